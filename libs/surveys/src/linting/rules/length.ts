import { toPersianDigits } from '@hamava/persian';
import type { Finding, LintContext } from '../finding.js';
import type { PlacedText } from '../placed-texts.js';
import { atText } from '../report.js';
import { hits, lexicon } from '../words.js';

const MOST_WORDS = 25;
/** Main clause and one more. */
const MOST_CLAUSES = 2;
/** Short sentences may bend more often. */
const SHORT = 15;
const SUBORDINATORS = lexicon([
  'که',
  'اگر',
  'چنانچه',
  'وقتی',
  'هنگامی',
  'زیرا',
  'چون',
  'تا این‌که',
  'درحالی‌که',
  'هرچند',
  'اگرچه',
  'با این‌که',
  'همچنان‌که',
]);

/** L08: too long to be kept in mind. */
export function tooLong({ stems, texts }: LintContext): readonly Finding[] {
  return [
    ...stems.flatMap(longStem),
    ...texts.filter(({ role, question }) => role === 'hint' && question?.bank?.linked !== true).flatMap(longHint),
  ];
}

function longStem(placed: PlacedText): readonly Finding[] {
  const words = placed.reading.words.filter(({ kind }) => kind !== 'mark').length;
  const clauses = 1 + hits(placed.reading, SUBORDINATORS).length;
  if (words > MOST_WORDS) {
    const fa = `این جمله ${toPersianDigits(words)} واژه دارد؛ بیش از ${toPersianDigits(MOST_WORDS)} واژه در یاد نمی‌ماند.`;
    return [
      atText(placed, {
        rule: 'L08',
        severity: 'warning',
        fa,
        en: `This has ${words} Persian words; more than ${MOST_WORDS} are not kept in mind.`,
      }),
    ];
  }
  if (clauses <= MOST_CLAUSES || words <= SHORT) return [];
  const fa = 'جمله چند بند تودرتو دارد؛ آن را ساده کنید یا بخشی را به راهنما ببرید.';
  return [
    atText(placed, {
      rule: 'L08',
      severity: 'warning',
      fa,
      en: 'The sentence has clauses within clauses; make it simpler, or move a part to the hint.',
    }),
  ];
}

function longHint(placed: PlacedText): readonly Finding[] {
  if (placed.text.fa.split(/[.؟!؛]\s+/u).filter((sentence) => sentence.trim() !== '').length <= 1) return [];
  const fa = 'راهنما بیش از یک جمله است؛ کمتر کسی آن را می‌خواند.';
  return [
    atText(placed, {
      rule: 'L08',
      severity: 'warning',
      fa,
      en: 'The hint is longer than a sentence; few will read it.',
    }),
  ];
}
