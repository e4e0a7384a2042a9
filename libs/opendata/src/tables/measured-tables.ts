import type { Edition, EditionFigure, EditionSample, GroupFigure, ShownFigure } from '@hamava/editions';
import { meaningOf } from './code-lists.js';
import { agencyColumns, outcomeColumns, scopeColumns, waveColumns } from './place-columns.js';
import { type Column, type Table, type Value, coded, column } from './table.js';

const shown =
  (of: (figure: ShownFigure) => Value) =>
  (figure: EditionFigure): Value =>
    figure.status === 'PUBLISHED' ? of(figure) : null;

const statusColumns: readonly Column<EditionFigure>[] = [
  coded('status', ['منتشر شده یا نه', 'published or withheld'], 'status', ({ status }) => status),
  coded('withheld', ['چرا منتشر نشده', 'why it is withheld'], 'withheld', (figure) =>
    figure.status === 'WITHHELD' ? figure.because : null,
  ),
];

/** One outcome of an agency or of the province in a wave a row; withheld ones are there by their reason alone. */
export const figuresTable: Table<EditionFigure> = {
  name: 'figures',
  title: { fa: 'همهٔ رقم‌ها', en: 'All figures' },
  columns: [
    ...waveColumns,
    ...scopeColumns,
    ...outcomeColumns,
    ...statusColumns,
    coded(
      'break',
      ['گسست: با موج‌های پیش از این سنجیدنی نیست', 'break: does not compare with the waves before'],
      'break',
      ({ outcome, wave }, names) => names.breakAt(outcome, wave)?.kind ?? null,
    ),
    column(
      'value',
      ['مقدار، ۰ تا ۱۰۰', 'value, 0 to 100'],
      'number',
      shown((own) => own.value),
    ),
    column(
      'se',
      ['خطای معیار، واحد', 'standard error, points'],
      'number',
      shown((own) => own.se),
    ),
    column(
      'df',
      ['درجهٔ آزادی', 'degrees of freedom'],
      'whole',
      shown((own) => own.df),
    ),
    column(
      'ci95_low',
      ['کران پایین بازهٔ ۹۵٪', 'lower end of the 95 % interval'],
      'number',
      shown((own) => own.interval95[0]),
    ),
    column(
      'ci95_high',
      ['کران بالای بازهٔ ۹۵٪', 'upper end of the 95 % interval'],
      'number',
      shown((own) => own.interval95[1]),
    ),
    column(
      'ci50_low',
      ['کران پایین بازهٔ ۵۰٪', 'lower end of the 50 % interval'],
      'number',
      shown((own) => own.interval50[0]),
    ),
    column(
      'ci50_high',
      ['کران بالای بازهٔ ۵۰٪', 'upper end of the 50 % interval'],
      'number',
      shown((own) => own.interval50[1]),
    ),
    column(
      'base',
      ['شمار پاسخ‌ها، گردشده', 'answers, rounded'],
      'whole',
      shown((own) => own.base),
    ),
    column(
      'effective_base',
      ['پایهٔ مؤثر، گردشده', 'effective base, rounded'],
      'whole',
      shown((own) => own.effectiveBase),
    ),
    column(
      'design_effect',
      ['اثر طرح', 'design effect'],
      'number',
      shown((own) => own.designEffect),
    ),
    column(
      'agencies',
      ['شمار دستگاه‌ها در میانگین استان', 'agencies in the mean of the province'],
      'whole',
      shown((own) => own.agencies),
    ),
    column(
      'flags',
      ['نشانه‌ها', 'flags'],
      'text',
      shown((own) => own.flags.join(' ') || null),
    ),
  ],
  rows: ({ measured }) => measured.figures,
};

interface Share {
  readonly agency: string | null;
  readonly wave: number;
  readonly question: string;
  readonly base: number;
  readonly code: string;
  readonly percent: number | null;
}

