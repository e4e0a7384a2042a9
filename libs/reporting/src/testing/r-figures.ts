import type { AnalysisResult } from '../analyse/analysis-result.js';
import type { Margin } from '../margin.js';
import { expectClose } from './close.js';

/** Shapes of the figures files, as R wrote them. */
export interface RMean {
  readonly variable: string;
  readonly n: number;
  readonly sumOfWeights: number;
  readonly mean: number;
  readonly se: number;
  readonly df: number;
  readonly ci95_t: readonly [number, number];
  readonly ci95_z: readonly [number, number];
  readonly deff_replace: number;
}

export interface RLevel {
  readonly level: string;
  readonly n: number;
  readonly mean: number;
  readonly se: number;
}

export interface RDifference {
  readonly estimate: number;
  readonly se: number;
  readonly df: number;
  readonly t: number;
  readonly p_t: number;
  readonly p_z: number;
}

export interface RCovariances {
  readonly levels: readonly string[];
  readonly vcov: readonly (readonly number[])[];
}

export type RKish = Readonly<Record<'n' | 'deff' | 'neff' | 'cvWeights' | 'maxOverMean' | 'minOverMean', number>>;

export interface RCellWeights {
  readonly variables: readonly string[];
  readonly weights: Readonly<Record<string, number>>;
}

export interface RRaked {
  readonly margins: readonly Margin[];
  readonly kish: RKish;
}

/** Means to ten digits, everything else to nine, counts exactly. */
export function expectMeans(result: AnalysisResult, expected: readonly RMean[]): void {
  expect(result.means.map(({ variable }) => variable)).toEqual(expected.map(({ variable }) => variable));
  for (const [index, own] of expected.entries()) {
    const line = result.means[index]!;
    expect([line.n, line.df]).toEqual([own.n, own.df]);
    expectClose(line.mean, own.mean, 1e-10);
    for (const name of ['se', 'sumOfWeights', 'deff_replace'] as const) expectClose(line[name], own[name]);
    for (const name of ['ci95_t', 'ci95_z'] as const) {
      expectClose(line[name][0], own[name][0]);
      expectClose(line[name][1], own[name][1]);
    }
  }
}

export function expectLevels(result: AnalysisResult, by: string, variable: string, expected: readonly RLevel[]): void {
  const lines = result.by[by]!.filter((line) => line.variable === variable);
  expect(lines.map(({ level, n }) => [level, n])).toEqual(expected.map(({ level, n }) => [level, n]));
  for (const [index, own] of expected.entries()) {
    expectClose(lines[index]!.mean, own.mean, 1e-10);
    expectClose(lines[index]!.se, own.se);
  }
}

export function expectDifference(result: AnalysisResult, index: number, expected: RDifference): void {
  const line = result.differences[index]!;
  expect(line.df).toBe(expected.df);
  for (const name of ['estimate', 'se', 't', 'p_t', 'p_z'] as const) expectClose(line[name], expected[name]);
}

export function expectKish(result: AnalysisResult, expected: RKish): void {
  expect(result.kish.n).toBe(expected.n);
  for (const name of ['deff', 'neff', 'cvWeights', 'maxOverMean', 'minOverMean'] as const) {
    expectClose(result.kish[name], expected[name]);
  }
}

export function expectCovariances(
  actual: readonly (readonly number[])[],
  expected: readonly (readonly number[])[],
): void {
  for (const [row, values] of expected.entries()) {
    for (const [column, value] of values.entries()) expectClose(actual[row]![column], value);
  }
}
