import { type ExportedFigure, type ExportedSample, type IndexExport, isGiven } from './index-export.js';

const COLUMNS = [
  'survey',
  'agency',
  'sampleWave',
  'outcome',
  'variable',
  'level',
  'status',
  'reason',
  'n',
  'sumOfWeights',
  'mean',
  'se',
  'df',
  'ci95_t_low',
  'ci95_t_high',
  'ci95_z_low',
  'ci95_z_high',
  'deff',
  'effectiveN',
  'flags',
  'method',
  'cellsVersion',
  'targets',
] as const;

/** One figure a row, for spreadsheets: UTF-8 with a byte order mark, numbers unrounded, no text that could run as a formula. */
export function indexExportCsv(exported: IndexExport): string {
  const rows = exported.samples.flatMap((sample) =>
    sample.figures.map((figure) => row(exported.survey.code, sample, figure)),
  );
  const lines = [[...COLUMNS], ...rows].map((fields) => fields.map(field).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

type Field = string | number | null;

function row(survey: string, { agency, wave, provenance }: ExportedSample, figure: ExportedFigure): Field[] {
  const { outcome, domain, status } = figure;
  return [
    survey,
    agency.key,
    wave,
    outcome,
    domain?.variable ?? null,
    domain?.level ?? null,
    status,
    ...numbers(figure),
    provenance.method,
    provenance.cellsVersion,
    provenance.targets?.name ?? null,
  ];
}

function numbers(figure: ExportedFigure): Field[] {
  if (!isGiven(figure)) return [figure.reason, ...Array<null>(12).fill(null)];
  const { n, sumOfWeights, mean, se, df, ci95_t: t, ci95_z: z, deff, effectiveN, flags } = figure;
  return [null, n, sumOfWeights, mean, se, df, ...t, ...z, deff, effectiveN, flags.join(' ')];
}

/** Spreadsheets run a text that starts like a formula; an apostrophe before it makes it a text (OWASP: CSV injection). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

function field(value: Field): string {
  if (value === null) return '';
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`a figure is ${value}`);
    return String(value);
  }
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
