import type { Finding, LintContext } from '../finding.js';
import type { PlacedText } from '../placed-texts.js';
import { atText, questionPointer } from '../report.js';
import { hasAny, hits, lexicon } from '../words.js';

/** Why, or what was wrong: takes for granted that it was so. */
const WHY = lexicon([
  'چرا',
  'به چه دلیل',
  'علت نارضایتی',
  'علت رضایت',
  'دلیل نارضایتی',
  'دلیل رضایت',
  'دلیل اعتماد',
  'علت اعتماد',
  'علت بی‌اعتمادی',
  'دلیل بی‌اعتمادی',
  'علت اعتراض',
  'دلیل شکایت',
  'علت شکایت',
  'دلیل مراجعه',
  'علت مراجعه',
  'چه چیزی باعث شد',
  'چه چیز باعث شد',
  'چه عاملی باعث شد',
  'چه شد که',
]);
const TROUBLE = lexicon([
  'شما را آزار داد',
  'آزارتان داد',
  'نیمه‌تمام مانده',
  'چه مشکلی داشتید',
  'چه مشکلی پیش آمد',
  'چه مشکلاتی داشتید',
  'ناراحت کرد',
  'دلخور شدید',
  'ناراضی شدید',
  'عصبانی شدید',
  'رنجیدید',
  'گیج کرد',
  'سردرگم کرد',
  'عصبانی کرد',
  'اذیت کرد',
  'خسته کرد',
  'ناامید کرد',
  'معطل کرد',
  'نگران کرد',
  'بیشترین مشکل شما',
]);
/** A condition in the sentence is a filter, too. */
const ALLOWS_NONE = lexicon(['اگر', 'چنانچه', 'در صورت', 'در صورتی که', 'هرگاه']);
/** Something that only those who were served can judge. */
const RECEIVED = lexicon([
  'خدمتی که گرفتید',
  'خدمتی که گرفته‌اید',
  'خدمت دریافت‌شده',
  'خدماتی که گرفته‌اید',
  'خدماتی که گرفتید',
  'خدماتی که دریافت کرده‌اید',
  'خدمتی که دریافت کردید',
  'پاسخ شکایت شما',
  'پاسخی که گرفتید',
  'رسیدگی به شکایت شما',
  'درخواست شما',
  'پروندهٔ شما',
  'کار شما',
  'کارتان',
  'مراجعهٔ خود',
  'آخرین مراجعه',
  'مالیات شما',
  'وام شما',
  'پروانهٔ شما',
  'انشعاب شما',
]);
const PAST = /(شد|شده ?است|شدند|بود|کرد|کردند|کردید|گرفتید|ماندید|رسید|دادند|انجامید|طولکشید|هستید|بودید)$/;

/** L20: asks about something that may never have been, without a filter before it. */
export function presupposition({ stems }: LintContext): readonly Finding[] {
  return stems.flatMap((placed) => {
    if (isFiltered(placed)) return [];
    const fa =
      'این پرسش چیزی را مسلم می‌گیرد که شاید برای پاسخ‌دهنده رخ نداده باشد؛ پیش از آن بپرسید یا برایش شرط نمایش بگذارید.';
    const en =
      'This takes something for granted that may not have happened; ask about it first, or show the question on a condition.';
    return presumes(placed)
      ? [atText(placed, { rule: 'L20', severity: 'warning', fa, en, fix: notApplicable(placed) })]
      : [];
  });
}

function isFiltered({ question, section }: PlacedText): boolean {
  return question?.showIf !== undefined || section?.showIf !== undefined || section?.repeatFor !== undefined;
}

function presumes({ question, reading }: PlacedText): boolean {
  if (question?.kind === 'text') {
    return (hasAny(reading, WHY) || hasAny(reading, TROUBLE)) && !hasAny(reading, ALLOWS_NONE);
  }
  if (question === null || question.nonAnswers?.includes('notApplicable') === true) return false;
  if (hasAny(reading, ALLOWS_NONE)) return false;
  if (hasAny(reading, WHY) && question.kind !== 'scale') return true;
  const last = reading.letters.replace(/[؟?.]+$/, '');
  return (
    question.kind === 'scale' &&
    hits(reading, RECEIVED).some(({ start }) => !/برای\s+$/u.test(reading.text.slice(0, start))) &&
    PAST.test(last)
  );
}

function notApplicable({ question, sectionAt, questionAt }: PlacedText) {
  if (question?.kind !== 'scale') return undefined;
  const value = [...(question.nonAnswers ?? []), 'notApplicable'];
  return {
    label: { fa: 'افزودن «به من مربوط نیست»', en: 'Add "does not apply to me"' },
    patches: [
      { op: 'add' as const, path: `${questionPointer({ question, sectionAt, questionAt })}/nonAnswers`, value },
    ],
  };
}
