import { normalizeText, parseWholeNumber } from '@hamava/persian';
import { itemsOf, type AnswerItem } from '../questionnaire/answer-items.js';
import type { Section } from '../questionnaire/definition.js';
import type { Problem } from '../problem.js';
import { isNonAnswer, type Answers, type AnswerValue } from './answers.js';
import { checkValue, requiredProblem, type AnswerRules } from './check-value.js';

/** A posted form: one text a field, or several when the field came more than once. */
export type Form = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface ReadForm {
  /** What the respondent gave, by item code, to fill the page again. */
  readonly raw: Record<string, string>;
  /** The answers without a problem. */
  readonly answers: Answers;
  readonly problems: readonly Problem[];
}

/** Nothing a respondent can choose or type here is longer. */
const LONGEST_VALUE = 100;

/**
 * Reads the posted form of one section (as `visibleSections` gives it). The field names are the item codes; blank means no answer;
 * other fields are ignored. Digits of any script are accepted. A non-answer given beside a value wins: it is the more careful wish.
 */
export function readForm(section: Section, form: Form, rules: AnswerRules): ReadForm {
  const raw: [string, string][] = [];
  const answers: [string, AnswerValue][] = [];
  const problems: Problem[] = [];
  for (const item of section.questions.flatMap(itemsOf)) {
    const text = givenText(form, item.code);
    if (text === '') {
      if (item.question.optional !== true) problems.push(requiredProblem(item, rules));
      continue;
    }
    raw.push([item.code, text]);
    const checked = checkValue(item, typedValue(item, text), rules);
    if (checked.ok) answers.push([item.code, checked.value]);
    else problems.push(checked.problem);
  }
  // fromEntries defines own properties, so no field name can reach a prototype.
  return { raw: Object.fromEntries(raw), answers: Object.fromEntries(answers), problems };
}

function givenText(form: Form, code: string): string {
  const field = Object.hasOwn(form, code) ? form[code] : undefined;
  const texts = (Array.isArray(field) ? field : [field])
    .filter((text) => typeof text === 'string')
    .map((text) => normalizeText(text).slice(0, LONGEST_VALUE))
    .filter((text) => text !== '');
  return texts.find(isNonAnswer) ?? texts[0] ?? '';
}

function typedValue({ question }: AnswerItem, text: string): AnswerValue {
  if (question.kind === 'choice' || isNonAnswer(text)) return text;
  return parseWholeNumber(text) ?? text;
}
