import type { Calculation } from '@hamava/surveys';
import type { Askable } from './askable.js';

export type CalculationKind = 'constant' | 'answer' | 'points' | 'op';
export type Operation = Extract<Calculation, { readonly op: unknown }>['op'];
export const OPERATIONS: readonly Operation[] = [
  'add',
  'subtract',
  'multiply',
  'divide',
  'min',
  'max',
  'mean',
  'count',
];

export function calculationKind(calculation: Calculation): CalculationKind {
  if ('constant' in calculation) return 'constant';
  if ('op' in calculation) return 'op';
  return 'points' in calculation ? 'points' : 'answer';
}

/** What a calculation may be made of, among these: numbers, and single choices with a number for each option. */
export function operandsAmong(askables: readonly Askable[]): {
  readonly numbers: readonly Askable[];
  readonly choices: readonly Askable[];
} {
  return {
    numbers: askables.filter(({ sort }) => sort === 'number'),
    choices: askables.filter(({ sort, values }) => sort === 'code' && values !== null),
  };
}

/** The options of a choice numbered from one, to be changed from there. */
export function pointsOf({ code, values }: Pick<Askable, 'code' | 'values'>): Calculation {
  return { answer: code, points: Object.fromEntries((values ?? []).map(({ value }, at) => [String(value), at + 1])) };
}

/** A calculation of another kind; null where there is nothing to make it of. What can be kept of the old one is kept within. */
export function calculationOf(
  kind: CalculationKind,
  before: Calculation,
  askables: readonly Askable[],
): Calculation | null {
  const { numbers, choices } = operandsAmong(askables);
  if (kind === 'constant') return { constant: 0 };
  if (kind === 'op') return { op: 'add', of: [before, { constant: 0 }] };
  const [first] = kind === 'answer' ? numbers : choices;
  if (first === undefined) return null;
  return kind === 'answer' ? { answer: first.code } : pointsOf(first);
}
