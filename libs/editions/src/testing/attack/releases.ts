import { generator } from '../example-input.js';

/** What was let through of an agency's answers at once with all that had been before: places of people in the order of arrival. */
export interface Release {
  readonly inside: readonly number[];
  /** Who had come by then; who of them is not inside waits. */
  readonly arrived: number;
  /** Who had come when the release before was made. */
  readonly arrivedBefore: number;
  /** Who is inside since the release before. */
  readonly added: readonly number[];
}

/**
 * The rule by which answers are counted: nothing moves before twice the held ones wait; then all but so many, drawn at random, go in;
 * at closing the rest. With `held` 0 every answer counts at once. A release that adds nothing is the one before.
 */
export function releasesOf(arrivals: readonly number[], held: number, seed: number): readonly (Release | null)[] {
  const random = generator(seed);
  let last: Release | null = null;
  let waiting: number[] = [];
  return arrivals.map((arrived, day) => {
    for (let place = day === 0 ? 0 : arrivals[day - 1]!; place < arrived; place += 1) waiting.push(place);
    const isClosed = day === arrivals.length - 1;
    if (waiting.length === 0 || (!isClosed && waiting.length < 2 * held)) return last;
    const staying = isClosed ? 0 : held;
    const mixed = waiting.map((place) => [random(), place] as const).sort(([a], [b]) => a - b);
    const added = mixed.slice(staying).map(([, place]) => place);
    waiting = mixed.slice(0, staying).map(([, place]) => place);
    last = { inside: [...(last?.inside ?? []), ...added], arrived, arrivedBefore: last?.arrived ?? 0, added };
    return last;
  });
}
