import { normalizeDigits, toPersianDigits } from '@hamava/persian';

const LETTER = '[\\u0620-\\u064a\\u0671-\\u06d3\\u06fa-\\u06ff]';
const BEFORE = '(?<![\\u0620-\\u065f\\u0671-\\u06d3\\u200c])';
const AFTER = '(?![\\u0620-\\u065f\\u0671-\\u06d3\\u200c])';

/** What stays as it is: placeholders, tags, addresses. */
const KEPT = /\{[^{}]*\}|<[^<>]*>|(?:https?:\/\/|mailto:|tel:)\S+|\S+@\S+/g;

const STEPS: readonly (readonly [RegExp, string])[] = [
  [/[يى]/g, 'ی'],
  [/ك/g, 'ک'],
  [/ۀ/g, 'هٔ'],
  [/\u0640+/g, ''],
  [/"([^"]*)"/g, '«$1»'],
  [/[“„]([^”“]*)[”“]/g, '«$1»'],
  [/(?<=[\u0600-\u06ff»)]\s?)\?/g, '؟'],
  [/(?<=[\u0620-\u06d3»]),/g, '،'],
  [/(?<=[\u0620-\u06d3»]);/g, '؛'],
  [/ +(?=[،؛؟!:.»])/g, ''],
  [/(?<=«) +/g, ''],
  [/[ \t]{2,}/g, ' '],
  [/\u200c{2,}/g, '\u200c'],
  [/\u200c(?=[\s،؛؟.!»]|$)|(?<=[\s«]|^)\u200c/g, ''],
  // می شود، نمی کنند
  [new RegExp(`${BEFORE}(ن?می) (?=${LETTER}{2})`, 'g'), '$1\u200c'],
  // خدمت ها، خدمت های
  [new RegExp(`(?<=${LETTER}{2}) (ها(?:یی|ی)?|هایش|هایشان|هایتان|هایمان)${AFTER}`, 'g'), '\u200c$1'],
  // بزرگ تر، بزرگ ترین
  [new RegExp(`(?<=${LETTER}{2}) (تر|ترین|تری)${AFTER}`, 'g'), '\u200c$1'],
  // کرده اید، خانه ای
  [new RegExp(`(?<=${LETTER}ه) (ام|ای|ایم|اید|اند)${AFTER}`, 'g'), '\u200c$1'],
];

/** One step can make room for another («می  ?»), never more than a few times over. */
const MOST_ROUNDS = 5;

/** A Persian text with its letters, joins, digits, quotes and spaces put right; texts that are right come back as they are. */
export function corrected(text: string): string {
  const kept: string[] = [];
  let words = text.replace(KEPT, (piece) => `\ue000${String.fromCodePoint(0xe100 + kept.push(piece))}\ue001`);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const right = STEPS.reduce((each, [wrong, by]) => each.replace(wrong, by), digits(words)).trim();
    if (right === words) break;
    words = right;
  }
  return words.replace(/\ue000(.)\ue001/gu, (_, at: string) => kept[(at.codePointAt(0) ?? 0) - 0xe101] ?? '');
}

/** Digits inside of Latin words (a code, a unit) stay. */
function digits(text: string): string {
  return text.replace(/(?<![A-Za-z0-9_-])[0-9٠-٩]+(?![A-Za-z0-9_-]*[A-Za-z_])/g, (number) =>
    toPersianDigits(normalizeDigits(number)),
  );
}
