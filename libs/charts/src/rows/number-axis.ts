import type { Interval } from '../frame.js';
import { linearScale, ticksOf, type Scale } from '../scale.js';
import { SMALL, type Sheet, type Stroke } from '../sheet/sheet.js';
import { LINE } from '../sheet/writing.js';
import { textWidth } from '../text/text-width.js';
import type { PlacedRows } from './row-plan.js';

/** Numbers under rows with thin lines up through them; low is at the left in every language. */
export function numberAxis(
  sheet: Sheet,
  placed: Pick<PlacedRows, 'left' | 'right' | 'bottom' | 'spans'>,
  { domain, write }: { readonly domain: Interval; readonly write: (value: number) => string },
): Scale {
  const scale = linearScale(domain, placed.left, placed.right);
  const widest = Math.max(textWidth(write(domain.low), SMALL), textWidth(write(domain.high), SMALL));
  const most = Math.max(2, Math.floor((placed.right - placed.left) / (widest + 26)));
  const y = placed.bottom + SMALL * LINE;
  const bounds = { left: 2, right: sheet.width - 2, top: placed.bottom, bottom: y + 10 };
  for (const tick of ticksOf(domain, Math.min(most, 7))) {
    const x = scale(tick);
    for (const { top, bottom } of placed.spans) sheet.gridLine({ x, y: top }, { x, y: bottom });
    sheet.textIfFree(write(tick), [{ x, y, anchor: 'middle' }], { size: SMALL, ink: sheet.palette.ink3 }, bounds);
  }
  sheet.y = y + 4;
  return scale;
}

/** A line through all rows at one value. */
export function upright(sheet: Sheet, { spans }: Pick<PlacedRows, 'spans'>, x: number, stroke: Stroke): void {
  for (const { top, bottom } of spans) sheet.line({ x, y: top }, { x, y: bottom }, stroke);
}
