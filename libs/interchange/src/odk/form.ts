import type { TextLanguage, Words } from '../foreign/languages.js';

/** A form of the ODK family, whether it was read from a workbook (XLSForm) or from XML (XForm), or is about to be written. */
export interface OdkForm {
  readonly code: string;
  readonly title: Words;
  readonly introduction: Words;
  /** The languages that the form has texts in. */
  readonly languages: readonly TextLanguage[];
  readonly nodes: readonly OdkNode[];
  readonly lists: ReadonlyMap<string, readonly OdkChoice[]>;
  readonly where: string;
  /** Parts of the questionnaire that XLSForm has no word for, as JSON; '' for none. */
  extras: string;
}

interface OdkPart {
  readonly name: string;
  readonly label: Words;
  /** Where it stands in the file: `survey, row 12`, `/data/group/age`. */
  readonly where: string;
  extras: string;
}

export interface OdkChoice extends OdkPart {
  /** Every other column of the choice by its heading, for filters. */
  readonly columns: Readonly<Record<string, string>>;
}

interface OdkRow extends OdkPart {
  readonly relevant: string;
  readonly appearance: string;
}

export interface OdkGroup extends OdkRow {
  readonly sort: 'group' | 'repeat';
  /** Of a repeat: how often, as an expression. */
  readonly count: string;
  readonly children: readonly OdkNode[];
}

export interface OdkField extends OdkRow {
  readonly sort: 'field';
  /** As XLSForm calls it: `select_one`, `integer`, `note`, `acknowledge`. */
  readonly type: string;
  readonly list: string;
  readonly orOther: boolean;
  readonly hint: Words;
  /** '', 'yes', or an expression. */
  readonly required: string;
  readonly constraint: string;
  readonly constraintMessage: Words;
  readonly calculation: string;
  readonly choiceFilter: string;
  readonly parameters: Readonly<Record<string, string>>;
}

export type OdkNode = OdkGroup | OdkField;

/** Whether an appearance, a list of words, holds one of these. */
export function appears(appearance: string, ...names: readonly string[]): boolean {
  const wordsOf = appearance.toLowerCase().split(/[\s,]+/);
  return names.some((name) => wordsOf.includes(name));
}
