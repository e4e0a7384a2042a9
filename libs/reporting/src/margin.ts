import { columnOf, type CellFrame } from './cell-frame.js';
import { refuse, type Attempt, type Refusal } from './problem.js';

/** Population totals of one variable, one a level; all margins of a sample add up to one total. */
export interface Margin {
  readonly variable: string;
  readonly levels: readonly MarginLevel[];
}

export interface MarginLevel {
  readonly level: string;
  readonly total: number;
}

/** A margin ready for the loop: the level code of every cell and the target of every code. */
export interface CodedMargin {
  readonly variable: string;
  readonly names: readonly string[];
  readonly codes: Uint32Array;
  readonly targets: Float64Array;
}

/** Margin totals may differ by rounding in a census table's sums, not by more (methodology 2.6). */
const TOTALS_AGREE = 1e-9;

export function marginTotal(margin: Margin): number {
  return margin.levels.reduce((sum, { total }) => sum + total, 0);
}

/**
 * Margins against the sample. Refuses RAKE_TARGET_INVALID, RAKE_TARGETS_INCONSISTENT, RAKE_UNKNOWN_LEVEL (respondents
 * without a target), RAKE_ZERO_TARGET (respondents where the population has nobody) and RAKE_EMPTY_LEVEL (a target
 * without respondents). Throws a RangeError for a variable the cells do not carry.
 */
export function codeMargins(frame: CellFrame, margins: readonly Margin[]): Attempt<{ margins: CodedMargin[] }> {
  const invalid = invalidTarget(margins) ?? inconsistentTotals(margins);
  if (invalid !== null) return invalid;
  const coded: CodedMargin[] = [];
  for (const [index, margin] of margins.entries()) {
    const result = codeMargin(frame, margin, `margins[${index}]`);
    if (!result.ok) return result;
    coded.push(result.margin);
  }
  return { ok: true, margins: coded };
}

function invalidTarget(margins: readonly Margin[]): Refusal | null {
  const seen = new Set<string>();
  for (const [index, margin] of margins.entries()) {
    const path = `margins[${index}]`;
    const { variable } = margin;
    if (seen.has(variable)) return refuse('RAKE_TARGET_INVALID', path, { variable, reason: 'variable given twice' });
    seen.add(variable);
    const levels = new Set<string>();
    for (const [position, { level, total }] of margin.levels.entries()) {
      const where = `${path}.levels[${position}]`;
      if (levels.has(level))
        return refuse('RAKE_TARGET_INVALID', where, { variable, level, reason: 'level given twice' });
      levels.add(level);
      if (!(Number.isFinite(total) && total >= 0)) {
        return refuse('RAKE_TARGET_INVALID', where, { variable, level, total: String(total) });
      }
    }
    const sum = marginTotal(margin);
    if (!(sum > 0 && Number.isFinite(sum))) {
      return refuse('RAKE_TARGET_INVALID', path, {
        variable,
        reason: 'the targets add up to nothing',
        total: String(sum),
      });
    }
  }
  return null;
}

function inconsistentTotals(margins: readonly Margin[]): Refusal | null {
  const [first, ...rest] = margins;
  if (first === undefined) return null;
  const expected = marginTotal(first);
  for (const [index, margin] of rest.entries()) {
    const total = marginTotal(margin);
    if (Math.abs(total - expected) > TOTALS_AGREE * Math.max(total, expected)) {
      return refuse('RAKE_TARGETS_INCONSISTENT', `margins[${index + 1}]`, {
        variable: margin.variable,
        total,
        otherVariable: first.variable,
        otherTotal: expected,
      });
    }
  }
  return null;
}

function codeMargin(frame: CellFrame, margin: Margin, path: string): Attempt<{ margin: CodedMargin }> {
  const { variable } = margin;
  const { names, codes } = columnOf(frame, variable);
  const counts = new Float64Array(names.length);
  codes.forEach((code, cell) => (counts[code]! += frame.n[cell]!));
  const given = new Map(margin.levels.map(({ level, total }) => [level, total]));
  const targets = new Float64Array(names.length);
  for (const [code, level] of names.entries()) {
    const total = given.get(level);
    const details = { variable, level, respondents: counts[code]! };
    if (total === undefined) return refuse('RAKE_UNKNOWN_LEVEL', path, details);
    if (total === 0) return refuse('RAKE_ZERO_TARGET', path, details);
    targets[code] = total;
  }
  for (const [position, { level, total }] of margin.levels.entries()) {
    if (total > 0 && !names.includes(level)) {
      return refuse('RAKE_EMPTY_LEVEL', `${path}.levels[${position}]`, { variable, level, total });
    }
  }
  return { ok: true, margin: { variable, names, codes, targets } };
}
