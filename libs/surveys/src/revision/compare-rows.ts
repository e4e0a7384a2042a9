import type { BatteryRow, Question } from '../questionnaire/definition.js';
import type { Change } from './change.js';
import { compareTexts } from './compare-texts.js';
import { compareValues, matched } from './compare-values.js';
import { attention, breaking, type Comparison } from './comparison.js';
import { movedCodes, passedCodes } from './order.js';

/** Rows of a battery or a sum. Rows of a battery are scored, each on its own. */
export function compareRows(compared: Comparison, before: Question, after: Question): readonly Change[] {
  const [older, newer] = [rowsOf(before), rowsOf(after)];
  const { pairs, removed, added } = matched(older, newer);
  const place = (code: string, part: string) => ({ code, of: 'row', within: after.code, part }) as const;
  const [was, is] = [codes(older), codes(newer)];
  return [
    ...removed.map(({ code, text }): Change => ({
      kind: 'removed',
      ...place(code, 'row'),
      before: text.fa,
      ...breaking(compared.scored.has(code) ? 'scoredRemoved' : 'options', compared.outcomesOf([code])),
    })),
    ...added.map(({ code, text }): Change => ({
      kind: 'added',
      ...place(code, 'row'),
      after: text.fa,
      ...attention(after.kind === 'battery' ? 'addedBeforeScored' : 'options'),
    })),
    ...movedCodes(was, is).map((code): Change => {
      const passed = passedCodes([code], was, places(was), places(is));
      const outcomes = compared.outcomesOf([code, ...passed]);
      return {
        kind: 'moved',
        ...place(code, 'row'),
        ...breaking(outcomes.length > 0 ? 'order' : 'optionOrder', outcomes),
      };
    }),
    ...pairs.flatMap(([earlier, later]) => {
      const outcomes = compared.outcomesOf([later.code]);
      const scored = outcomes.length > 0;
      return [
        ...compareTexts(
          compared,
          place(later.code, 'text'),
          earlier.text,
          later.text,
          breaking(scored ? 'wording' : 'unscoredWording', outcomes),
        ),
        ...compareValues(place(later.code, 'reversed'), earlier.reversed === true, later.reversed === true, () =>
          breaking('reversed', outcomes),
        ),
      ];
    }),
  ];
}

function rowsOf(question: Question): readonly BatteryRow[] {
  return question.kind === 'battery' || question.kind === 'sum' ? question.rows : [];
}

function codes(rows: readonly BatteryRow[]): readonly string[] {
  return rows.map(({ code }) => code);
}

export function places(list: readonly string[]): ReadonlyMap<string, number> {
  return new Map(list.map((code, at) => [code, at]));
}
