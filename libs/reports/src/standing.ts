import { figureAt, INDEX, isShown, points, span, type Reading } from '@hamava/figures';
import { formatNumber } from '@hamava/persian';
import { REPORT_WORDS } from './words/words.js';

/** An agency's index with its interval and the places that the data leave open; null where it is withheld or not ranked. */
export function standingWords(reading: Reading, agency: string, wave: number): string | null {
  const { language } = reading;
  const figure = figureAt(reading, agency, INDEX, wave);
  const set = rankSetWords(reading, agency, wave);
  if (!isShown(figure) || set === null) return null;
  return REPORT_WORDS[language].rankedAs(points(figure.value, language), span(figure.interval95, language), set);
}

/** «۳ تا ۷ از ۱۲ دستگاه»; null without a place. */
export function rankSetWords({ edition, language }: Reading, agency: string, wave: number): string | null {
  const words = REPORT_WORDS[language];
  const ranking = edition.derived.rankings.find((own) => own.wave === wave && own.outcome === INDEX);
  const place = ranking?.places.find((own) => own.agency === agency);
  if (ranking === undefined || place === undefined) return null;
  const number = (value: number) => formatNumber(value, language);
  const [low, high] = place.set;
  return words.ofRanked(
    low === high ? number(low) : words.to(number(low), number(high)),
    number(ranking.places.length),
  );
}
