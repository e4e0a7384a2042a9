import {
  cellWeights,
  compositionEffect,
  designSample,
  outcomeCells,
  type Margin,
  type OutcomeCells,
  type PooledWave,
} from '@hamava/reporting';
import { comparablePairs } from './changes.js';
import type { EditionFigure, EditionMethod, EditionWave, MeasuredComposition } from './edition.js';
import { designOf, type MeasuredSample } from './measure-sample.js';
import { POINT_DECIMALS, SE_DECIMALS, rounded } from './rounding.js';

/** Shares that differ by less are the same. */
const SAME = 1e-9;

/** Changes of the index of published samples whose people differ, with what that did. */
export function compositionsOf(
  { waves, variables }: { readonly waves: readonly EditionWave[]; readonly variables: readonly string[] },
  published: readonly MeasuredSample[],
  figures: readonly EditionFigure[],
  { driverWeights }: Pick<EditionMethod, 'driverWeights'>,
): MeasuredComposition[] {
  const samples = new Map(published.map((own) => [`${own.input.wave} ${own.input.agency}`, own]));
  const index = published[0]?.instrument.outcomes.find(({ kind }) => kind === 'index')?.code;
  if (index === undefined) return [];
  const own = figures.filter(({ agency, outcome }) => agency !== null && outcome === index);
  return comparablePairs(waves, own).flatMap(({ from, to }): MeasuredComposition[] => {
    const agency = to.agency!;
    const before = samples.get(`${from.wave} ${agency}`);
    const after = samples.get(`${to.wave} ${agency}`);
    if (before === undefined || after === undefined) return [];
    const place = { agency, from: from.wave, to: to.wave };
    const found = compositionBetween(before, after, variables, driverWeights);
    return found === 'SAME' ? [] : [{ ...place, ...found }];
  });
}

type Found = Pick<MeasuredComposition, 'parts' | 'composition'>;

const UNKNOWN: Found = { parts: [], composition: null };

function compositionBetween(
  before: MeasuredSample,
  after: MeasuredSample,
  variables: readonly string[],
  weights: EditionMethod['driverWeights'],
): Found | 'SAME' {
  const shares = [before, after].map((own) => sharesOf(own, variables));
  const margins = variables.flatMap((variable, at): Margin[] => {
    const [first, second] = [shares[0]![at]!, shares[1]![at]!];
    if (first.size !== second.size || [...first.keys()].some((level) => !second.has(level))) return [];
    const levels = [...first].map(([level, share]) => ({ level, total: (share + second.get(level)!) / 2 }));
    return [{ variable, levels }];
  });
  if (margins.length === 0) return UNKNOWN;
  const moved = margins.some(({ variable, levels }) => {
    const first = shares[0]![variables.indexOf(variable)]!;
    return levels.some(({ level, total }) => Math.abs(first.get(level)! - total) > SAME);
  });
  if (!moved) return margins.length === variables.length ? 'SAME' : UNKNOWN;
  const [first, second] = [pooledWave(before, variables, margins), pooledWave(after, variables, margins)];
  if (first === null || second === null) return UNKNOWN;
  const effect = compositionEffect(first, second);
  if (!effect.ok) return UNKNOWN;
  const drivers = after.instrument.outcomes.filter(({ kind }) => kind === 'driver');
  const all = drivers.reduce((sum, { code }) => sum + (weights[code] ?? 1), 0);
  return {
    parts: drivers.map(({ code }, at) => {
      const share = (weights[code] ?? 1) / all;
      return { driver: code, ...told(share * effect.drivers[at]!.estimate, share * effect.drivers[at]!.se) };
    }),
    composition: told(effect.composition.estimate, effect.composition.se),
  };
}

function told(points: number, se: number): { points: number; se: number } {
  return { points: rounded(points, POINT_DECIMALS), se: rounded(se, SE_DECIMALS) };
}

/** Of every variable: the weighted shares of its levels as they were answered, before any was joined. */
function sharesOf({ input: { cells }, weighed }: MeasuredSample, variables: readonly string[]): Map<string, number>[] {
  const weights = cellWeights(weighed!.sample);
  return variables.map((_, at) => {
    const sums = new Map<string, number>();
    let all = 0;
    cells.forEach(({ levels, n }, cell) => {
      if (n === 0) return;
      const own = n * weights[cell]!;
      sums.set(levels[at]!, (sums.get(levels[at]!) ?? 0) + own);
      all += own;
    });
    return new Map([...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([level, own]) => [level, own / all]));
  });
}

/** Null where the sample cannot be weighted to the shared margins. */
function pooledWave(
  { input: { cells }, instrument, weighed }: MeasuredSample,
  variables: readonly string[],
  margins: readonly Margin[],
): PooledWave | null {
  const attempt = designSample({ cells: designOf(cells), variables, margins });
  if (!attempt.ok) return null;
  const moments = cells.map((cell) => cell.moments);
  const read = (at: number): OutcomeCells =>
    outcomeCells(instrument.layout, moments, at, instrument.outcomes[at]!.unitsPerPoint);
  const places = instrument.outcomes.map(({ kind }, at) => ({ kind, at }));
  return {
    own: weighed!.sample,
    pooled: attempt.sample,
    index: read(places.find(({ kind }) => kind === 'index')!.at),
    drivers: places.filter(({ kind }) => kind === 'driver').map(({ at }) => read(at)),
  };
}
