import {
  balanceChart,
  caterpillarChart,
  driversChart,
  funnelChart,
  heatTable,
  likertChart,
  scorecardBars,
  smallMultiples,
  trendChart,
  wavesTimeline,
  type Frame,
} from '@hamava/charts';
import { compileEdition } from '@hamava/editions';
import { exampleInput, TRAPS } from '../../editions/src/testing/example-input.js';
import { REPORTING_FLAGS } from '@hamava/reporting';
import {
  agencyFlags,
  balanceOf,
  changeSentence,
  driversOf,
  flaggedSamples,
  flagSentence,
  funnelOf,
  headlineOf,
  heatOf,
  likertOf,
  multiplesOf,
  rankingOf,
  reliabilityFlags,
  scorecardOf,
  trendOf,
  waveFlags,
  wavesOf,
  type Reading,
} from './index.js';

const input = exampleInput({ agencies: 12, waves: 8 });
const edition = compileEdition(input);
const READINGS: Reading[] = [
  { edition, language: 'fa' },
  { edition, language: 'en' },
];
const frame = (language: Frame['language']): Frame => ({
  language,
  width: 720,
  theme: 'light',
  timeDirection: 'ltr',
  idPrefix: 'f',
});

describe.each(READINGS)('figures of an edition in $language', (reading) => {
  const { language } = reading;
  const agency = 'agency-01';

  it('can all be drawn', () => {
    const funnel = funnelOf(reading, 8);
    const drivers = driversOf(reading, agency);
    // Most tables of so few people have a part withheld; the first without one.
    const whole = reading.edition.measured.frequencies.find(
      (own) => own.agency !== null && own.shares.every(({ percent }) => percent !== null),
    );
    const likert = likertOf(reading, whole?.wave ?? 0, whole?.agency ?? null);
    const balance = balanceOf(reading, agency, 8);
    if (!funnel || !drivers || !likert || !balance) throw new Error('a figure is missing');
    const drawn = [
      trendChart(trendOf(reading, { outcome: 'index', agencies: [null], smoothed: 'yes' }), frame(language)),
      trendChart(trendOf(reading, { outcome: 'index', agencies: [agency, null] }), frame(language)),
      caterpillarChart(rankingOf(reading, 8), frame(language)),
      funnelChart(funnel, frame(language)),
      driversChart(drivers, frame(language)),
      likertChart(likert, frame(language)),
      heatTable(heatOf(reading, 8), frame(language)),
      smallMultiples(multiplesOf(reading), frame(language)),
      scorecardBars(scorecardOf(reading, agency, 8), frame(language)),
      balanceChart(balance, frame(language)),
      wavesTimeline(wavesOf(reading), frame(language)),
    ];
    for (const svg of drawn) {
      expect(svg).toMatch(/^<svg/);
      expect(svg).not.toMatch(/NaN|undefined|\{agency\}/);
    }
  });

  it('say in one sentence what the edition has found, with a figure', () => {
    expect(headlineOf(reading)).toMatch(language === 'fa' ? /[۰-۹]/ : /\d/);
  });

  it('say shares in whole per cent, as the edition has them', () => {
    // Most tables of so few people have a part withheld; the first without one.
    const whole = reading.edition.measured.frequencies.find(
      (own) => own.agency !== null && own.shares.every(({ percent }) => percent !== null),
    );
    const likert = likertOf(reading, whole?.wave ?? 0, whole?.agency ?? null);
    expect(likert?.sentence).toMatch(/[0-9۰-۹]+/);
    expect(likert?.sentence).not.toMatch(/[0-9۰-۹][.٫][0-9۰-۹]/);
    expect(likert?.title).toMatch(/[?؟]$/);
  });

  it('mark the break and say no change across it', () => {
    const { breaks } = trendOf(reading, { outcome: 'openness', agencies: [null] });
    expect(breaks.map(({ wave, kind }) => [wave, kind])).toEqual([
      [TRAPS.wording.wave - 1, 'method'],
      [TRAPS.mode.wave - 1, 'mode'],
    ]);
  });

  it('say in words what must be known beside a figure', () => {
    const flagged = {
      ...reading,
      edition: {
        ...edition,
        measured: {
          ...edition.measured,
          samples: edition.measured.samples.map((own) => ({ ...own, flags: ['WEIGHTS_EXTREME'] })),
          reliabilities: edition.measured.reliabilities.map((own) => ({ ...own, flags: ['NEGATIVE_ALPHA'] })),
        },
      },
    };
    const sentences = [
      ...waveFlags(flagged, 8),
      ...agencyFlags(flagged, agency, 8),
      ...reliabilityFlags(flagged, 8),
      ...REPORTING_FLAGS.map((flag) => flagSentence(flag, language)),
    ];
    expect(flaggedSamples(flagged, 8).map(({ agencies }) => agencies.length)).toEqual([12]);
    expect(sentences).toHaveLength(1 + 1 + 5 + REPORTING_FLAGS.length);
    for (const sentence of sentences)
      expect(sentence).toMatch(language === 'fa' ? /^(\w+: )?[^A-Za-z]+[.]$/ : /^[A-Z].*[.]$|^\w+: [A-Z].*[.]$/);
  });

  it('give no value of what is withheld', () => {
    const { series } = trendOf(reading, { outcome: 'index', agencies: [TRAPS.tiny.agency] });
    expect(series[0]?.points[2]).toEqual({ state: 'withheld', reason: 'BASE' });
    expect(changeSentence(reading, TRAPS.stuffed.agency, 'index')).not.toMatch(/[0-9۰-۹][.٫][0-9۰-۹]/);
    expect(rankingOf(reading, 8).withheld.map(({ reason }) => reason)).toEqual(['INTEGRITY']);
  });
});
