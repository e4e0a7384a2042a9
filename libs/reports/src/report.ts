import type { FigureTable } from '@hamava/charts';
import type { Language } from '@hamava/persian';

/** A report before it becomes a page or a PDF: parts in the order of reading, all words and figures ready. */
export interface Report {
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  /** A short report goes without a list of its parts on paper. */
  readonly contents: 'listed' | 'none';
  readonly parts: readonly ReportPart[];
}

export interface ReportPart {
  /** Unique in the report; ASCII. */
  readonly id: string;
  readonly title: string;
  /** `screen`: in the page and not on paper. */
  readonly medium?: 'screen';
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'words'; readonly tone: 'lead' | 'plain' | 'small'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** A name and what belongs to it; `code` runs from left to right in every language. */
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] }
  /** A drawing in greys, with its question, answer and source in it, and the same figures as a table. */
  | { readonly kind: 'figure'; readonly key: string; readonly svg: string; readonly table: FigureTable }
  | { readonly kind: 'table'; readonly table: FigureTable };

export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly script?: 'code';
}

/** Who released the edition: stands beside the file of the edition, not in it. */
export interface Release {
  readonly sha256: string;
  /** ISO day. */
  readonly publishedOn: string;
  readonly madeBy: string;
  readonly approvedBy: string;
}

export const REPORT_KINDS = ['council', 'agency'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];
