import { localeOf } from '../locale/locale.js';
import { agencyTrend, councilPoint, point, trend, wave } from './support/trend-example.js';
import {
  changeBounds,
  changeSentence,
  chartSentence,
  outcomeName,
  plain,
  signedInterval,
  waveReadout,
} from './trend-sentence.js';
import { toTrendDataset, type PlotChange } from './to-trend-dataset.js';

const fa = localeOf('fa');
const en = localeOf('en');
const change = (verdict: PlotChange['verdict'], difference: number): PlotChange => ({
  verdict,
  difference,
  interval: { low: difference - 1.8, high: difference + 1.8 },
  from: { id: '2', number: 2 },
  to: { id: '3', number: 3 },
});
const dataset = toTrendDataset(
  trend({
    council: [councilPoint(wave(3, '2026-09-23'), 50.9)],
    agencies: [agencyTrend('آب', [point('3', { status: 'SUPPRESSED', reason: 'BASE', value: null })])],
  }),
);
const newest = dataset.waves[0]!;

describe('the sentences of the trend', () => {
  it('tell a wave as its cursor is heard', () => {
    expect(waveReadout(fa, newest, 0, [dataset.council])).toBe('موج ۳، مهر ۱۴۰۵: ۵۰٫۹، بازه ۴۸٫۴ تا ۵۳٫۴، ۹۱۰ پاسخ');
  });

  it('say why a wave is not published, without a figure', () => {
    const heard = waveReadout(fa, newest, 0, dataset.agencies);
    expect(heard).toBe('موج ۳، مهر ۱۴۰۵: منتشر نشد، پاسخ کمتر از حد نصاب');
  });

  it('name the series when there are several', () => {
    expect(waveReadout(fa, newest, 0, [dataset.council, ...dataset.agencies])).toMatch(
      /میانگین شورا ۵۰٫۹.+؛ آب منتشر نشد/,
    );
    expect(waveReadout(en, newest, 0, [dataset.council])).not.toMatch(/[؛،۰-۹]/);
  });

  it('put a question in quotes and ask it of any agency', () => {
    expect(outcomeName(fa, { fa: 'چقدر به {agency} اعتماد دارید؟' })).toBe('«چقدر به این دستگاه اعتماد دارید؟»');
    expect(outcomeName(fa, { fa: 'شاخص اعتماد' })).toBe('شاخص اعتماد');
  });

  it('give each verdict its own words', () => {
    expect(plain(changeSentence(fa, change('HIGHER', 2.1)))).toContain('۲٫۱ واحد بیشتر از موج ۲');
    expect(plain(changeSentence(fa, change('LOWER', -2.1)))).toContain('۲٫۱ واحد کمتر از موج ۲');
    expect(changeSentence(fa, change('STABLE', 0.2))).toContain('تغییر مهمی نکرده');
    expect(changeSentence(fa, change('UNDETERMINED', 2))).toContain('تشخیص‌پذیر نیست');
    expect(changeSentence(fa, null)).toBe(fa.words.trend.firstWave);
  });

  it('write the difference and its interval with signs kept at the left', () => {
    const told = changeBounds({ ...fa, between: signedInterval(fa) }, change('HIGHER', 2.1));
    expect(told.replace(/[\u2066-\u2069]/g, '')).toBe('تفاوت +۲٫۱، بازهٔ ۹۵٪ تفاوت +۰٫۳ تا +۳٫۹');
  });

  it('name the figure in one sentence per series', () => {
    const told = chartSentence(fa, dataset, [dataset.council, ...dataset.agencies]);
    expect(told).toContain('میانگین شورا، موج ۳، مهر ۱۴۰۵: ۵۰٫۹');
    expect(told).not.toContain('undefined');
  });
});
