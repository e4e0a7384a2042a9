import type { Finding, LintContext } from '../finding.js';
import { JARGON, PLAIN_WORDS } from '../lexicons/jargon.js';
import { atText, quoted, replaceWords } from '../report.js';
import { hits } from '../words.js';

/** L09: words of letters between offices. One finding a text, at the first; its fix looks again at the rest. */
export function jargon({ stems, texts }: LintContext): readonly Finding[] {
  const labels = texts.filter(({ role, question }) => role === 'option' && question?.bank?.linked !== true);
  return [...stems, ...labels].flatMap((placed) => {
    const hit = hits(placed.reading, JARGON)[0];
    if (hit === undefined) return [];
    const plain = PLAIN_WORDS[hit.phrase] ?? null;
    const word = quoted(placed, hit);
    const fa = plain === null ? `«${word}» اداری است؛ ساده‌تر بنویسید.` : `«${word}» اداری است؛ بنویسید «${plain}».`;
    const en = 'This is the language of letters between offices; use a plain word.';
    const exact = word.replace(/\s|\u200c/g, '').length === hit.phrase.replace(/\s|\u200c/g, '').length;
    const label = { fa: `جایگزینی با «${plain ?? ''}»`, en: 'Use the plain word' };
    const fix = plain === null || !exact ? undefined : replaceWords(placed, hit, plain, label);
    return [atText(placed, { rule: 'L09', severity: 'warning', fa, en, fix }, hit)];
  });
}
