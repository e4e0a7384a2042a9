import {
  balanceChart,
  balanceTable,
  driversChart,
  driversTable,
  likertChart,
  likertTable,
  reasonOf,
  scorecardBars,
  scorecardTable,
  trendChart,
  trendTable,
} from '@hamava/charts';
import {
  agencyName,
  balanceOf,
  changeSentence,
  driversOf,
  figureAt,
  INDEX,
  isShown,
  likertOf,
  newestWave,
  points,
  scorecardOf,
  span,
  trendOf,
  type Reading,
} from '@hamava/figures';
import { formatDate, formatNumber } from '@hamava/persian';
import { figure, lead, plain } from './drawing.js';
import { methodPart, provenancePart, samplesTable, twinsPart, verifyPart, withheldPart } from './method-parts.js';
import type { Block, Fact, Release, Report, ReportPart } from './report.js';
import { rankSetWords } from './standing.js';
import { REPORT_WORDS } from './words/words.js';

/** What one agency reads of an edition: its own figures beside the province, and what they rest on. */
export function agencyReport(reading: Reading, agency: string, release: Release): Report {
  const { edition, language } = reading;
  const words = REPORT_WORDS[language];
  const wave = newestWave(reading);
  const parts = wave === null ? [] : ownParts(reading, agency, wave);
  return {
    language,
    title: words.agencyTitle(agencyName(reading, agency)),
    subtitle: words.subtitle(
      edition.survey.title[language],
      formatNumber(edition.number, language),
      formatDate(release.publishedOn, language),
    ),
    contents: 'none',
    parts: [
      { id: 'summary', title: words.summary, blocks: summary(reading, agency, wave) },
      ...parts,
      whenSaid(withheldPart(reading, agency)),
      // On paper the figures have their numbers beside them; four sheets are read, seven are not.
      ...(parts.length === 0 ? [] : [onScreen(twinsPart(parts, reading))]),
      ...origin(reading, release),
      onScreen(verifyPart(reading)),
      inSmall(methodPart(reading)),
    ],
  };
}

function summary(reading: Reading, agency: string, wave: number | null): Block[] {
  const { language } = reading;
  const words = REPORT_WORDS[language];
  const own = wave === null ? undefined : figureAt(reading, agency, INDEX, wave);
  if (wave === null || own === undefined) return [plain(words.notAsked)];
  if (!isShown(own)) return [lead(words.nothingShown(reasonOf(own.because, language)))];
  const rank = rankSetWords(reading, agency, wave);
  const rows: Fact[] = [
    { name: words.indexFact, value: points(own.value, language) },
    { name: words.intervalFact, value: span(own.interval95, language) },
    ...(rank === null ? [] : [{ name: words.rankFact, value: rank }]),
    { name: words.baseFact, value: words.aboutAnswers(formatNumber(own.base, language)) },
  ];
  return [lead(changeSentence(reading, agency, INDEX)), { kind: 'facts', rows }];
}

function ownParts(reading: Reading, agency: string, wave: number): ReportPart[] {
  const { language } = reading;
  const words = REPORT_WORDS[language];
  const trend = trendOf(reading, { outcome: INDEX, agencies: [agency, null] });
  const drivers = driversOf(reading, agency);
  const likert = likertOf(reading, wave, agency);
  const balance = balanceOf(reading, agency, wave);
  const card = scorecardOf(reading, agency, wave);
  return [
    {
      id: 'scorecard',
      title: words.scorecard,
      blocks: [figure('scorecard', card, language, scorecardBars, scorecardTable)],
    },
    { id: 'trend', title: words.ownTrend, blocks: [figure('trend', trend, language, trendChart, trendTable)] },
    ...part('drivers', words.ownChange, drivers && figure('drivers', drivers, language, driversChart, driversTable)),
    ...part(
      'answers',
      words.answers,
      likert && likert.items.length > 0 ? figure('answers', likert, language, likertChart, likertTable) : null,
    ),
    {
      id: 'sample',
      title: words.ownSample,
      blocks: [
        ...samplesTable(reading, wave, agency),
        ...(balance === null ? [] : [figure('balance', balance, language, balanceChart, balanceTable)]),
      ],
    },
  ];
}

function onScreen(own: ReportPart): ReportPart {
  return { ...own, medium: 'screen' };
}

/** A part that has nothing to list is not worth its lines on paper. */
function whenSaid(own: ReportPart): ReportPart {
  return own.blocks.some(({ kind }) => kind === 'table') ? own : onScreen(own);
}

/** Versions and approvals on every medium, the questionnaires of the waves on screen. */
function origin(reading: Reading, release: Release): ReportPart[] {
  const whole = provenancePart(reading, release);
  const tables = whole.blocks.filter(({ kind }) => kind === 'table');
  const title = REPORT_WORDS[reading.language].questionnaires;
  return [
    { ...whole, blocks: whole.blocks.filter(({ kind }) => kind !== 'table') },
    onScreen({ id: 'questionnaires', title, blocks: tables }),
  ];
}

function inSmall(own: ReportPart): ReportPart {
  return { ...own, blocks: own.blocks.map((block) => (block.kind === 'words' ? { ...block, tone: 'small' } : block)) };
}

function part(id: string, title: string, block: Block | null): ReportPart[] {
  return block === null ? [] : [{ id, title, blocks: [block] }];
}
