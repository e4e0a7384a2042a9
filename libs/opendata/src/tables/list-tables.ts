import type { EditionAgency, EditionWave } from '@hamava/editions';
import { type SeriesBreak, seriesBreaks } from './series-breaks.js';
import { type Table, coded, column } from './table.js';

export const wavesTable: Table<EditionWave> = {
  name: 'waves',
  title: { fa: 'موج‌ها', en: 'Waves' },
  columns: [
    column('wave', ['شمارهٔ موج', 'number of the wave'], 'whole', ({ number }) => number),
    column('wave_fa', ['نام موج به فارسی', 'name of the wave in Persian'], 'text', ({ title }) => title.fa),
    column('wave_en', ['نام موج به انگلیسی', 'name of the wave in English'], 'text', ({ title }) => title.en),
    column('opens_on', ['روز آغاز، میلادی', 'first day, Gregorian'], 'day', ({ opensOn }) => opensOn),
    column('closes_on', ['روز پایان، میلادی', 'last day, Gregorian'], 'day', ({ closesOn }) => closesOn),
    coded('closed', ['پایان یافته', 'closed'], 'yesNo', ({ closed }) => (closed ? 'yes' : 'no')),
    column('method', ['شمارهٔ روش', 'number of the method'], 'whole', ({ method }) => method),
    column('channels', ['راه‌های رسیدن پاسخ', 'ways on which answers came'], 'text', ({ channels }) =>
      channels.join(' '),
    ),
    column(
      'questionnaire',
      ['کد پرسشنامه', 'code of the questionnaire'],
      'text',
      ({ questionnaire }) => questionnaire.code,
    ),
    column(
      'questionnaire_version',
      ['نسخهٔ پرسشنامه', 'version of the questionnaire'],
      'whole',
      (own) => own.questionnaire.version,
    ),
    column(
      'questionnaire_sha256',
      ['اثر انگشت پرسشنامه', 'SHA-256 of the questionnaire'],
      'text',
      (own) => own.questionnaire.sha256,
    ),
  ],
  rows: ({ waves }) => waves,
};

/** From the wave on, the outcome is asked otherwise, or answers come in another way: values before and after do not compare. */
export const breaksTable: Table<SeriesBreak> = {
  name: 'breaks',
  title: { fa: 'گسست‌ها', en: 'Breaks in the series' },
  columns: [
    column('wave', ['از موج', 'from wave'], 'whole', ({ wave }) => wave),
    column('outcome', ['کد سنجه', 'code of the outcome'], 'text', ({ outcome }) => outcome),
    coded('break', ['نوع گسست', 'kind of the break'], 'break', ({ kind }) => kind),
    column('because_fa', ['دلیل به فارسی', 'reason in Persian'], 'text', ({ because }) => because.fa),
    column('because_en', ['دلیل به انگلیسی', 'reason in English'], 'text', ({ because }) => because.en),
  ],
  rows: seriesBreaks,
};

export const agenciesTable: Table<EditionAgency> = {
  name: 'agencies',
  title: { fa: 'دستگاه‌ها', en: 'Agencies' },
  columns: [
    column('agency', ['کلید دستگاه', 'key of the agency'], 'text', ({ key }) => key),
    column('agency_fa', ['نام دستگاه به فارسی', 'name of the agency in Persian'], 'text', ({ name }) => name.fa),
    column('agency_en', ['نام دستگاه به انگلیسی', 'name of the agency in English'], 'text', ({ name }) => name.en),
    column('sector_fa', ['بخش به فارسی', 'sector in Persian'], 'text', ({ sector }) => sector.fa),
    column('sector_en', ['بخش به انگلیسی', 'sector in English'], 'text', ({ sector }) => sector.en),
  ],
  rows: ({ agencies }) => agencies,
};
