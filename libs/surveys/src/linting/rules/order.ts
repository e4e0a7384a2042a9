import type { Finding, LintContext } from '../finding.js';
import { atQuestion, placesOf, questionPointer, type QuestionPlace } from '../report.js';
import { hasAny, lexicon, readingOf } from '../words.js';

const OVERALL = lexicon(['به طور کلی', 'به‌طور کلی', 'در مجموع', 'روی هم رفته', 'در کل', 'کلاً', 'رویهم‌رفته']);
const TRUST = lexicon(['اعتماد']);

/** L21: trust as a whole, asked after single sides of it, which then colour it. */
export function overallTrustLate({ definition }: LintContext): readonly Finding[] {
  const places = placesOf(definition);
  const firstOpinion = places.findIndex(({ question }) => question.kind === 'scale' || question.kind === 'battery');
  return places.flatMap((place, at) => {
    if (at <= firstOpinion || !isOverallTrust(place) || firstOpinion === -1) return [];
    const before = places[firstOpinion];
    if (before === undefined || places.slice(0, at).every((other) => !isSpecific(other))) return [];
    const fa = 'اعتماد کلی پس از پرسش‌های جزئی آمده است و از آن‌ها رنگ می‌گیرد؛ آن را پیش از آن‌ها بپرسید.';
    const en = 'Overall trust is asked after its single sides, which colour it; ask it before them.';
    return [atQuestion(place, { rule: 'L21', severity: 'warning', fa, en, fix: moved(place, before) })];
  });
}

function isOverallTrust({ question }: QuestionPlace): boolean {
  if (question.kind !== 'scale' && question.kind !== 'choice') return false;
  const reading = readingOf(question.text.fa);
  return hasAny(reading, OVERALL) && hasAny(reading, TRUST);
}

function isSpecific(place: QuestionPlace): boolean {
  return (place.question.kind === 'scale' || place.question.kind === 'battery') && !isOverallTrust(place);
}

/** Only a question that depends on nothing may be moved without thinking. */
function moved(place: QuestionPlace, before: QuestionPlace) {
  const { showIf, goTo, checks, text } = place.question;
  if (showIf !== undefined || goTo !== undefined || checks !== undefined || text.fa.includes('{answer:'))
    return undefined;
  const label = { fa: 'بردن به پیش از پرسش‌های جزئی', en: 'Move it before them' };
  return { label, patches: [{ op: 'move' as const, from: questionPointer(place), path: questionPointer(before) }] };
}
