import type { Finding, LintContext } from '../finding.js';
import { ABSOLUTES, NOT_ABSOLUTE } from '../lexicons/topics.js';
import type { PlacedText } from '../placed-texts.js';
import { atText, quoted } from '../report.js';
import { hits, type Hit } from '../words.js';

/** «تمام شد», «تمام می‌کنند»: coming to an end is no claim about all. */
function isEnding({ reading: { words } }: PlacedText, { phrase, start }: Hit): boolean {
  const next = words[words.findIndex((word) => word.start === start) + 1]?.folded ?? '';
  return phrase === 'تمام' && /^(ن?می)?(شد|شو|نشد|نشو|کرد|کن|نکرد|نکن)/.test(next);
}

/** L22: "always", "never", "all": one exception makes the answer no. */
export function absolutes({ stems }: LintContext): readonly Finding[] {
  return stems.flatMap((placed) => {
    const kind = placed.question?.kind;
    if (kind !== 'scale' && kind !== 'battery' && kind !== 'choice') return [];
    const harmless = hits(placed.reading, NOT_ABSOLUTE);
    const hit = hits(placed.reading, ABSOLUTES).find(
      (each) =>
        !harmless.some((other) => other.start <= each.start && each.end <= other.end) && !isEnding(placed, each),
    );
    if (hit === undefined) return [];
    const fa = `«${quoted(placed, hit)}» راه را بر پاسخ‌های میانه می‌بندد؛ بدون آن بنویسید یا «چقدر» بپرسید.`;
    const en = 'A word such as "always" or "all" leaves no room for answers between; write without it, or ask how far.';
    return [atText(placed, { rule: 'L22', severity: 'warning', fa, en }, hit)];
  });
}
