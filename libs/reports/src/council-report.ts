import {
  caterpillarChart,
  caterpillarTable,
  driversChart,
  driversTable,
  funnelChart,
  funnelTable,
  heatTable,
  heatTableTable,
  likertChart,
  likertTable,
  scorecardBars,
  scorecardTable,
  trendChart,
  trendTable,
  wavesTable,
  wavesTimeline,
} from '@hamava/charts';
import type { EditionChange, EditionVerdict } from '@hamava/editions';
import {
  agenciesIn,
  agencyName,
  breaksOf,
  changeSentence,
  driversOf,
  funnelOf,
  headlineOf,
  heatOf,
  INDEX,
  isShown,
  lastChange,
  likertOf,
  newestWave,
  rankingOf,
  scorecardOf,
  trendOf,
  wavesOf,
  type Reading,
} from '@hamava/figures';
import { formatDate, formatNumber, formatSigned } from '@hamava/persian';
import { figure, lead, plain } from './drawing.js';
import {
  breaksPart,
  methodPart,
  provenancePart,
  samplesTable,
  twinsPart,
  verifyPart,
  withheldPart,
} from './method-parts.js';
import { standingWords } from './standing.js';
import type { Block, Release, Report, ReportPart } from './report.js';
import { REPORT_WORDS } from './words/words.js';

/** What the council reads of an edition: the answer first, then everything it rests on. */
export function councilReport(reading: Reading, release: Release): Report {
  const { edition, language } = reading;
  const words = REPORT_WORDS[language];
  const wave = newestWave(reading);
  const figures = wave === null ? [] : figureParts(reading, wave);
  return {
    language,
    title: words.councilTitle(edition.province[language]),
    subtitle: words.subtitle(
      edition.survey.title[language],
      formatNumber(edition.number, language),
      formatDate(release.publishedOn, language),
    ),
    contents: 'listed',
    parts: [
      summaryPart(reading, wave),
      ...figures,
      breaksPart(reading),
      methodPart(reading),
      withheldPart(reading, null),
      provenancePart(reading, release),
      verifyPart(reading),
      ...(figures.length === 0 ? [] : [twinsPart(figures, reading)]),
    ],
  };
}

function summaryPart(reading: Reading, wave: number | null): ReportPart {
  const words = REPORT_WORDS[reading.language];
  const ranking: Block[] = wave === null ? [] : [plain(rankingOf(reading, wave).sentence)];
  return {
    id: 'summary',
    title: words.summary,
    blocks: [
      lead(headlineOf(reading)),
      ...ranking,
      { kind: 'heading', text: words.unknownHead },
      { kind: 'list', items: unknowns(reading, wave) },
    ],
  };
}

/** What a reader must not conclude, in one sentence each. */
function unknowns(reading: Reading, wave: number | null): string[] {
  const { edition, language } = reading;
  const words = REPORT_WORDS[language];
  if (wave === null) return [words.unknownSample];
  const number = (value: number) => formatNumber(value, language);
  const agencies = agenciesIn(reading, INDEX, wave);
  const withheld = agencies.filter(({ figure: own }) => !isShown(own)).length;
  const undetermined = changesTo(reading, wave).filter(({ verdict }) => verdict === 'UNDETERMINED').length;
  const between = rankingOf(reading, wave).agencies.filter(({ standing }) => standing === 'INDISTINGUISHABLE').length;
  const broken = breaksOf(reading, INDEX).length;
  const random = edition.waves.some(({ number: own, channels }) => own === wave && !channels.includes('web'));
  return [
    ...(withheld > 0 ? [words.unknownWithheld(number(withheld), number(agencies.length))] : []),
    ...(undetermined > 0 ? [words.unknownChange(number(undetermined))] : []),
    ...(between > 0 ? [words.unknownBetween(number(between))] : []),
    ...(broken > 0 ? [words.unknownBroken(number(broken))] : []),
    ...(random ? [] : [words.unknownSample]),
  ];
}

