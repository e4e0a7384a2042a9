import type { EditionQuestion } from '@hamava/editions';
import type { PublicSite } from './public-site.js';

/** Rows of tables of frequencies that fit on a page of 60 KB beside everything else. */
const ROWS_OF_A_PART = 170;

/** Parts that the questions of a wave are told in; the first also tells of the sample. */
export function partsOfWave({ edition }: PublicSite, wave: number): EditionQuestion[][] {
  const parts: EditionQuestion[][] = [[]];
  let rows = 0;
  for (const question of edition.questions.filter(({ waves }) => waves.includes(wave))) {
    const own = question.categories.length;
    if (rows > 0 && rows + own > ROWS_OF_A_PART) {
      parts.push([]);
      rows = 0;
    }
    parts.at(-1)?.push(question);
    rows += own;
  }
  return parts;
}
