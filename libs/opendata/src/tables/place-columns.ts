import { type Column, coded, column } from './table.js';

interface InWave {
  readonly wave: number;
}

export const waveColumns: readonly Column<InWave>[] = [
  column('wave', ['شمارهٔ موج', 'number of the wave'], 'whole', ({ wave }) => wave),
  column(
    'wave_fa',
    ['نام موج به فارسی', 'name of the wave in Persian'],
    'text',
    ({ wave }, names) => names.wave(wave)?.title.fa ?? null,
  ),
  column(
    'wave_en',
    ['نام موج به انگلیسی', 'name of the wave in English'],
    'text',
    ({ wave }, names) => names.wave(wave)?.title.en ?? null,
  ),
];

interface OfAgency {
  readonly agency: string | null;
}

const agencyKey = column<OfAgency>(
  'agency',
  ['کلید دستگاه؛ خالی برای کل استان', 'key of the agency; empty for the whole province'],
  'text',
  ({ agency }) => agency,
);

export const agencyColumns: readonly Column<OfAgency>[] = [
  agencyKey,
  column('agency_fa', ['نام دستگاه به فارسی', 'name of the agency in Persian'], 'text', ({ agency }, names) =>
    agency === null ? null : (names.agency(agency)?.name.fa ?? null),
  ),
  column('agency_en', ['نام دستگاه به انگلیسی', 'name of the agency in English'], 'text', ({ agency }, names) =>
    agency === null ? null : (names.agency(agency)?.name.en ?? null),
  ),
];

/** An agency or the province, said by a code of its own too. */
export const scopeColumns: readonly Column<OfAgency>[] = [
  coded('scope', ['کل استان یا یک دستگاه', 'whole province or one agency'], 'scope', ({ agency }) =>
    agency === null ? 'province' : 'agency',
  ),
  ...agencyColumns,
];

interface OfOutcome {
  readonly outcome: string;
}

export const outcomeColumns: readonly Column<OfOutcome>[] = [
  column('outcome', ['کد سنجه', 'code of the outcome'], 'text', ({ outcome }) => outcome),
  coded(
    'outcome_kind',
    ['نوع سنجه', 'kind of the outcome'],
    'outcomeKind',
    ({ outcome }, names) => names.outcome(outcome)?.kind ?? null,
  ),
  column(
    'outcome_fa',
    ['نام سنجه به فارسی', 'name of the outcome in Persian'],
    'text',
    ({ outcome }, names) => names.outcome(outcome)?.title.fa ?? null,
  ),
  column(
    'outcome_en',
    ['نام سنجه به انگلیسی', 'name of the outcome in English'],
    'text',
    ({ outcome }, names) => names.outcome(outcome)?.title.en ?? null,
  ),
];
