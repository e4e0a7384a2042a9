import type { Finding, LintContext } from '../finding.js';
import { JARGON, PLAIN_WORDS } from '../lexicons/jargon.js';
import type { PlacedText } from '../placed-texts.js';
import { atText, quoted, replaceWords } from '../report.js';
import { hits } from '../words.js';

/** L09: words of letters between offices. One finding a text, at the first; its fix looks again at the rest. */
export function jargon({ stems, texts }: LintContext): readonly Finding[] {
  const labels = texts.filter(({ role, question }) => role === 'option' && question?.bank?.linked !== true);
  const abbreviated = stems.flatMap((placed) => abbreviation(placed));
  const official = [...stems, ...labels].flatMap((placed) => {
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
  return [...official, ...abbreviated];
}

/** Everybody knows these. */
const KNOWN: ReadonlySet<string> = new Set(['SMS', 'ATM', 'GPS', 'PDF', 'USB', 'MRI', 'CT', 'QR', 'PIN', 'TV', 'CNG']);

/** Capital letters without a word of what they stand for. */
function abbreviation(placed: PlacedText): readonly Finding[] {
  const { text, words } = placed.reading;
  const short = words.find(
    ({ start, end }) => /^[A-Z]{2,6}$/.test(text.slice(start, end)) && !KNOWN.has(text.slice(start, end)),
  );
  if (short === undefined || /[()«»]/.test(text)) return [];
  const fa = `«${quoted(placed, short)}» کوته‌نوشت است؛ نام کامل آن را بنویسید.`;
  const en = 'An abbreviation that not everybody knows; write it out.';
  return [atText(placed, { rule: 'L09', severity: 'warning', fa, en }, short)];
}
