import { readFileSync, writeFileSync } from 'node:fs';
import { type AnalysisProblem, type AnalysisResult, type AnalysisSpec, type Table, analyse } from '@hamava/reporting';
import type { Command } from 'commander';
import { CsvError, parse } from 'csv-parse/sync';
import { parseAnalysisSpec } from './analyse-spec.schema.js';

export interface AnalyseFiles {
  readonly data: string;
  readonly spec: string;
  readonly out: string;
  readonly weights?: string;
}

export interface AnalyseReport {
  readonly exitCode: 0 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

/** A problem of the estimation, or of the files around it. */
type FileProblem = Omit<AnalysisProblem, 'code'> & { readonly code: AnalysisProblem['code'] | 'FILE_UNREADABLE' };

type TableProblem = FileProblem & { readonly code: 'CSV_MALFORMED' };

/** What a specification may ask; the type holds the list complete. */
const KEYS: Readonly<Record<keyof AnalysisSpec, string>> = {
  id: 'column that names a row, for --weights',
  score: 'items, their range and driver: adds the columns index and one a driver',
  outcomes: 'columns whose means are wanted',
  baseWeight: 'column of base weights',
  strata: 'column of the strata',
  clusters: 'column of the clusters, nested within strata',
  fpc: 'column of the units in the population',
  margins: 'population totals to rake to, by variable and level',
  weighting: 'collapse tree, unknown levels, limits of the weights',
  by: 'columns whose levels are estimated apart',
  differences: 'of two levels of one sample',
  changes: 'verdicts over a family of differences: higher, lower, stable, undetermined',
  unpaired: 'differences of published figures whose pairs are lost',
  shares: 'of a range of values, with logit or Korn-Graubard intervals',
  quantiles: 'with Woodruff intervals',
  alpha: "Cronbach's, weighted or not",
  reliability: 'alpha, alpha if dropped, item-rest correlations, omega by maximum likelihood',
  confidence: 'of the intervals, 0.95 unless told',
  multiplicity: 'a column of p-values adjusted: holm, BH and others',
  fayHerriot: 'shrunk estimates of areas with their MSE',
  ranks: 'expected ranks, simulated intervals, rank sets, tau-best lists',
  trend: 'local level with pooled variance, breaks, effects of the mode',
  funnel: 'control limits with over-dispersion',
  rates: 'AAPOR response, cooperation, refusal and contact rates',
  decomposition: 'a change as drivers and composition',
  imbalance: 'distance of the sample from the population',
  composite: 'scorecard with goalposts and its uncertainty',
  agreement: "Krippendorff's alpha",
};

const EXAMPLE = `
Keys of the specification:
${Object.entries(KEYS)
  .map(([key, what]) => `  ${key.padEnd(14)} ${what}`)
  .join('\n')}

Example:
  npm run --silent hamava -- analyse --data answers.csv --spec spec.json --out figures.json

The smallest specification is {"outcomes": ["score"]}: the mean of one column, with its error.
`;

/** `hamava analyse`: a file in, figures out; needs no database. */
export function registerAnalyse(program: Command): void {
  program
    .command('analyse')
    .description('weight a CSV file and estimate means, standard errors, differences and alpha')
    .requiredOption('--data <file.csv>', 'answers, with a heading row; an empty field is missing')
    .requiredOption('--spec <file.json>', 'what to compute')
    .requiredOption('--out <file.json>', 'figures, unrounded')
    .option('--weights <file.csv>', 'also write one weight a row')
    .addHelpText('after', EXAMPLE)
    .action((files: AnalyseFiles) => {
      const report = runAnalyse(files);
      process.stdout.write(report.stdout);
      process.stderr.write(report.stderr);
      process.exitCode = report.exitCode;
    });
}

/** Reads, computes and writes; says what there is to print and the exit code instead of doing either. */
export function runAnalyse(files: AnalyseFiles): AnalyseReport {
  const computed = compute(files);
  if (!computed.ok) return refused(files, computed.problems);
  const { table, spec, result, weights } = computed;
  try {
    writeFileSync(files.out, toJson(result));
    if (files.weights !== undefined) writeFileSync(files.weights, weightsCsv(table, spec, weights));
  } catch (error) {
    return refused(files, [unreadable('--out', error)]);
  }
  return { exitCode: 0, stdout: summary(result), stderr: '' };
}

type Computed =
  | { ok: true; table: Table; spec: AnalysisSpec; result: AnalysisResult; weights: Float64Array }
  | { ok: false; problems: readonly FileProblem[] };

function compute(files: AnalyseFiles): Computed {
  const specText = readText(files.spec, '--spec');
  if (!specText.ok) return specText;
  const dataText = readText(files.data, '--data');
  if (!dataText.ok) return dataText;
  const parsed = parseAnalysisSpec(specText.text);
  if (!parsed.ok) return parsed;
  const read = readTable(dataText.text);
  if (!read.ok) return read;
  const analysed = analyse(read.table, parsed.spec);
  if (!analysed.ok) return analysed;
  return { ok: true, table: read.table, spec: parsed.spec, result: analysed.result, weights: analysed.weights };
}

function readText(path: string, option: string) {
  try {
    // Fatal: a file in another encoding must not turn into levels full of replacement marks.
    return { ok: true as const, text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)) };
  } catch (error) {
    return { ok: false as const, problems: [unreadable(option, error)] };
  }
}

