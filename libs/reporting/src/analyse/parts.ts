import type { AnalysisContext, NamedColumn } from './part.js';
import { changesPart } from './changes-part.js';
import { fayHerriotPart } from './fay-herriot-part.js';
import { agreementPart } from './agreement-part.js';
import { compositePart } from './composite-part.js';
import { decompositionPart } from './decomposition-part.js';
import { imbalancePart } from './imbalance-part.js';
import { funnelPart } from './funnel-part.js';
import { multiplicityPart } from './multiplicity-part.js';
import { unpairedPart } from './unpaired-part.js';
import { reliabilityPart } from './reliability-part.js';
import { quantilesPart } from './quantiles-part.js';
import { sharesPart } from './shares-part.js';
import { ranksPart } from './ranks-part.js';
import { ratesPart } from './rates-part.js';
import { trendPart } from './trend-part.js';

/** Every optional concept of the specification, by its key; a line each. */
export const ANALYSIS_PARTS = {
  changes: changesPart,
  fayHerriot: fayHerriotPart,
  multiplicity: multiplicityPart,
  unpaired: unpairedPart,
  reliability: reliabilityPart,
  quantiles: quantilesPart,
  shares: sharesPart,
  agreement: agreementPart,
  composite: compositePart,
  decomposition: decompositionPart,
  imbalance: imbalancePart,
  funnel: funnelPart,
  ranks: ranksPart,
  rates: ratesPart,
  trend: trendPart,
} as const;

type Parts = typeof ANALYSIS_PARTS;
type PartKey = keyof Parts;

export type PartSpecs = { readonly [Key in PartKey]?: Parameters<Parts[Key]['figures']>[0] };
export type PartFigures = { readonly [Key in PartKey]?: ReturnType<Parts[Key]['figures']> };

export function partColumns(specs: PartSpecs): NamedColumn[] {
  return asked(specs).flatMap(([key, part, spec]) =>
    part.columns(spec).map(([path, column, source]): NamedColumn => [`${key}${path}`, column, source]),
  );
}

export function partVariables(specs: PartSpecs): string[] {
  return asked(specs).flatMap(([, part, spec]) => part.variables(spec));
}

/** Figures of the parts asked for; the others have no key. */
export function partFigures(specs: PartSpecs, context: AnalysisContext): PartFigures {
  return Object.fromEntries(asked(specs).map(([key, part, spec]) => [key, part.figures(spec, context)]));
}

/** A part beside the specification of its own key: which belong together the compiler cannot follow over a loop. */
interface AnyPart {
  columns(spec: unknown): readonly NamedColumn[];
  variables(spec: unknown): readonly string[];
  figures(spec: unknown, context: AnalysisContext): unknown;
}

function asked(specs: PartSpecs): [PartKey, AnyPart, unknown][] {
  return (Object.keys(ANALYSIS_PARTS) as PartKey[]).flatMap((key) => {
    const spec: unknown = specs[key];
    const part: AnyPart = ANALYSIS_PARTS[key];
    return spec === undefined ? [] : [[key, part, spec] as [PartKey, AnyPart, unknown]];
  });
}
