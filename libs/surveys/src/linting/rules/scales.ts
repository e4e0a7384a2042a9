import type { LabelledScale, Scale } from '../../questionnaire/definition.js';
import type { Finding, LintContext } from '../finding.js';
import { polarityOf } from '../lexicons/polarity.js';
import { pathOf } from '../placed-texts.js';
import { atPath, placesOf } from '../report.js';
import { folded } from '../words.js';

/** L14: a scale that runs the other way than the rest, or says the same with other words. */
export function unlikeScales(context: LintContext): readonly Finding[] {
  const used = usedScales(context);
  return used.flatMap(({ code, scale, user }, at) => {
    const others = used.slice(0, at).map((other) => other.scale);
    const core = context.core.flatMap((item) => (item.scale === null ? [] : [item.scale]));
    const fault = faultOf(scale, [...others, ...core]);
    if (fault === null) return [];
    return [atPath(pathOf(['scales', code]), user, { rule: 'L14', severity: 'error', ...WORDS[fault] })];
  });
}

const WORDS = {
  direction: {
    fa: 'جهت این طیف وارونهٔ طیف‌های دیگر است (از زیاد به کم)؛ آن را از کم به زیاد بنویسید.',
    en: 'This scale runs the other way than the rest (from much to little); write it from little to much.',
  },
  labels: {
    fa: 'این طیف همان را با واژه‌های دیگری می‌گوید که طیف دیگری در همین پرسشنامه یا هستهٔ شاخص؛ واژه‌ها را یکی کنید.',
    en: 'This scale says what another one here, or the core of the index, says with other words; use the same words.',
  },
  range: {
    fa: 'دامنهٔ این طیف با طیف عددی دیگر یا هستهٔ شاخص (۰ تا ۱۰) یکی نیست؛ پاسخ‌دهندگان اشتباه می‌کنند.',
    en: 'The numbers of this scale are not those of the other one here, or of the core (0 to 10); people will mistake them.',
  },
} as const;

function usedScales({ definition }: LintContext): readonly { code: string; scale: Scale; user: string }[] {
  return Object.entries(definition.scales).flatMap(([code, scale]) => {
    const place = placesOf(definition).find(
      ({ question }) => (question.kind === 'scale' || question.kind === 'battery') && question.scale === code,
    );
    return place === undefined || place.question.bank?.linked === true
      ? []
      : [{ code, scale, user: place.question.code }];
  });
}

function faultOf(scale: Scale, others: readonly Scale[]): keyof typeof WORDS | null {
  if (scale.kind === 'anchored') {
    const numeric = others.filter((other) => other.kind === 'anchored');
    return numeric.length > 0 && !numeric.some(({ min, max }) => min === scale.min && max === scale.max)
      ? 'range'
      : null;
  }
  if (runsDown(scale)) return 'direction';
  const labelled = others.filter((other) => other.kind === 'labelled');
  const alike = labelled.find((other) => sense(other) === sense(scale) && labels(other) !== labels(scale));
  return alike === undefined ? null : 'labels';
}

/** Values go up while the words go down. */
function runsDown({ points }: LabelledScale): boolean {
  const sorted = [...points].sort((a, b) => a.value - b.value);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return false;
  return polarityOf(first.label.fa) === 1 && polarityOf(last.label.fa) === -1;
}

function labels({ points }: LabelledScale): string {
  return points.map(({ label }) => folded(label.fa)).join('|');
}

const WEAK = /^(خیلی|بسیار|کاملا|کاملاً) /;

/** What the labels say when it does not matter how strongly it is put: «بسیار زیاد» is «خیلی زیاد». */
function sense({ points }: LabelledScale): string {
  return points
    .map(({ label }) =>
      folded(label.fa)
        .replace(WEAK, 'خیلی ')
        .replace(/^(تا حدی|تا حدودی|تاحدی|تاحدودی|نه کم نه زیاد)$/, 'متوسط'),
    )
    .join('|');
}