function unreadable(option: string, error: unknown): FileProblem {
  const reason = error instanceof Error ? error.message : String(error);
  return { code: 'FILE_UNREADABLE', path: option, details: { reason } };
}

/** A CSV text as a table of text; CSV_MALFORMED names the row (the heading is row 1) and the column. */
export function readTable(
  text: string,
  delimiter = ',',
): { ok: true; table: Table } | { ok: false; problems: TableProblem[] } {
  let records: string[][];
  try {
    records = parse(text, { bom: true, relax_column_count: true, delimiter });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, problems: [brokenQuotes(text, delimiter, error)] };
  }
  while (isBlank(records.at(-1))) records.pop();
  const [heading, ...rows] = records;
  const columns = (heading ?? []).map((column) => column.trim());
  if (columns.length === 0) return { ok: false, problems: [malformed(1, '', { reason: 'the file is empty' })] };
  const uneven = rows.find((row) => row.length !== columns.length);
  if (uneven === undefined) return { ok: true, table: { columns, rows } };
  const fields = uneven.length;
  // The first column without a field, or the last one when there are fields without a column.
  const column = columns[Math.min(fields, columns.length - 1)] ?? '';
  return { ok: false, problems: [malformed(rows.indexOf(uneven) + 2, column, { fields, expected: columns.length })] };
}

function isBlank(record: readonly string[] | undefined): boolean {
  return record !== undefined && record.length === 1 && record[0] === '';
}

function brokenQuotes(text: string, delimiter: string, error: CsvError): TableProblem {
  const place = error as CsvError & { readonly records?: number; readonly column?: number };
  const column = place.column ?? 0;
  const [firstLine = ''] = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1);
  const heading = firstLine.split(delimiter)[column] ?? `${column + 1}`;
  return malformed((place.records ?? 0) + 1, heading.replaceAll('"', '').trim(), { reason: error.message });
}

function malformed(row: number, column: string, details: AnalysisProblem['details']): TableProblem {
  return { code: 'CSV_MALFORMED', path: `row ${row}, column ${column}`, details: { row, column, ...details } };
}

function refused(files: AnalyseFiles, problems: readonly FileProblem[]): AnalyseReport {
  const sentences = problems.map(sentence);
  try {
    writeFileSync(files.out, toJson({ problems }));
  } catch (error) {
    sentences.push(sentence(unreadable('--out', error)));
  }
  return { exitCode: 2, stdout: '', stderr: sentences.map((line) => `${line}\n`).join('') };
}

function sentence({ code, path, details }: FileProblem): string {
  const rest = Object.entries(details).filter(
    ([name]) => !(name === 'row' || name === 'column') || !path.includes(name),
  );
  const why = rest.map(([name, value]) => (name === 'reason' ? String(value) : `${name} ${String(value)}`)).join(', ');
  return `analyse: ${code} at ${path}${why === '' ? '' : `: ${why}`}.`;
}

function toJson(value: unknown): string {
  const checked = (_: string, own: unknown): unknown => {
    // JSON would write null for NaN: a figure that is not there without anybody having said so.
    if (typeof own === 'number' && !Number.isFinite(own)) throw new RangeError(`a figure is ${own}`);
    return own;
  };
  return `${JSON.stringify(value, checked, 2)}\n`;
}

function weightsCsv({ columns, rows }: Table, { id }: AnalysisSpec, weights: Float64Array): string {
  const position = id === undefined ? -1 : columns.indexOf(id);
  const lines = Array.from(weights, (weight, index) => {
    return `${quoted(rows[index]?.[position] ?? String(index + 1))},${weight}`;
  });
  return ['id,w', ...lines, ''].join('\n');
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function summary({ n, raking, kish, means, differences, alpha }: AnalysisResult): string {
  const weighting =
    raking === null
      ? 'base weights as they are'
      : `raked in ${raking.sweeps} sweeps (margin error ${raking.marginError.toExponential(1)})`;
  const lines = [
    `${n} rows, ${weighting}; Kish design effect ${kish.deff.toFixed(2)}, effective n ${kish.neff.toFixed(0)}.`,
    ...means.map(
      ({ variable, n: valid, mean, se, ci95_t: [low, high], flags = [] }) =>
        `${[variable, ...flags].join(' ')}: ${mean.toFixed(2)}, SE ${se.toFixed(3)}, 95 % interval ${low.toFixed(2)} to ${high.toFixed(2)}, n ${valid}`,
    ),
    ...differences.map(
      ({ outcome, by, levels: [first, second], estimate, se, p_t: p }) =>
        `${outcome}, ${by} ${first} minus ${second}: ${estimate.toFixed(2)}, SE ${se.toFixed(3)}, p ${p.toPrecision(2)}`,
    ),
    ...alpha.map(({ name, value }) => `alpha ${name}: ${value.toFixed(3)}`),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
