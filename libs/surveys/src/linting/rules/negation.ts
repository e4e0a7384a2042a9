import type { Finding, LintContext } from '../finding.js';
import type { PlacedText } from '../placed-texts.js';
import { atText } from '../report.js';
import type { Reading, Word } from '../words.js';

/** Negative verbs, by how they begin. Nouns such as «نمایش» and «نمونه» are none. */
const NEGATIVE_VERB =
  /^(نمی|نیست|نباید|نباش|نبود|نبوده|ندار|نداشت|نکرد|نکن|نشد|نشو|نداد|نده|نگرفت|نگیر|نخواه|نرس|ندید|نبین|نیامد|نیاید|نیافت|نتوان|نگذار|نگذاشت|نپذیر|نماند|نیفت|نیافتاد|نرو[دمین]|نرفت|نشناس|نگفت|نگوی|ندان|نبر[دن]|نزن|نفرست|نپرداز|نپرداخت)/;
const NOT_A_VERB = /^(نمونه|نماین|نمایش|نماد|نمایی|ندا$|نگرفته‌است|نشان|نشست|نرمال|نرخ|نداری؟$)/;
const NEGATIVE_WORD =
  /^(بدون|عدم|غیر(?!حضوری|دولتی|انتفاعی|نقدی|رسمی|بومی|ایرانی).*|مخالف.*|ناراضی.*|نارضایت.*|نامناسب.*|نادرست.*|ناکاف.*|ناکارآمد.*|ناعادلان.*|نامطلوب.*|ناممکن.*|ناتوان.*|نامنظم.*|بیتوجه.*|بیاطلاع.*|بیاعتماد.*|بینیاز.*)$/;
/** A new clause begins behind these. */
const CLAUSE_MARKS: ReadonlySet<string> = new Set(['،', '؛', '؟', '.', ':', '!', 'اگر', 'ولی', 'اما', 'بلکه', '؛']);

/** L06: two negations in one clause, which readers must work out. */
export function doubleNegation({ stems }: LintContext): readonly Finding[] {
  return stems.flatMap((placed) =>
    clauses(placed.reading).flatMap((clause) => {
      const negatives = clause.filter(
        (word) => isNegativeVerb(word) || NEGATIVE_WORD.test(word.folded) || isWithout(placed, word),
      );
      const [first, last] = [negatives[0], negatives.at(-1)];
      if (first === undefined || last === undefined || first === last || !negatives.some(isNegativeVerb)) return [];
      return [
        atText(
          placed,
          {
            rule: 'L06',
            severity: 'warning',
            fa: 'دو منفی در یک جمله است و پاسخ را دوپهلو می‌کند؛ جمله را مثبت بنویسید.',
            en: 'There are two negations in one sentence, so an answer can be read both ways; say it positively.',
          },
          { start: first.start, end: last.end },
        ),
      ];
    }),
  );
}

/** «بی‌پاسخ», «بی‌توجه»: the prefix is told by its ZWNJ. */
function isWithout({ text }: PlacedText, { start }: Word): boolean {
  return text.fa.startsWith('بی\u200c', start);
}

function isNegativeVerb({ folded }: Word): boolean {
  return NEGATIVE_VERB.test(folded) && !NOT_A_VERB.test(folded);
}

function clauses({ words }: Reading): readonly (readonly Word[])[] {
  const found: Word[][] = [[]];
  for (const word of words) {
    if (CLAUSE_MARKS.has(word.folded)) found.push([]);
    else found.at(-1)?.push(word);
  }
  return found;
}
