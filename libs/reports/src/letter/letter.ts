import { reasonOf, trendChart } from '@hamava/charts';
import {
  agencyName,
  changeSentence,
  figureAt,
  INDEX,
  isShown,
  newestWave,
  points,
  span,
  trendOf,
} from '@hamava/figures';
import type { Reading } from '@hamava/figures';
import { formatDate, formatNumber } from '@hamava/persian';
import type { Fact } from '../report.js';
import { rankSetWords } from '../standing.js';
import { REPORT_WORDS } from '../words/words.js';
import { letterHtml } from './letter-html.js';
import { letterText } from './letter-text.js';
import { LETTER_WORDS } from './words.js';

export interface LetterLinks {
  /** Where the edition stands open to everybody. */
  readonly publicPage: string;
  /** Where staff read the scorecard, after signing in. */
  readonly scorecard: string;
  /** Where the reader says that this was read; opening it changes nothing. */
  readonly receipt: string;
}

export interface LetterOrder {
  /** Key of the agency. */
  readonly agency: string;
  /** Of the reader. */
  readonly name: string;
  /** ISO day. */
  readonly publishedOn: string;
  readonly links: LetterLinks;
}

/** A letter about an edition to the head of an agency, before it is put into an envelope. */
export interface Letter {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** The figure that the HTML shows as `cid:` and this name; the HTML says it in words, too. */
  readonly figure: { readonly name: string; readonly svg: string };
}

/** What both forms of the letter say, in order. */
export interface LetterParts {
  readonly language: Reading['language'];
  readonly subject: string;
  readonly greeting: string;
  readonly occasion: string;
  readonly lead: string;
  readonly facts: readonly Fact[];
  readonly figureWords: string;
  readonly figure: string;
  readonly links: LetterLinks;
}

const LETTER_FIGURE = 'trend';
/** Pixels; what mail programs show without turning a phone. */
const WIDTH = 600;

/** What the edition says about one agency: the sentence, four figures, the trend, and where to read on. */
export function letterTo(reading: Reading, { agency, name, publishedOn, links }: LetterOrder): Letter {
  const { edition, language } = reading;
  const words = LETTER_WORDS[language];
  const own = agencyName(reading, agency);
  const number = formatNumber(edition.number, language);
  const trend = trendOf(reading, { outcome: INDEX, agencies: [agency, null] });
  const parts: LetterParts = {
    language,
    subject: words.subject(own, number),
    greeting: words.greeting(name),
    occasion: words.occasion(edition.survey.title[language], number, formatDate(publishedOn, language)),
    lead: changeSentence(reading, agency, INDEX),
    facts: factsOf(reading, agency),
    figureWords: trend.sentence,
    figure: LETTER_FIGURE,
    links,
  };
  const frame = { language, width: WIDTH, theme: 'light', timeDirection: 'ltr', idPrefix: 'letter' } as const;
  return {
    subject: parts.subject,
    html: letterHtml(parts),
    text: letterText(parts),
    figure: { name: LETTER_FIGURE, svg: trendChart(trend, frame) },
  };
}

function factsOf(reading: Reading, agency: string): Fact[] {
  const { language } = reading;
  const words = REPORT_WORDS[language];
  const wave = newestWave(reading);
  const own = wave === null ? undefined : figureAt(reading, agency, INDEX, wave);
  if (wave === null || own === undefined) return [{ name: words.indexFact, value: words.notAsked }];
  if (!isShown(own)) return [{ name: words.indexFact, value: words.nothingShown(reasonOf(own.because, language)) }];
  const rank = rankSetWords(reading, agency, wave);
  return [
    { name: words.indexFact, value: LETTER_WORDS[language].outOfHundred(points(own.value, language)) },
    { name: words.intervalFact, value: span(own.interval95, language) },
    ...(rank === null ? [] : [{ name: words.rankFact, value: rank }]),
    { name: words.baseFact, value: words.aboutAnswers(formatNumber(own.base, language)) },
  ];
}
