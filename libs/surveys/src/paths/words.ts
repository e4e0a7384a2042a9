import { toPersianDigits } from '@hamava/persian';
import { itemsOf, questionsOf } from '../questionnaire/answer-items.js';
import type { Condition, LocalizedText, Operand, QuestionnaireDefinition } from '../questionnaire/definition.js';
import { questionNumbers } from '../questionnaire/question-numbers.js';
import { optionsOf } from '../routing/question-parts.js';
import { fixedLabel } from '../questionnaire/fixed-labels.js';

/** A sentence in both languages, put together from parts in both. */
export function say(
  strings: { readonly fa: string; readonly en: string },
  parts: Readonly<Record<string, LocalizedText>> = {},
): LocalizedText {
  const fill = (words: string, language: 'fa' | 'en'): string =>
    words.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const part = parts[name];
      return part === undefined ? whole : (part[language] ?? part.fa);
    });
  return { fa: fill(strings.fa, 'fa'), en: fill(strings.en, 'en') };
}

export function listed(
  parts: readonly LocalizedText[],
  joint: { fa: string; en: string } = { fa: ' و ', en: ' and ' },
): LocalizedText {
  return { fa: parts.map(({ fa }) => fa).join(joint.fa), en: parts.map((part) => part.en ?? part.fa).join(joint.en) };
}

/** How questions, options and conditions are called in a report. */
export interface Names {
  readonly question: (code: string) => LocalizedText;
  readonly option: (question: string, code: Operand) => LocalizedText;
  readonly condition: (condition: Condition) => LocalizedText;
}

/** Names by the numbers of the authored questionnaire; `core` is the same questionnaire lowered. */
export function namesOf(definition: QuestionnaireDefinition, core: QuestionnaireDefinition): Names {
  const numbers = questionNumbers(definition);
  const questions = questionsOf(core);
  const byItem = new Map(
    questions.flatMap((each) => [each.code, ...itemsOf(each).map(({ code }) => code)].map((code) => [code, each])),
  );

  const question = (code: string): LocalizedText => {
    const number = numbers.get(code) ?? numbers.get(authoredCode(code));
    if (number === undefined) return { fa: `پرسش «${code}»`, en: `question “${code}”` };
    return { fa: `پرسش ${toPersianDigits(number)}`, en: `question ${number}` };
  };
  const option = (code: string, operand: Operand): LocalizedText => {
    const owner = byItem.get(code);
    const found = owner === undefined ? undefined : optionsOf(owner)?.find((each) => each.code === operand);
    const scale = owner !== undefined && 'scale' in owner ? core.scales[owner.scale] : undefined;
    const point = scale?.kind === 'labelled' ? scale.points.find(({ value }) => value === operand) : undefined;
    const label = found?.label ?? point?.label ?? fixedLabel(operand);
    return label ?? { fa: toPersianDigits(operand), en: String(operand) };
  };
  const either = (code: string, list: readonly Operand[]): LocalizedText =>
    listed(
      list.map((operand) => option(code, operand)),
      { fa: ' یا ', en: ' or ' },
    );
  const condition = (one: Condition): LocalizedText => {
    if ('all' in one) return listed(one.all.map(condition));
    if ('any' in one) return listed(one.any.map(condition), { fa: ' یا ', en: ' or ' });
    if ('not' in one) return say({ fa: 'نه ({inner})', en: 'not ({inner})' }, { inner: condition(one.not) });
    const q = question(one.question);
    if ('oneOf' in one) return say({ fa: '{q} = {o}', en: '{q} = {o}' }, { q, o: either(one.question, one.oneOf) });
    if ('noneOf' in one) return say({ fa: '{q} ≠ {o}', en: '{q} ≠ {o}' }, { q, o: either(one.question, one.noneOf) });
    if ('answered' in one) {
      return one.answered
        ? say({ fa: '{q} پاسخ دارد', en: '{q} is answered' }, { q })
        : say({ fa: '{q} خالی', en: '{q} is empty' }, { q });
    }
    if ('relation' in one) {
      const sign = { below: '<', atMost: '≤', equal: '=', notEqual: '≠', atLeast: '≥', above: '>' }[one.relation];
      return say({ fa: `{q} ${sign} {o}`, en: `{q} ${sign} {o}` }, { q, o: question(one.other) });
    }
    const bounds = [
      ...(one.atLeast === undefined
        ? []
        : [say({ fa: '{q} ≥ {o}', en: '{q} ≥ {o}' }, { q, o: option(one.question, one.atLeast) })]),
      ...(one.atMost === undefined
        ? []
        : [say({ fa: '{q} ≤ {o}', en: '{q} ≤ {o}' }, { q, o: option(one.question, one.atMost) })]),
    ];
    return listed(bounds);
  };
  return { question, option, condition };
}

/** The code that was written, of one that a loop or a page gave. */
export function authoredCode(code: string): string {
  const at = code.indexOf('__');
  return at === -1 ? code : code.slice(0, at);
}
