import type { Withheld } from '../frame.js';
import { SMALL, type Sheet } from '../sheet/sheet.js';
import { LINE, sidesOf } from '../sheet/writing.js';
import { wrapText } from '../text/wrap-text.js';
import { withheldNote } from '../words/words-of.js';

const MARK = 22;

/** Agencies without a figure, after all others and without a rank: a hollow mark, the name and the reason. */
export function withheldRows(sheet: Sheet, withheld: readonly Withheld[]): void {
  if (withheld.length === 0) return;
  const { left, right, start, startAnchor, forward } = sidesOf(sheet);
  sheet.y += 4;
  for (const each of withheld) {
    const lines = wrapText(withheldNote(each, sheet.frame.language), { size: SMALL, width: right - left - MARK });
    const middle = { x: start + forward * 8, y: sheet.y + SMALL * LINE * 0.5 };
    sheet.marker('circle', middle, { radius: 4.5, ink: sheet.palette.mute, hollow: true, dashed: true });
    for (const words of lines) {
      sheet.y += SMALL * LINE;
      const at = { x: start + forward * MARK, y: sheet.y - SMALL * 0.45 };
      sheet.text(words, at, { size: SMALL, ink: sheet.palette.ink2, anchor: startAnchor });
    }
  }
}
