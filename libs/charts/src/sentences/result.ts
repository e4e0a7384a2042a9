import type { Standing } from '../caterpillar/caterpillar-dataset.js';
import type { Interval } from '../frame.js';

/** What is to be said in one plain sentence; `subject` is a name as it stands in the middle of a sentence. */
export type Result =
  | {
      readonly kind: 'level';
      readonly subject: string;
      readonly value: number;
      readonly interval95: Interval;
      readonly base: number;
    }
  | {
      readonly kind: 'change';
      readonly subject: string;
      /** CHANGED: told from zero and 2 points or more; STABLE: the 90 % interval lies inside the margin. */
      readonly verdict: 'CHANGED' | 'STABLE' | 'UNDETERMINED';
      readonly difference: number;
      readonly interval95: Interval;
      /** The number of the wave compared with. */
      readonly since: number;
      /** Points within which a change counts as stable. */
      readonly margin: number;
    }
  | { readonly kind: 'rank'; readonly subject: string; readonly ranks: Interval; readonly of: number }
  | { readonly kind: 'standing'; readonly subject: string; readonly standing: Standing }
  | { readonly kind: 'tie'; readonly subjects: readonly string[] }
  | { readonly kind: 'withheld'; readonly subject: string; readonly reason: string }
  | { readonly kind: 'break'; readonly before: number; readonly because: string }
  | { readonly kind: 'firstWave'; readonly subject: string }
  | { readonly kind: 'noData'; readonly subject: string };

/** How a language says each kind; figures come as text, subjects isolated. */
export interface ResultWords {
  readonly level: (subject: string, value: string, range: string, base: string) => string;
  readonly rise: (subject: string, by: string, since: string) => string;
  readonly fall: (subject: string, by: string, since: string) => string;
  readonly stable: (subject: string, since: string, margin: string) => string;
  readonly undetermined: (subject: string, difference: string, range: string, since: string) => string;
  readonly rankOne: (subject: string, rank: string, of: string) => string;
  readonly rankSet: (subject: string, low: string, high: string, of: string) => string;
  readonly rankAny: (subject: string, of: string) => string;
  readonly rankAlone: (subject: string) => string;
  readonly above: (subject: string) => string;
  readonly below: (subject: string) => string;
  readonly indistinguishable: (subject: string) => string;
  readonly tie: (subjects: string) => string;
  readonly noTie: string;
  readonly and: string;
  readonly withheld: (subject: string, reason: string) => string;
  readonly break: (before: string, because: string) => string;
  readonly firstWave: (subject: string) => string;
  readonly noData: (subject: string) => string;
}
