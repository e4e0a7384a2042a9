import { itemsOf, takesAnswers } from '../questionnaire/answer-items.js';
import type { Section } from '../questionnaire/definition.js';
import type { Problem } from '../problem.js';
import { isOnPage } from '../routing/question-parts.js';
import type { Answers, AnswerValue } from './answers.js';
import { checkQuestion, failedChecks } from './check-question.js';
import type { AnswerRules } from './check-value.js';
import { fieldsOf, typedAnswers, type Fields } from './typed-answers.js';

/** A posted form: one text a field, or several when the field came more than once. */
export type Form = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The rules of `checkAnswers`, and what was answered on the pages before, for checks across pages. */
export interface FormRules extends AnswerRules {
  readonly earlier?: Answers;
}

export interface ReadForm {
  /** What the respondent gave, by field name, to fill the page again; a list for fields that may come more than once. */
  readonly raw: Record<string, string | readonly string[]>;
  /** The answers without a problem. */
  readonly answers: Answers;
  readonly problems: readonly Problem[];
}

/**
 * Reads the posted form of one page (as `visibleSections` gives it). A field is named by its item, or by its item and a part of it:
 * `__day`, `__month` and `__year` of a date, `__hour` and `__minute` of a time, `__other` for words of one's own, `__non` for the
 * non-answer beside something typed. The field of a picture holds its id, put there by whoever stored it. Blank means no answer; other fields are ignored. Digits
 * of any script are accepted. A non-answer given beside a value wins: it is the more careful wish.
 */
export function readForm(section: Section, form: Form, rules: FormRules): ReadForm {
  const fields: Fields = fieldsOf(form);
  const raw: (readonly [string, string | readonly string[]])[] = [];
  const accepted: (readonly [string, AnswerValue])[] = [];
  const problems: Problem[] = [];
  const questions = section.questions.filter((question) => isOnPage(question) && takesAnswers(question));
  for (const question of questions) {
    const typed = typedAnswers(question, fields);
    raw.push(...typed.raw);
    const checked = checkQuestion(question, new Map(typed.answers), rules);
    accepted.push(...checked.accepted);
    problems.push(...checked.problems);
  }
  const all = { ...rules.earlier, ...Object.fromEntries(accepted) };
  const failed = questions.flatMap((question) =>
    failedChecks(question, all, rules).map((fault) => ({ fault, codes: itemsOf(question).map(({ code }) => code) })),
  );
  const refused = new Set(failed.flatMap(({ codes }) => codes));
  return {
    // fromEntries defines own properties, so no field name can reach a prototype.
    raw: Object.fromEntries(raw),
    answers: Object.fromEntries(accepted.filter(([code]) => !refused.has(code))),
    problems: [...problems, ...failed.map(({ fault }) => fault)],
  };
}
