import { SavBytes, beginningOf, byteLength } from './sav-bytes.js';

/** A variable: numbers, or texts when `text` says so. */
export interface SavVariable {
  /** Up to 64 bytes: a letter, then letters, digits and underscores. */
  readonly name: string;
  readonly label: string;
  readonly text: boolean;
  /** Of a number. */
  readonly decimals: number;
  readonly measure: 'nominal' | 'ordinal' | 'scale';
  readonly valueLabels: readonly (readonly [number, string])[];
}

export interface SavContent {
  readonly label: string;
  /** ISO day. */
  readonly madeOn: string;
  readonly variables: readonly SavVariable[];
  /** A value a variable; null is system-missing, or a blank text. */
  readonly cases: readonly (readonly (number | string | null)[])[];
}

const LONGEST_TEXT = 255;
const LONGEST_LABEL = 252;
/** SPSS shows no more of the label of a value. */
const LONGEST_VALUE_LABEL = 120;
const SEGMENT = 8;
const MEASURES = { nominal: 1, ordinal: 2, scale: 3 } as const;
const FORMATS = { text: 1, number: 5 } as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const SYSTEM_MISSING = -Number.MAX_VALUE;
/** The double above the system-missing one: "lowest" in ranges. */
const LOWEST = -1.797_693_134_862_315_5e308;
const UTF_8 = 65_001;

interface Placed extends SavVariable {
  /** Bytes of a text; 0 for a number. */
  readonly width: number;
  /** Of eight bytes each. */
  readonly segments: number;
  /** Place of its first segment, from 1. */
  readonly index: number;
  readonly shortName: string;
}

/**
 * A system file of SPSS, uncompressed and in UTF-8 (PSPP developers' guide, "System File Format"): what SPSS, PSPP, R and pandas read.
 * Texts are cut at 255 bytes. Throws a RangeError for a number that is none and for a case that does not fit the variables.
 */
export function savFile({ label, madeOn, variables, cases }: SavContent): Uint8Array {
  const placed = place(variables, cases);
  const out = new SavBytes();
  header(out, { label, madeOn, placed, cases: cases.length });
  for (const variable of placed) variableRecord(out, variable);
  for (const variable of placed) valueLabelRecords(out, variable);
  extensionRecords(out, placed);
  out.integer(999, 0);
  for (const values of cases) caseRecord(out, placed, values);
  return out.joined();
}

function place(variables: readonly SavVariable[], cases: SavContent['cases']): Placed[] {
  let index = 1;
  return variables.map((variable, at) => {
    const longest = cases.reduce((most, values) => Math.max(most, byteLength(String(values[at] ?? ''))), 1);
    const width = variable.text ? Math.min(LONGEST_TEXT, longest) : 0;
    const segments = Math.max(1, Math.ceil(width / SEGMENT));
    const own = { ...variable, width, segments, index, shortName: `V${at + 1}` };
    index += segments;
    return own;
  });
}

function header(
  out: SavBytes,
  of: { readonly label: string; readonly madeOn: string; readonly placed: readonly Placed[]; readonly cases: number },
): void {
  const [year = '', month = '', day = ''] = of.madeOn.split('-');
  out
    .text('$FL2', 4)
    .text('@(#) SPSS DATA FILE - Hamava open data', 60)
    .integer(
      2,
      of.placed.reduce((sum, { segments }) => sum + segments, 0),
      0,
      0,
      of.cases,
    )
    .double(100)
    .text(`${day} ${MONTHS[Number(month) - 1] ?? ''} ${year.slice(-2)}`, 9)
    .text('00:00:00', 8)
    .text(beginningOf(of.label, 64), 64)
    .bytes(new Uint8Array(3));
}

function variableRecord(out: SavBytes, { label, text, width, decimals, segments, shortName }: Placed): void {
  const format = text ? (FORMATS.text << 16) | (width << 8) : (FORMATS.number << 16) | (8 << 8) | decimals;
  const shown = beginningOf(label, LONGEST_LABEL);
  const length = byteLength(shown);
  out
    .integer(2, width, 1, 0, format, format)
    .text(shortName, 8)
    .integer(length)
    .text(shown, Math.ceil(length / 4) * 4);
  const rest = (FORMATS.text << 16) | (29 << 8) | 1;
  for (let segment = 1; segment < segments; segment += 1) out.integer(2, -1, 0, 0, rest, rest).text('', 8);
}

function valueLabelRecords(out: SavBytes, { valueLabels, index }: Placed): void {
  if (valueLabels.length === 0) return;
  out.integer(3, valueLabels.length);
  for (const [value, label] of valueLabels) {
    const shown = beginningOf(label, LONGEST_VALUE_LABEL);
    const length = byteLength(shown);
    out
      .double(value)
      .bytes(Uint8Array.of(length))
      .text(shown, Math.ceil((length + 1) / SEGMENT) * SEGMENT - 1);
  }
  out.integer(4, 1, index);
}

function extensionRecords(out: SavBytes, placed: readonly Placed[]): void {
  out.integer(7, 3, 4, 8).integer(1, 0, 0, -1, 1, 1, 2, UTF_8);
  out.integer(7, 4, 8, 3).double(SYSTEM_MISSING, Number.MAX_VALUE, LOWEST);
  out.integer(7, 11, 4, placed.length * 3);
  for (const { measure, text, width } of placed) {
    out.integer(MEASURES[measure], text ? Math.min(24, Math.max(8, width)) : 8, text ? 0 : 1);
  }
  const names = placed.map(({ shortName, name }) => `${shortName}=${name}`).join('\t');
  out.integer(7, 13, 1, byteLength(names)).text(names, byteLength(names));
  out.integer(7, 20, 1, 5).text('UTF-8', 5);
}

function caseRecord(out: SavBytes, placed: readonly Placed[], values: readonly (number | string | null)[]): void {
  if (values.length !== placed.length)
    throw new RangeError('a case has another number of values than there are variables');
  placed.forEach(({ name, text, width, segments }, at) => {
    const value = values[at] ?? null;
    if (text) return void out.text(beginningOf(String(value ?? ''), width), segments * SEGMENT);
    if (value !== null && !Number.isFinite(value)) throw new RangeError(`${name} is ${value}`);
    out.double(value === null ? SYSTEM_MISSING : Number(value));
  });
}
