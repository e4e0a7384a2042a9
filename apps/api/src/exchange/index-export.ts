import { type Interval, type Margin } from '@hamava/reporting';
import type { LocalizedText } from '@hamava/surveys';

/** What `hamava export-index` writes; numbers are unrounded. */
export interface IndexExport {
  readonly format: 'hamava.index/1';
  /** `raw`: every figure, for the operator of the database; `disclosed`: only what may leave the house. */
  readonly figures: 'raw' | 'disclosed';
  readonly survey: {
    readonly code: string;
    readonly title: LocalizedText;
    readonly waves: readonly { readonly number: number; readonly title: LocalizedText }[];
  };
  readonly samples: readonly ExportedSample[];
}

export interface ExportedSample {
  readonly agency: { readonly key: string; readonly name: LocalizedText };
  /** null: all waves of the survey, weighted together. */
  readonly wave: number | null;
  readonly provenance: Provenance;
  readonly figures: readonly ExportedFigure[];
}

export interface Provenance {
  readonly method: string;
  /** Rises with every fold. */
  readonly cellsVersion: number;
  /** False: answers have been counted that the figures do not know. */
  readonly upToDate: boolean;
  readonly targets: {
    readonly name: string;
    readonly source: string;
    readonly asOf: string;
    readonly margins: readonly Margin[];
  } | null;
  /** Why the sample could not be weighted; null when it could. */
  readonly problem: unknown;
  /** The state of the cells that the figures were made from. */
  readonly cellsHash?: unknown;
  /** All accepted respondents, and how many of equal weight they are worth (Kish). */
  readonly respondents?: number;
  readonly effectiveRespondents?: number | null;
  readonly raking?: unknown;
  readonly kish?: unknown;
  /** Levels that were too thin, unknown levels and their share, variables that were not weighted by. */
  readonly collapsed?: unknown;
  readonly absorbed?: unknown;
  readonly dropped?: unknown;
}

/** A part of the sample; waves by their number. */
export interface ExportedDomain {
  readonly variable: string;
  readonly level: string;
}

interface OfOutcome {
  readonly outcome: string;
  /** null: the whole sample. */
  readonly domain: ExportedDomain | null;
}

export interface GivenFigure extends OfOutcome {
  readonly status: 'ESTIMATED' | 'PUBLISHED';
  readonly n: number;
  readonly sumOfWeights: number;
  readonly mean: number;
  readonly se: number;
  readonly df: number;
  readonly ci95_t: Interval;
  readonly ci95_z: Interval;
  readonly deff: number | null;
  readonly effectiveN: number;
  readonly flags: readonly string[];
}

export interface AbsentFigure extends OfOutcome {
  readonly status: 'SUPPRESSED' | 'PROBLEM' | 'EMPTY';
  readonly reason: string;
}

export type ExportedFigure = GivenFigure | AbsentFigure;

export function isGiven(figure: ExportedFigure): figure is GivenFigure {
  return figure.status === 'ESTIMATED' || figure.status === 'PUBLISHED';
}

/** As JSON; throws RangeError for a figure that is no number, which JSON would turn into a silent null. */
export function indexExportJson(exported: IndexExport): string {
  const checked = (_: string, value: unknown): unknown => {
    if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`a figure is ${value}`);
    return value;
  };
  return `${JSON.stringify(exported, checked, 2)}\n`;
}
