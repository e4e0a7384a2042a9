import type { FigureWords, Interval, Withheld } from '../frame.js';

/** What Holm's procedure says of an agency against the province mean. */
export type Standing = 'ABOVE' | 'BELOW' | 'INDISTINGUISHABLE';

export interface RankedAgency {
  readonly name: string;
  readonly value: number;
  readonly interval95: Interval;
  readonly interval50?: Interval | null;
  /** The simultaneous set of ranks that the data allow. */
  readonly ranks: Interval;
  readonly standing: Standing;
  readonly base: number;
}

export interface CaterpillarDataset extends FigureWords {
  readonly agencies: readonly RankedAgency[];
  /** Listed unranked at the end, never last. */
  readonly withheld: readonly Withheld[];
  readonly mean: { readonly value: number; readonly interval95: Interval } | null;
}

/** By level, the highest first; equal levels by name, so that the order says nothing of its own. */
export function byLevel(agencies: readonly RankedAgency[]): RankedAgency[] {
  return [...agencies].sort((a, b) => b.value - a.value || compareNames(a.name, b.name));
}

function compareNames(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
