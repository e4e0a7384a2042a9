import type { Option, Question } from '../questionnaire/definition.js';
import type { Change, Verdict } from './change.js';
import { compareTexts } from './compare-texts.js';
import { compareValues, matched } from './compare-values.js';
import { attention, harmless, type Comparison } from './comparison.js';
import { movedCodes } from './order.js';

/** Options of a choice, multiple choice, ranking, link parameter, and the arms of a split. */
export function optionsOf(question: Question): readonly Option[] {
  if (question.kind === 'split') return question.arms;
  return 'options' in question ? (question.options ?? []) : [];
}

export function compareOptions(compared: Comparison, before: Question, after: Question): readonly Change[] {
  const [older, newer] = [optionsOf(before), optionsOf(after)];
  const { pairs, removed, added } = matched(older, newer);
  const place = (code: string, part: string) => ({ code, of: 'option', within: after.code, part }) as const;
  const verdict: Verdict = attention(
    before.demographic !== undefined || after.demographic !== undefined ? 'demographicOptions' : 'options',
  );
  const orderMatters = !(after.kind === 'choice' && after.layout === 'dropdown') && after.shuffled !== true;
  const moved = movedCodes(
    older.map(({ code }) => code),
    newer.map(({ code }) => code),
  );
  return [
    ...removed.map(({ code, label }): Change => ({
      kind: 'removed',
      ...place(code, 'option'),
      before: label.fa,
      ...verdict,
    })),
    ...added.map(({ code, label }): Change => ({
      kind: 'added',
      ...place(code, 'option'),
      after: label.fa,
      ...verdict,
    })),
    ...moved.map((code): Change => ({
      kind: 'moved',
      ...place(code, 'option'),
      ...(orderMatters ? attention('optionOrder') : harmless('optionOrderFree')),
    })),
    ...pairs.flatMap(([was, is]) => [
      ...compareTexts(compared, place(is.code, 'label'), was.label, is.label, verdict),
      ...(['showIf', 'other', 'exclusive'] as const).flatMap((part) =>
        compareValues(place(is.code, part), was[part], is[part], () => verdict),
      ),
    ]),
  ];
}