function figureParts(reading: Reading, wave: number): ReportPart[] {
  const { language } = reading;
  const words = REPORT_WORDS[language];
  const funnel = funnelOf(reading, wave);
  const drivers = driversOf(reading, null);
  const likert = likertOf(reading, wave, null);
  const trend = trendOf(reading, { outcome: INDEX, agencies: [null], smoothed: 'yes' });
  const ranking = rankingOf(reading, wave);
  return [
    { id: 'trend', title: words.trend, blocks: [figure('trend', trend, language, trendChart, trendTable)] },
    {
      id: 'ranking',
      title: words.ranking,
      blocks: [
        figure('ranking', ranking, language, caterpillarChart, caterpillarTable),
        ...(funnel === null ? [] : [figure('funnel', funnel, language, funnelChart, funnelTable)]),
      ],
    },
    changesPart(reading, wave),
    {
      id: 'heat',
      title: words.heat,
      blocks: [figure('heat', heatOf(reading, wave), language, heatTable, heatTableTable)],
    },
    ...(drivers === null
      ? []
      : [
          {
            id: 'drivers',
            title: words.drivers,
            blocks: [figure('drivers', drivers, language, driversChart, driversTable)],
          },
        ]),
    ...(likert === null || likert.items.length === 0
      ? []
      : [
          {
            id: 'answers',
            title: words.answers,
            blocks: [figure('answers', likert, language, likertChart, likertTable)],
          },
        ]),
    { id: 'agencies', title: words.agencies, blocks: agencyBlocks(reading, wave) },
    {
      id: 'samples',
      title: words.samples,
      blocks: [
        figure('waves', wavesOf(reading), language, wavesTimeline, wavesTable),
        ...samplesTable(reading, wave, null),
      ],
    },
  ];
}

/** Half a page each: what became of it, and where it stands in each driver. */
function agencyBlocks(reading: Reading, wave: number): Block[] {
  const { language } = reading;
  return agenciesIn(reading, INDEX, wave).flatMap(({ key, name, figure: own }): Block[] => {
    const standing = standingWords(reading, key, wave);
    const sentence = changeSentence(reading, key, INDEX);
    if (!isShown(own)) return [{ kind: 'heading', text: name }, plain(sentence)];
    const card = figure(
      `card-${key.replaceAll(/[^A-Za-z0-9-]/g, '-')}`,
      scorecardOf(reading, key, wave),
      language,
      scorecardBars,
      scorecardTable,
    );
    return [{ kind: 'heading', text: name }, ...(standing === null ? [] : [plain(standing)]), card];
  });
}

/** Changes of the agencies' indices that end in a wave. */
function changesTo(reading: Reading, wave: number): EditionChange[] {
  return reading.edition.agencies.flatMap(({ key }) => {
    const change = lastChange(reading, key, INDEX);
    return change?.to === wave ? [change] : [];
  });
}

const ORDER: readonly EditionVerdict[] = ['HIGHER', 'LOWER', 'STABLE', 'UNDETERMINED'];

function changesPart(reading: Reading, wave: number): ReportPart {
  const { language } = reading;
  const words = REPORT_WORDS[language];
  const changes = changesTo(reading, wave);
  const count = (verdict: EditionVerdict) =>
    formatNumber(changes.filter((own) => own.verdict === verdict).length, language);
  const rows = [...changes]
    .sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || b.difference - a.difference)
    .map(({ agency, from, to, difference, interval95: [low, high], verdict }) => {
      const signed = (value: number) => formatSigned(value, language, { decimals: 1 });
      return [
        agencyName(reading, agency ?? ''),
        formatNumber(from, language),
        formatNumber(to, language),
        signed(difference),
        words.to(signed(low), signed(high)),
        words.verdicts[verdict],
      ];
    });
  const table: Block = { kind: 'table', table: { caption: words.changes, head: words.changeHead, rows } };
  return {
    id: 'changes',
    title: words.changes,
    blocks:
      rows.length === 0
        ? [plain(words.changesNone)]
        : [plain(words.changesLead(count('HIGHER'), count('LOWER'), count('STABLE'), count('UNDETERMINED'))), table],
  };
}