/** One answer category of a question a row. */
export const frequenciesTable: Table<Share> = {
  name: 'frequencies',
  title: { fa: 'توزیع پاسخ‌های هر پرسش', en: 'How the answers to each question are spread' },
  columns: [
    ...waveColumns,
    ...scopeColumns,
    column('question', ['کد پرسش', 'code of the question'], 'text', ({ question }) => question),
    column(
      'question_fa',
      ['متن پرسش به فارسی', 'question in Persian'],
      'text',
      ({ question, wave }, names) => names.question(question, wave)?.title.fa ?? null,
    ),
    column(
      'question_en',
      ['متن پرسش به انگلیسی', 'question in English'],
      'text',
      ({ question, wave }, names) => names.question(question, wave)?.title.en ?? null,
    ),
    column('category', ['کد گزینه', 'code of the category'], 'text', ({ code }) => code),
    coded(
      'category_kind',
      ['نوع گزینه', 'kind of the category'],
      'categoryKind',
      ({ question, wave, code }, names) => names.category(question, wave, code)?.kind ?? null,
    ),
    column(
      'category_fa',
      ['گزینه به فارسی', 'category in Persian'],
      'text',
      ({ question, wave, code }, names) => names.category(question, wave, code)?.label.fa ?? null,
    ),
    column(
      'category_en',
      ['گزینه به انگلیسی', 'category in English'],
      'text',
      ({ question, wave, code }, names) => names.category(question, wave, code)?.label.en ?? null,
    ),
    coded('status', ['منتشر شده یا نه', 'published or withheld'], 'status', ({ percent }) =>
      percent === null ? 'WITHHELD' : 'PUBLISHED',
    ),
    coded('withheld', ['چرا منتشر نشده', 'why it is withheld'], 'withheld', ({ percent }) =>
      percent === null ? 'CATEGORY' : null,
    ),
    column('percent', ['درصد وزنی', 'per cent of weighted answers'], 'whole', ({ percent }) => percent),
    column('base', ['شمار پرسیده‌شدگان، گردشده', 'people asked, rounded'], 'whole', ({ base }) => base),
  ],
  rows: ({ measured }) =>
    measured.frequencies.flatMap(({ shares, ...place }) => shares.map((share): Share => ({ ...place, ...share }))),
};

/** Groups of people in the province. */
export const groupsTable: Table<GroupFigure> = {
  name: 'groups',
  title: { fa: 'گروه‌های مردم در استان', en: 'Groups of people in the province' },
  columns: [
    ...waveColumns,
    ...outcomeColumns,
    coded('variable', ['ویژگی', 'characteristic'], 'variable', ({ variable }) => variable),
    column(
      'variable_fa',
      ['ویژگی به فارسی', 'characteristic in Persian'],
      'text',
      ({ variable }) => meaningOf('variable', variable)?.fa ?? null,
    ),
    column(
      'variable_en',
      ['ویژگی به انگلیسی', 'characteristic in English'],
      'text',
      ({ variable }) => meaningOf('variable', variable)?.en ?? null,
    ),
    coded('level', ['گروه', 'group'], 'level', ({ level }) => level),
    column(
      'level_fa',
      ['گروه به فارسی', 'group in Persian'],
      'text',
      ({ level }) => meaningOf('level', level)?.fa ?? null,
    ),
    column(
      'level_en',
      ['گروه به انگلیسی', 'group in English'],
      'text',
      ({ level }) => meaningOf('level', level)?.en ?? null,
    ),
    column('value', ['مقدار، ۰ تا ۱۰۰', 'value, 0 to 100'], 'number', ({ value }) => value),
    column('se', ['خطای معیار، واحد', 'standard error, points'], 'number', ({ se }) => se),
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
    column('agencies', ['شمار دستگاه‌ها', 'agencies in the mean'], 'whole', ({ agencies }) => agencies),
  ],
  rows: ({ measured }: Edition) => measured.groups,
};

/** An agency in a wave: how many answered, and how far the weights had to go. */
export const samplesTable: Table<EditionSample> = {
  name: 'samples',
  title: { fa: 'نمونهٔ هر دستگاه در هر موج', en: 'Sample of each agency in each wave' },
  columns: [
    ...waveColumns,
    ...agencyColumns,
    coded('status', ['منتشر شده یا نه', 'published or withheld'], 'status', ({ status }) => status),
    coded('withheld', ['چرا منتشر نشده', 'why it is withheld'], 'withheld', ({ because }) => because),
    column('problem', ['کد دشواری', 'code of the problem'], 'text', ({ problem }) => problem),
    column('base', ['شمار پاسخ‌دهندگان، گردشده', 'respondents, rounded'], 'whole', ({ base }) => base),
    column(
      'effective_base',
      ['پایهٔ مؤثر، گردشده', 'effective base, rounded'],
      'whole',
      ({ effectiveBase }) => effectiveBase,
    ),
    column(
      'weights_design_effect',
      ['اثر طرح وزن‌ها', 'design effect of the weights (Kish)'],
      'number',
      (own) => own.weightsDesignEffect,
    ),
    column('flags', ['نشانه‌ها', 'flags'], 'text', ({ flags }) => flags.join(' ') || null),
    column(
      'cells_sha256',
      ['اثر انگشت خانه‌های شمارش', 'SHA-256 of the counted cells'],
      'text',
      ({ cellsSha256 }) => cellsSha256,
    ),
  ],
  rows: ({ measured }) => measured.samples,
};
