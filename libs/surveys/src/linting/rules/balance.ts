import type { LabelledScale } from '../../questionnaire/definition.js';
import type { Finding, Fix, LintContext } from '../finding.js';
import { isAgreement, isBipolar, polarityOf } from '../lexicons/polarity.js';
import { pathOf, pointerOf } from '../placed-texts.js';
import { atPath, atQuestion, placesOf } from '../report.js';

/** L04: more answers on one side than on the other, or two sides of two and nothing between. */
export function balance(context: LintContext): readonly Finding[] {
  const scales = labelledScales(context).flatMap(({ code, scale, user }) => {
    const fault = faultOf(scale.points.map(({ label }) => label.fa));
    if (fault === null) return [];
    const fix = fault === 'noMiddle' ? withMiddle(code, scale) : undefined;
    return [atPath(pathOf(['scales', code]), user, { rule: 'L04', severity: 'warning', ...WORDS[fault], fix })];
  });
  const lists = placesOf(context.definition).flatMap((place) => {
    const { question } = place;
    if (question.kind !== 'choice' || question.bank?.linked === true) return [];
    const labels = question.options.filter(({ other, exclusive }) => other !== true && exclusive !== true);
    const fault = faultOf(labels.map(({ label }) => label.fa));
    return fault === null ? [] : [atQuestion(place, { rule: 'L04', severity: 'warning', ...WORDS[fault] }, 'options')];
  });
  return [...scales, ...lists];
}

/** L05: agree or disagree; people tend to agree with whatever is said. */
export function agreement(context: LintContext): readonly Finding[] {
  return labelledScales(context).flatMap(({ code, scale, user }) => {
    if (!isAgreement(scale.points.map(({ label }) => label.fa))) return [];
    const fa = 'مردم به «موافقم» گرایش دارند؛ اگر بشود، به‌جای جمله از خود موضوع بپرسید، مانند «چقدر …؟».';
    const en = 'People lean towards agreeing; where you can, ask about the thing itself ("how far …") instead.';
    return [atPath(pathOf(['scales', code]), user, { rule: 'L05', severity: 'info', fa, en })];
  });
}

interface UsedScale {
  readonly code: string;
  readonly scale: LabelledScale;
  /** The first question that is asked on it. */
  readonly user: string;
}

/** Labelled scales that questions of the author's own are asked on. */
export function labelledScales({ definition }: LintContext): readonly UsedScale[] {
  return Object.entries(definition.scales).flatMap(([code, scale]) => {
    const user = placesOf(definition).find(
      ({ question }) =>
        (question.kind === 'scale' || question.kind === 'battery') &&
        question.scale === code &&
        question.bank?.linked !== true,
    );
    return scale.kind !== 'labelled' || user === undefined ? [] : [{ code, scale, user: user.question.code }];
  });
}

const WORDS = {
  uneven: {
    fa: 'گزینه‌های مثبت و منفی برابر نیست و پاسخ‌ها را به یک سو می‌کشد.',
    en: 'There are not as many answers on one side as on the other; this draws answers to one side.',
  },
  noMiddle: {
    fa: 'گزینهٔ میانه ندارد؛ کسی که نظری میانه دارد ناچار به یک سو می‌رود.',
    en: 'There is no middle; whoever stands there must take a side.',
  },
} as const;

function faultOf(labels: readonly string[]): keyof typeof WORDS | null {
  const sides = labels.map(polarityOf);
  if (labels.length < 3 || sides.includes(null)) return null;
  const count = (side: number): number => sides.filter((each) => each === side).length;
  if (count(1) === 0 && count(-1) === 0) return null;
  // A list that runs from none to much («اصلاً، کم، زیاد») has no two sides to hold even, unless it has a middle.
  if (count(1) !== count(-1)) return 'uneven';
  return labels.length === 4 && count(0) === 0 && isBipolar(labels) ? 'noMiddle' : null;
}

function withMiddle(code: string, { points, ...scale }: LabelledScale): Fix {
  const middle = isAgreement(points.map(({ label }) => label.fa))
    ? { fa: 'نه موافق و نه مخالف', en: 'Neither agree nor disagree' }
    : { fa: 'متوسط', en: 'In between' };
  const labels = [
    ...points.slice(0, 2).map(({ label }) => label),
    middle,
    ...points.slice(2).map(({ label }) => label),
  ];
  const first = points[0]?.value ?? 1;
  const value = { ...scale, points: labels.map((label, at) => ({ value: first + at, label })) };
  return {
    label: { fa: 'افزودن گزینهٔ میانه', en: 'Add a middle' },
    patches: [{ op: 'replace', path: pointerOf(['scales', code]), value }],
  };
}
