import { FIRST_OUTCOME, momentWidth, type MomentLayout } from './moment-layout.js';

/** One respondent's scores in whole units, one an outcome; null = no valid score. */
export type Scores = ArrayLike<number | null>;

const EXACT = Number.MAX_SAFE_INTEGER;

/**
 * Adds one respondent to the moments of a cell, in place. Whole units keep every sum an exact integer, so any order of
 * folding gives the same bits (methodology 2.3, 2.26). Throws a RangeError for a score that is no safe integer or a sum
 * that leaves the exact integers, before anything is changed in either case.
 *
 * @example foldScores(layout, moments, [7200, null, 60])
 */
export function foldScores(layout: MomentLayout, moments: Float64Array, scores: Scores): void {
  applyScores(layout, moments, scores, 1);
}

/** Takes one respondent out again: the exact inverse of `foldScores`, for a withdrawn or corrected answer. */
export function unfoldScores(layout: MomentLayout, moments: Float64Array, scores: Scores): void {
  applyScores(layout, moments, scores, -1);
}

function applyScores(layout: MomentLayout, moments: Float64Array, scores: Scores, sign: 1 | -1): void {
  requireFit(layout, moments, scores);
  const changes = contributions(layout, scores);
  for (let slot = 0; slot < changes.length; slot += 1) {
    const change = changes[slot]!;
    if (Math.abs(change) > EXACT || Math.abs(moments[slot]! + sign * change) > EXACT) {
      throw new RangeError(`moment ${slot} leaves the exact integers: split the cell or use coarser units`);
    }
  }
  for (let slot = 0; slot < changes.length; slot += 1) moments[slot]! += sign * changes[slot]!;
}

/** The moments of a cell with this respondent alone. */
function contributions(layout: MomentLayout, scores: Scores): Float64Array {
  const own = new Float64Array(momentWidth(layout));
  own[0] = 1;
  let slot = FIRST_OUTCOME;
  for (let outcome = 0; outcome < layout.outcomes; outcome += 1, slot += 3) {
    const score = scores[outcome]!;
    if (score === null) continue;
    own[slot] = 1;
    own[slot + 1] = score;
    own[slot + 2] = score * score;
  }
  for (const group of layout.groups) slot = writeGroup(own, slot, group, scores);
  for (const [a, b] of layout.pairs) {
    const scoreA = scores[a]!;
    const scoreB = scores[b]!;
    if (scoreA !== null && scoreB !== null) {
      own[slot] = 1;
      own[slot + 1] = scoreA;
      own[slot + 2] = scoreB;
      own[slot + 3] = scoreA * scoreB;
    }
    slot += 4;
  }
  return own;
}

function writeGroup(own: Float64Array, start: number, group: readonly number[], scores: Scores): number {
  const items = group.length;
  const end = start + 1 + items + (items * (items + 1)) / 2;
  for (const outcome of group) if (scores[outcome] === null) return end;
  own[start] = 1;
  let product = start + 1 + items;
  for (let j = 0; j < items; j += 1) {
    const first = scores[group[j]!]!;
    own[start + 1 + j] = first;
    for (let k = j; k < items; k += 1, product += 1) own[product] = first * scores[group[k]!]!;
  }
  return end;
}

function requireFit(layout: MomentLayout, moments: Float64Array, scores: Scores): void {
  if (scores.length !== layout.outcomes) {
    throw new RangeError(`foldScores needs ${layout.outcomes} scores, one an outcome, got ${scores.length}`);
  }
  if (moments.length !== momentWidth(layout)) {
    throw new RangeError(`foldScores needs moments of width ${momentWidth(layout)}, got ${moments.length}`);
  }
  for (let outcome = 0; outcome < scores.length; outcome += 1) {
    const score = scores[outcome];
    if (score !== null && !Number.isSafeInteger(score)) {
      throw new RangeError(`foldScores needs whole units or null, got ${String(score)} for outcome ${outcome}`);
    }
  }
}
