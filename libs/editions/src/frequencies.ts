import type { EditionMethod, EditionQuestion, Frequencies } from './edition.js';
import type { InstrumentQuestion } from './edition-input.js';
import type { MeasuredFrequencies } from './measure-sample.js';
import { disclosePercent, disclosePercents, roundedBase } from './rounding.js';
import { smallParts } from './small-parts.js';

type Rule = EditionMethod['publication'];

export const NON_ANSWER = 'nonAnswer';

/** More points than this are shown in three bands where a single agency is shown. */
const MOST_POINTS = 7;

interface Part {
  readonly code: string;
  readonly count: number;
  readonly share: number;
}

/** The bands of a scale of many points: low, middle, high, as the OECD shows its scale from 0 to 10. */
export function bandsOf({ categories }: InstrumentQuestion): EditionQuestion['bands'] {
  const points = categories.filter(({ kind }) => kind === 'point').map(({ code }) => code);
  if (points.length <= MOST_POINTS) return [];
  const low = Math.floor((points.length - 1) * 0.4);
  const high = Math.ceil((points.length - 1) * 0.7);
  const span = (of: readonly string[]) => ({ fa: `${of[0]} تا ${of.at(-1)}`, en: `${of[0]} to ${of.at(-1)}` });
  return (
    [
      ['low', points.slice(0, low)],
      ['middle', points.slice(low, high)],
      ['high', points.slice(high)],
    ] as const
  ).map(([code, of]) => ({ code, of, label: span(of) }));
}

/** What is joined where one agency's answers to a question are shown. */
export interface Joins {
  readonly bands: readonly { readonly code: string; readonly of: ReadonlySet<string> }[];
  readonly silent: ReadonlySet<string>;
}

export function joinsOf(question: InstrumentQuestion): Joins {
  return {
    bands: bandsOf(question).map(({ code, of }) => ({ code, of: new Set(of) })),
    silent: new Set(question.categories.filter(({ kind }) => kind === 'nonAnswer').map(({ code }) => code)),
  };
}

/** The answers of one agency to one question; null where too few were asked. Non-answers stand together. */
export function agencyFrequencies(
  { agency, wave }: { readonly agency: string; readonly wave: number },
  question: InstrumentQuestion,
  { bands, silent }: Joins,
  { asked, counts, shares }: MeasuredFrequencies,
  rule: Rule,
): Frequencies | null {
  if (asked < rule.minimumN) return null;
  const parts = question.categories.map(({ code }, at): Part => ({ code, count: counts[at]!, share: shares[at]! }));
  const spoken =
    bands.length > 0
      ? bands.map(({ code, of }) => joined(code, parts, of))
      : parts.filter(({ code }) => !silent.has(code));
  const all = silent.size > 0 ? [...spoken, joined(NON_ANSWER, parts, silent)] : spoken;
  const base = roundedBase(asked, rule.roundBasesTo);
  return { agency, wave, question: question.code, base, shares: discloseOwnShares(all, base, rule) };
}

/**
 * The answers in the province: plain means of the shares of its published agencies, every category by itself, because no agency can
 * be taken out of a mean in whole per cent. Null where too few agencies are behind it.
 */
export function provinceFrequencies(
  wave: number,
  question: InstrumentQuestion,
  published: readonly MeasuredFrequencies[],
  rule: Rule,
): Frequencies | null {
  const asked = published.filter((own) => own.asked >= rule.minimumN);
  if (asked.length < rule.minimumAgencies) return null;
  const parts = question.categories.map(({ code }, at): Part => {
    const count = asked.reduce((sum, own) => sum + own.counts[at]!, 0);
    const share = asked.reduce((sum, own) => sum + own.shares[at]!, 0) / asked.length;
    return { code, count, share };
  });
  const people = asked.reduce((sum, own) => sum + own.asked, 0);
  const base = roundedBase(people, rule.roundBasesTo);
  return { agency: null, wave, question: question.code, base, shares: discloseShares(parts, base, rule) };
}

function joined(code: string, parts: readonly Part[], of: ReadonlySet<string>): Part {
  const own = parts.filter((part) => of.has(part.code));
  return {
    code,
    count: own.reduce((sum, { count }) => sum + count, 0),
    share: own.reduce((sum, { share }) => sum + share, 0),
  };
}

/** Each by itself: in a mean of agencies nobody can be counted. */
function discloseShares(parts: readonly Part[], base: number, rule: Rule): Frequencies['shares'] {
  const hidden = smallParts(parts, base, rule);
  return parts.map((part) => ({
    code: part.code,
    percent: hidden.has(part) ? null : disclosePercent(part.share, base, rule.roundBasesTo),
  }));
}

function discloseOwnShares(parts: readonly Part[], base: number, rule: Rule): Frequencies['shares'] {
  const percents = disclosePercents(parts, smallParts(parts, base, rule), base, rule.roundBasesTo);
  return parts.map(({ code }, at) => ({ code, percent: percents[at]! }));
}
