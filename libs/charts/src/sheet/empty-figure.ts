import type { FigureWords } from '../frame.js';
import { wordsOf } from '../words/words-of.js';
import { BODY, type Sheet } from './sheet.js';
import { endFigure, paragraph } from './writing.js';

/** In place of the marks: that nothing is published, and why. */
export function emptyFigure(sheet: Sheet, figure: FigureWords, withheld: readonly string[]): string {
  const words = wordsOf(sheet.frame.language);
  sheet.y += 12;
  const text = withheld.length === 0 ? words.empty : words.allWithheld;
  paragraph(sheet, text, { size: BODY, weight: 600, ink: sheet.palette.ink2 });
  sheet.y += 12;
  return endFigure(sheet, figure, withheld);
}
