import { textWidth } from '../text/text-width.js';
import { wordsOf } from '../words/words-of.js';
import { SMALL, type Sheet } from './sheet.js';
import { LINE } from './writing.js';

const SHAFT = 34;
const HEAD = 4;

/** Under an axis of time: «گذر زمان: قدیم به جدید» and an arrow the way that time runs. */
export function timeArrow(sheet: Sheet, { left, right }: { readonly left: number; readonly right: number }): void {
  const { language, timeDirection } = sheet.frame;
  const caption = wordsOf(language).timeCaption;
  const ink = sheet.palette.ink3;
  const width = SHAFT + 8 + textWidth(caption, SMALL);
  const from = (left + right - width) / 2;
  sheet.y += SMALL * LINE + 2;
  const y = sheet.y - SMALL * 0.45;
  const middle = y - SMALL * 0.3;
  const forward = timeDirection === 'ltr' ? 1 : -1;
  const tail = timeDirection === 'ltr' ? from + width - SHAFT : from + SHAFT;
  const tip = tail + forward * SHAFT;
  sheet.line({ x: tail, y: middle }, { x: tip, y: middle }, { ink, width: 1.2 });
  const barb = (dy: number): { x: number; y: number } => ({ x: tip - forward * HEAD, y: middle + dy });
  sheet.polyline([barb(-HEAD), { x: tip, y: middle }, barb(HEAD)], { ink, width: 1.2 });
  const textLeft = timeDirection === 'ltr' ? from : from + SHAFT + 8;
  sheet.text(caption, { x: textLeft, y }, { size: SMALL, ink });
}
