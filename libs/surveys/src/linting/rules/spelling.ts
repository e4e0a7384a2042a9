import type { Finding, LintContext } from '../finding.js';
import type { PlacedText } from '../placed-texts.js';
import { atText } from '../report.js';
import { corrected } from '../spelling.js';

/** L19: letters, joins, digits and marks that are not Persian. The one fix puts the whole text right. */
export function spelling({ texts }: LintContext): readonly Finding[] {
  return texts
    .filter(({ question }) => question?.bank?.linked !== true)
    .flatMap((placed) => {
      const right = corrected(placed.text.fa);
      if (right === placed.text.fa) return [];
      const fa = 'در نوشتار این متن نیم‌فاصله، حرف، رقم یا نشانه‌ای درست نیست.';
      const en = 'A join, letter, digit or mark of this Persian text is not right.';
      const label = { fa: 'درست کردن نوشتار', en: 'Put it right' };
      const fix = { label, patches: [{ op: 'replace' as const, path: `${placed.pointer}/fa`, value: right }] };
      return [atText(placed, { rule: 'L19', severity: 'info', fa, en, fix }, difference(placed, right))];
    });
}

/** What lies between the common beginning and the common end. */
function difference({ text: { fa } }: PlacedText, right: string): { start: number; end: number } {
  let start = 0;
  while (start < fa.length && fa[start] === right[start]) start += 1;
  let behind = 0;
  while (behind < Math.min(fa.length, right.length) - start && fa.at(-1 - behind) === right.at(-1 - behind))
    behind += 1;
  return { start, end: fa.length - behind };
}
