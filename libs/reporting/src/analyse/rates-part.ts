import {
  eligibleShareCasro,
  participationRate,
  responseRates,
  type Dispositions,
  type RateName,
} from '../response-rates.js';
import { rowPath } from './analysis-problem.js';
import type { AnalysisContext } from './part.js';
import { requestsPart } from './requests-part.js';
import { numberColumn, textColumn } from './table.js';

export interface RatesSpec {
  /** Column with I, P, R, NC, O, UH, UO (AAPOR) or NE, not eligible. */
  readonly disposition: string;
  /** Column with cases of the row; 1 unless told. */
  readonly count?: string;
  /** How e was found; CASRO unless told. */
  readonly eligible?: 'CASRO' | { readonly value: number; readonly method: string };
  /** OPT_IN has no frame: its rows are openings, and it gets a participation rate alone. */
  readonly frame?: 'SAMPLE' | 'OPT_IN';
}

export interface RatesFigures {
  readonly cases: Readonly<Record<Code, number>>;
  readonly e: { readonly value: number; readonly method: string } | null;
  /** A rate whose base is zero is null, and named under `flags`. */
  readonly rates: Readonly<Record<RateName, number | null>> | null;
  readonly participationRate: number | null;
  /** RATE_UNDEFINED, RATE_NOT_DEFINED_OPT_IN. */
  readonly flags: readonly string[];
}

const CODES = ['I', 'P', 'R', 'NC', 'O', 'UH', 'UO', 'NE'] as const;
type Code = (typeof CODES)[number];

export const ratesPart = requestsPart<RatesSpec, RatesFigures>('rates', {
  columns: ({ disposition, count }) => [
    ['disposition', disposition],
    ...(count === undefined ? [] : [['count', count] as const]),
  ],
  figures(spec, context, place) {
    const cases = countCases(spec, context);
    if (cases === null) return null;
    return spec.frame === 'OPT_IN' ? optIn(cases, context, place) : framed(cases, spec, context, place);
  },
});

function countCases(spec: RatesSpec, { table, problems }: AnalysisContext): Record<Code, number> | null {
  const before = problems.problems.length;
  const counts = spec.count === undefined ? null : numberColumn(table, spec.count, problems);
  const cases = Object.fromEntries(CODES.map((code) => [code, 0])) as Record<Code, number>;
  for (const [row, code] of textColumn(table, spec.disposition)!.entries()) {
    const count = counts === null ? 1 : (counts[row] ?? 0);
    if (!(CODES as readonly string[]).includes(code)) {
      const reason = `none of ${CODES.join(', ')}`;
      problems.add('CSV_VALUE_INVALID', rowPath(row, spec.disposition), { value: code.slice(0, 80), reason });
    } else if (count < 0) {
      problems.add('CSV_VALUE_INVALID', rowPath(row, spec.count!), { value: count, reason: 'below 0' });
    } else cases[code as Code] += count;
  }
  return problems.problems.length > before ? null : cases;
}

function optIn(cases: Record<Code, number>, { problems }: AnalysisContext, place: string): RatesFigures | null {
  const openings = CODES.reduce((sum, code) => sum + cases[code], 0);
  const own = participationRate(cases.I, openings);
  if (own.ok) return { cases, e: null, rates: null, participationRate: own.rate, flags: ['RATE_NOT_DEFINED_OPT_IN'] };
  problems.addRefused(own.problem, place);
  return null;
}

function framed(
  cases: Record<Code, number>,
  { eligible = 'CASRO' }: RatesSpec,
  { problems }: AnalysisContext,
  place: string,
): RatesFigures | null {
  const dispositions: Dispositions = {
    complete: cases.I,
    partial: cases.P,
    refusal: cases.R,
    nonContact: cases.NC,
    other: cases.O,
    unknownHousehold: cases.UH,
    unknownOther: cases.UO,
  };
  const share =
    eligible === 'CASRO' ? eligibleShareCasro(dispositions, cases.NE) : { ok: true as const, share: eligible.value };
  if (!share.ok) {
    problems.addRefused(share.problem, place);
    return null;
  }
  const own = responseRates(dispositions, share.share);
  if (!own.ok) {
    problems.addRefused(own.problem, place);
    return null;
  }
  const method = eligible === 'CASRO' ? 'CASRO' : eligible.method;
  const flags = own.undefinedRates.length > 0 ? ['RATE_UNDEFINED'] : [];
  return { cases, e: { value: share.share, method }, rates: own.rates, participationRate: null, flags };
}
