import { cleanText, type Interval, type TrendPoint, type Withheld } from '@hamava/charts';
import type { Edition, EditionFigure, EditionWave, ShownFigure, Words as BothWords } from '@hamava/editions';
import { formatDate, formatNumber, toPersianDigits, type Language } from '@hamava/persian';
import { en } from './words/en.js';
import { fa } from './words/fa.js';
import type { Words } from './words/words.js';

/** An edition as it is read in one language. */
export interface Reading {
  readonly edition: Edition;
  readonly language: Language;
}

export const INDEX = 'index';

export function wordsIn(language: Language): Words {
  return language === 'fa' ? fa : en;
}

/** `{agency}` and the like in a title stand for whoever is read about. */
export function said(words: BothWords, language: Language, agency?: string): string {
  const none = language === 'fa' ? 'این دستگاه' : 'the agency';
  return words[language].replaceAll('{agency}', agency ?? none);
}

/** A name as a page or a figure says it: in the digits of the language, and without letters that turn the text after it around. */
export function agencyName({ edition, language }: Reading, key: string): string {
  const agency = edition.agencies.find((own) => own.key === key);
  const name = cleanText(agency === undefined ? key : agency.name[language]);
  return language === 'fa' ? toPersianDigits(name) : name;
}

export function outcomeName({ edition, language }: Reading, code: string, agency?: string): string {
  const outcome = edition.outcomes.find((own) => own.code === code);
  return outcome === undefined ? code : said(outcome.title, language, agency);
}

export function levelName({ language }: Reading, level: string): string {
  return wordsIn(language).levels[level] ?? level;
}

export function variableName({ language }: Reading, variable: string): string {
  return wordsIn(language).variables[variable] ?? variable;
}

/** One agency's (null: the province's) figure of an outcome in a wave; undefined where it was not asked or nobody answered. */
export function figureAt(
  { edition }: Reading,
  agency: string | null,
  outcome: string,
  wave: number,
): EditionFigure | undefined {
  return placesOf(edition).get(placeOf(agency, outcome, wave));
}

const PLACES = new WeakMap<Edition, ReadonlyMap<string, EditionFigure>>();

/** The figures of an edition by what they are of: a province has tens of thousands, and every page asks for hundreds. */
function placesOf(edition: Edition): ReadonlyMap<string, EditionFigure> {
  const known = PLACES.get(edition);
  if (known !== undefined) return known;
  const places = new Map(edition.measured.figures.map((own) => [placeOf(own.agency, own.outcome, own.wave), own]));
  PLACES.set(edition, places);
  return places;
}

function placeOf(agency: string | null, outcome: string, wave: number): string {
  return `${wave}\n${outcome}\n${agency ?? '\n'}`;
}

export function isShown(figure: EditionFigure | undefined): figure is ShownFigure {
  return figure?.status === 'PUBLISHED';
}

export function toInterval([low, high]: readonly [number, number]): Interval {
  return { low, high };
}

export function toPoint(figure: EditionFigure | undefined): TrendPoint {
  if (figure === undefined) return { state: 'empty' };
  if (!isShown(figure)) return { state: 'withheld', reason: figure.because };
  const { value, interval95, interval50, base } = figure;
  return { state: 'published', value, interval95: toInterval(interval95), interval50: toInterval(interval50), base };
}

/** The agencies that have a figure of an outcome in a wave, shown or withheld, in the order of the edition. */
export function agenciesIn(reading: Reading, outcome: string, wave: number) {
  return reading.edition.agencies.flatMap(({ key }) => {
    const figure = figureAt(reading, key, outcome, wave);
    return figure === undefined ? [] : [{ key, name: agencyName(reading, key), figure }];
  });
}

export function withheldIn(reading: Reading, outcome: string, wave: number): Withheld[] {
  return agenciesIn(reading, outcome, wave).flatMap(({ name, figure }) =>
    isShown(figure) ? [] : [{ name, reason: figure.because }],
  );
}

/** The newest wave in which the province has a figure of the outcome; null before the first. */
export function newestWave(reading: Reading, outcome: string = INDEX): number | null {
  const waves = reading.edition.measured.figures.filter(
    (own) => own.agency === null && own.outcome === outcome && isShown(own),
  );
  return waves.length === 0 ? null : Math.max(...waves.map(({ wave }) => wave));
}

export function waveOf({ edition }: Reading, number: number): EditionWave | undefined {
  return edition.waves.find((own) => own.number === number);
}

/** Edition, waves and bases that a figure rests on. */
export function sourceOf(reading: Reading, waves: readonly number[], base: number): string {
  const { edition, language } = reading;
  const words = wordsIn(language);
  const [first, last] = [Math.min(...waves), Math.max(...waves)];
  const number = (value: number) => formatNumber(value, language);
  const which = first === last ? words.wave(number(first)) : words.wave(`${number(first)}–${number(last)}`);
  return words.source(number(edition.number), which, number(base), formatDate(edition.madeOn, language));
}

/** One decimal. */
export function points(value: number, language: Language): string {
  return formatNumber(value, language, { decimals: 1 });
}

export function span([low, high]: readonly [number, number], language: Language): string {
  const to = language === 'fa' ? ' تا ' : ' to ';
  return `${points(low, language)}${to}${points(high, language)}`;
}

/** Names in a row: a، b و c. */
export function inARow(names: readonly string[], language: Language): string {
  const words = wordsIn(language);
  if (names.length === 0) return words.none;
  const comma = language === 'fa' ? '، ' : ', ';
  const isolated = names.map((name) => `\u2068${name}\u2069`);
  return isolated.length === 1
    ? (isolated[0] ?? '')
    : `${isolated.slice(0, -1).join(comma)}${words.and}${isolated.at(-1) ?? ''}`;
}
