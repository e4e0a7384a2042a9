import { IDENTIFYING_FORMATS, type Question } from '../../questionnaire/definition.js';
import type { Finding, Fix, LintContext } from '../finding.js';
import { OFFICES } from '../lexicons/pairs.js';
import { IDENTITY, SENSITIVE } from '../lexicons/topics.js';
import type { PlacedText } from '../placed-texts.js';
import { atText, quoted, questionPointer } from '../report.js';
import { hasAny, hits, readingOf, type Hit } from '../words.js';
import { isNamedElsewhere } from './unused-code.js';

/** L13: a question that tells who answers, in a questionnaire that promises not to ask. */
export function identity(context: LintContext): readonly Finding[] {
  const { definition, stems } = context;
  if (definition.identifying === true) return [];
  return stems.flatMap((placed) => {
    const { question } = placed;
    if (question === null || !takesWords(question)) return [];
    const named = hits(placed.reading, IDENTITY).find((hit) => !isMatter(placed, hit));
    const formatted = question.kind === 'text' && IDENTIFYING_FORMATS.includes(question.format ?? 'plain');
    if (named === undefined && !formatted) return [];
    const fa = 'پاسخ این پرسش نشان می‌دهد چه کسی پاسخ داده است، ولی پرسشنامه بی‌نام است؛ آن را بردارید.';
    const en = 'The answer tells who it is from, but the questionnaire is anonymous; leave the question out.';
    return [atText(placed, { rule: 'L13', severity: 'error', fa, en, fix: removal(context, placed) }, named)];
  });
}

/** «مشکل خود با دریافت کد ملی»: behind these the detail is what people speak about, not what they are to write. */
const MATTER =
  /^(مشکل|مشکلات|نظر|نظرتان|پیشنهاد|تجربه|علت|دلیل|تغییر|دریافت|صدور|ثبت|سامانه|خدمات|روش|نحوه|سرعت|زمان|هزینه|تعداد|بدون|جای)/;

function isMatter({ reading: { words } }: PlacedText, { start }: Hit): boolean {
  const at = words.findIndex((word) => word.start === start);
  return words.slice(Math.max(0, at - 3), at).some(({ folded }) => MATTER.test(folded));
}

/** A scale about a telephone line asks for no number. */
function takesWords({ kind }: Question): boolean {
  return kind === 'text' || kind === 'number';
}

function removal(
  { definition }: LintContext,
  { question, section, sectionAt, questionAt }: PlacedText,
): Fix | undefined {
  if (question === null || section === null || section.questions.length < 2) return undefined;
  if (isNamedElsewhere(definition, question.code)) return undefined;
  return {
    label: { fa: 'برداشتن این پرسش', en: 'Leave this question out' },
    patches: [{ op: 'remove', path: questionPointer({ question, sectionAt, questionAt }) }],
  };
}

/** L15: a delicate topic right at the start, without saying what for, or without the right to decline. */
export function sensitive({ stems }: LintContext): readonly Finding[] {
  return stems.flatMap((placed) => {
    const { question, section, sectionAt, questionAt } = placed;
    const hit = hits(placed.reading, SENSITIVE).find((each) => !isInstitutional(placed, each));
    if (hit === undefined || question === null || !asksAboutOneself(placed)) return [];
    const nonAnswers = question.nonAnswers ?? [];
    const declines = question.optional === true || nonAnswers.includes('refused');
    const purpose = question.hint !== undefined || section?.lead !== undefined || SAYS_WHY.test(placed.text.fa);
    if (declines && purpose && sectionAt > 0) return [];
    const topic = quoted(placed, hit);
    const fa = `«${topic}» موضوعی حساس است؛ ${sentences(declines, purpose, sectionAt > 0)}`;
    const en = 'A delicate topic: say what it is for, let people decline, and do not begin with it.';
    const fix: Fix | undefined = declines
      ? undefined
      : {
          label: { fa: 'افزودن «پاسخ نمی‌دهم»', en: 'Let people decline' },
          patches: [
            {
              op: 'add',
              path: `${questionPointer({ question, sectionAt, questionAt })}/nonAnswers`,
              value: [...nonAnswers, 'refused'],
            },
          ],
        };
    return [atText(placed, { rule: 'L15', severity: 'warning', fa, en, fix }, hit)];
  });
}

/** «برای پیشگیری از فساد می‌پرسیم» says what for in the question itself. */
const SAYS_WHY = /^(?:برای|به منظور) .+می[\u200c ]?پرسیم/u;

/** Behind these, or in front of an office, the topic is what somebody works on or lives from. */
const WORKED_ON =
  /^(مرکز|مراکز|کلینیک|اداره|آموزش|پیشگیری|مبارزه|کاهش|ترک|درمان|قانون|حمایت|مالیات|معافیت|دفتر|طرح|آسیب)/;

function isInstitutional({ reading }: PlacedText, { start, end }: Hit): boolean {
  const first = reading.words.findIndex((word) => word.start === start);
  const behind = reading.words.find((word) => word.start >= end);
  const before = reading.words.slice(Math.max(0, first - 2), first);
  if (before.some(({ folded }) => WORKED_ON.test(folded))) return true;
  return behind !== undefined && hasAny(readingOf(reading.text.slice(behind.start, behind.end)), OFFICES);
}

/** A view of what is done about addiction is harmless; what somebody has to do with it is not. */
function asksAboutOneself({ question, reading }: PlacedText): boolean {
  if (question?.kind === 'consent') return false;
  if (question?.kind !== 'scale' && question?.kind !== 'battery') return true;
  return reading.words.some(({ folded }) => /^(شما|خود)$|(تان|اید)$/.test(folded));
}

function sentences(declines: boolean, purpose: boolean, later: boolean): string {
  return [
    ...(declines ? [] : ['«پاسخ نمی‌دهم» را بگذارید']),
    ...(purpose ? [] : ['در راهنما بگویید برای چه می‌پرسید']),
    ...(later ? [] : ['آن را به بخش‌های بعدی ببرید']),
  ]
    .join('، ')
    .concat('.');
}
