import type { EditionChange, RankedAgency } from '@hamava/editions';
import { meaningOf } from './code-lists.js';
import { agencyColumns, outcomeColumns, scopeColumns, waveColumns } from './place-columns.js';
import { type Table, coded, column } from './table.js';

/** From one published wave to the next that compares with it, with a verdict. */
export const changesTable: Table<EditionChange> = {
  name: 'changes',
  title: { fa: 'تغییر میان دو موج', en: 'Changes between two waves' },
  columns: [
    ...scopeColumns,
    ...outcomeColumns,
    column('from_wave', ['از موج', 'from wave'], 'whole', ({ from }) => from),
    column('to_wave', ['تا موج', 'to wave'], 'whole', ({ to }) => to),
    column('difference', ['تفاوت، واحد', 'difference, points'], 'number', ({ difference }) => difference),
    column('se', ['خطای معیار تفاوت', 'standard error of the difference'], 'number', ({ se }) => se),
    column('df', ['درجهٔ آزادی', 'degrees of freedom'], 'whole', ({ df }) => df),
    column(
      'ci95_low',
      ['کران پایین بازهٔ ۹۵٪', 'lower end of the 95 % interval'],
      'number',
      ({ interval95 }) => interval95[0],
    ),
    column(
      'ci95_high',
      ['کران بالای بازهٔ ۹۵٪', 'upper end of the 95 % interval'],
      'number',
      ({ interval95 }) => interval95[1],
    ),
    column('adjusted_p', ['پی اصلاح‌شده به روش هولم', 'p, adjusted by Holm'], 'number', ({ adjustedP }) => adjustedP),
    coded('verdict', ['داوری', 'verdict'], 'verdict', ({ verdict }) => verdict),
    column(
      'verdict_fa',
      ['داوری به فارسی', 'verdict in Persian'],
      'text',
      ({ verdict }) => meaningOf('verdict', verdict)?.fa ?? null,
    ),
    column(
      'verdict_en',
      ['داوری به انگلیسی', 'verdict in English'],
      'text',
      ({ verdict }) => meaningOf('verdict', verdict)?.en ?? null,
    ),
  ],
  rows: ({ derived }) => derived.changes,
};

interface Place extends RankedAgency {
  readonly wave: number;
  readonly outcome: string;
  readonly mean: number;
}

/** Places of the published agencies, with the places that the data leave open. */
export const rankingsTable: Table<Place> = {
  name: 'rankings',
  title: { fa: 'جایگاه دستگاه‌ها', en: 'Places of the agencies' },
  columns: [
    ...waveColumns,
    ...outcomeColumns,
    ...agencyColumns,
    column('value', ['مقدار، ۰ تا ۱۰۰', 'value, 0 to 100'], 'number', ({ value }) => value),
    column('mean', ['میانگین دستگاه‌ها', 'mean of the ranked agencies'], 'number', ({ mean }) => mean),
    column('place', ['جایگاه', 'place'], 'whole', ({ place }) => place),
    column(
      'set_low',
      ['بهترین جایگاه ممکن، ۹۵٪ برای همه', 'best place left open, 95 % for all at once'],
      'whole',
      ({ set }) => set[0],
    ),
    column('set_high', ['پایین‌ترین جایگاه ممکن', 'lowest place left open'], 'whole', ({ set }) => set[1]),
    coded('band', ['در برابر میانگین', 'against the mean'], 'band', ({ band }) => band),
    column(
      'band_fa',
      ['در برابر میانگین، به فارسی', 'against the mean, in Persian'],
      'text',
      ({ band }) => meaningOf('band', band)?.fa ?? null,
    ),
  ],
  rows: ({ derived }) =>
    derived.rankings.flatMap(({ wave, outcome, mean, places }) =>
      places.map((place): Place => ({ ...place, wave, outcome, mean })),
    ),
};
