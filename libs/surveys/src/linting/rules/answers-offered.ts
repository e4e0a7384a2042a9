import type { BatteryQuestion, Option, Question, QuestionnaireDefinition } from '../../questionnaire/definition.js';
import type { Finding, Fix, LintContext } from '../finding.js';
import { polarityOf } from '../lexicons/polarity.js';
import { FREQUENCY_LABELS } from '../lexicons/topics.js';
import { atQuestion, placesOf, questionPointer, type QuestionPlace } from '../report.js';
import { folded, hasAny, lexicon, readingOf } from '../words.js';
import { scaleOfQuestion } from '../../bank/core-items.js';
import { rangeOf } from './ranges.js';
import { unusedCode } from './unused-code.js';

const UNKNOWING = lexicon(['نمی‌دانم', 'نظری ندارم', 'اطلاعی ندارم', 'خبر ندارم']);

/** L03: an opinion is asked, and nobody may say that they do not know. */
export function withoutDontKnow({ definition }: LintContext): readonly Finding[] {
  return placesOf(definition).flatMap((place) => {
    const { question } = place;
    const nonAnswers = question.nonAnswers ?? [];
    if (!asksOpinion(definition, question) || nonAnswers.includes('dontKnow') || question.bank?.linked === true)
      return [];
    return [
      atQuestion(place, {
        rule: 'L03',
        severity: 'error',
        fa: 'کسی که نظری ندارد ناچار است چیزی بگوید؛ «نمی‌دانم» را هم بگذارید.',
        en: 'Whoever has no opinion must invent one; offer "don\'t know", too.',
        fix: {
          label: { fa: 'افزودن «نمی‌دانم»', en: 'Add "don\'t know"' },
          patches: [{ op: 'add', path: `${questionPointer(place)}/nonAnswers`, value: ['dontKnow', ...nonAnswers] }],
        },
      }),
    ];
  });
}

/** Words that ask for a view, whatever the answers are. */
const VIEW = lexicon([
  'فکر می‌کنید',
  'به نظر شما',
  'به نظرتان',
  'گمان می‌کنید',
  'معتقدید',
  'به عقیدهٔ شما',
  'احساس می‌کنید',
]);

function asksOpinion(definition: QuestionnaireDefinition, question: Question): boolean {
  if (question.kind === 'scale' || question.kind === 'battery') return !countsDeeds(definition, question);
  if (question.kind !== 'choice' || question.demographic !== undefined) return false;
  const judging = question.options.filter(({ label }) => polarityOf(label.fa) !== null);
  return (
    (judging.length >= 3 || hasAny(readingOf(question.text.fa), VIEW)) &&
    !question.options.some(({ label }) => hasAny(readingOf(label.fa), UNKNOWING))
  );
}

/** «چند وقت یک بار دیدید؟» from never to always: people know what they did. */
function countsDeeds(definition: QuestionnaireDefinition, question: Question): boolean {
  const scale = scaleOfQuestion(definition, question);
  if (scale?.kind !== 'labelled') return false;
  const often = scale.points.filter(({ label }) => hasAny(readingOf(label.fa), FREQUENCY_LABELS));
  return often.length >= 3 && /ید[؟.\s]*$/.test(folded(question.text.fa));
}

const MOST_ROWS = 6;
const MOST_POINTS = 5;

/** L11: a battery that tires. */
export function longBattery({ definition }: LintContext): readonly Finding[] {
  return placesOf(definition).flatMap((place) => {
    const { question } = place;
    if (question.kind !== 'battery' || question.bank?.linked === true) return [];
    const scale = scaleOfQuestion(definition, question);
    const points = scale?.kind === 'labelled' ? scale.points.length : 0;
    if (question.rows.length <= MOST_ROWS && points <= MOST_POINTS) return [];
    const fa = 'بیش از شش گویه یا پنج درجه خسته می‌کند و پاسخ‌ها یکنواخت می‌شود.';
    const en = 'More than six rows or five points tire people, and answers become all the same.';
    const fix =
      question.rows.length > MOST_ROWS ? halved(place, question, unusedCode(definition, question.code)) : undefined;
    return [atQuestion(place, { rule: 'L11', severity: 'warning', fa, en, fix })];
  });
}

function halved(place: QuestionPlace, question: BatteryQuestion, code: string): Fix {
  const half = Math.ceil(question.rows.length / 2);
  const pointer = questionPointer(place);
  const second = { ...question, code, rows: question.rows.slice(half) };
  return {
    label: { fa: 'دو دسته گویه بسازید', en: 'Make two batteries of it' },
    patches: [
      { op: 'replace', path: `${pointer}/rows`, value: question.rows.slice(0, half) },
      { op: 'add', path: `/sections/${place.sectionAt}/questions/${place.questionAt + 1}`, value: second },
    ],
  };
}

/** Shorter lists of names seldom claim to be whole; longer drop-downs are registers that are. */
const LEAST_OPTIONS = 4;
/** A question that says «کدام» offers names, however few. */
const LEAST_NAMES = 3;
const LADDER =
  /(دیپلم|کاردانی|کارشناسی|دکتری|مجرد|متاهل|متأهل|بی ?سواد|ابتدایی|متوسطه|^(صبح|ظهر|عصر|شب|اول|دوم|سوم|شنبه|بهار|تابستان|پاییز|زمستان))/;
/** A degree of something, or a comparison with before: nothing lies outside of these. */
const DEGREE =
  /^(کاملا|تقریبا|نسبتا|تا حد|بیشتر|کمتر|بهتر|بدتر|زودتر|دیرتر|بدون تغییر|تغییری|فرقی|همان قدر|به اندازه|خیلی|بسیار|کمی|اصلا)( |$)/;
const CLOSED_LIST = /^(بله|آری|نه|خیر|هیچ|سایر|دیگر|زن|مرد|نمی ?دانم)/;

/** L12: a list that cannot be whole, without "other" or "none of these". */
export function withoutOther({ definition }: LintContext): readonly Finding[] {
  return placesOf(definition).flatMap((place) => {
    const { question } = place;
    if (question.bank?.linked === true || question.demographic !== undefined) return [];
    if (question.kind !== 'multiple' && (question.kind !== 'choice' || question.layout === 'dropdown')) return [];
    const least = /(^| )کدام/.test(folded(question.text.fa)) ? LEAST_NAMES : LEAST_OPTIONS;
    if (!isOpenList(question.options, question.kind === 'multiple', least)) return [];
    const fa = 'شاید پاسخ کسی در این فهرست نباشد؛ «سایر» یا «هیچ‌کدام» را هم بگذارید.';
    const en = 'Somebody\'s answer may be missing from this list; offer "other" or "none of these", too.';
    const several = question.kind === 'multiple';
    const fix = several
      ? added(place, question.options, {
          code: 'none_of_these',
          label: { fa: 'هیچ‌کدام', en: 'None of these' },
          exclusive: true,
        })
      : added(place, question.options, { code: 'other', label: { fa: 'سایر', en: 'Other' }, other: true });
    return [atQuestion(place, { rule: 'L12', severity: 'warning', fa, en, fix }, 'options')];
  });
}

function isOpenList(options: readonly Option[], several: boolean, least: number): boolean {
  if (
    options.some(
      ({ other, exclusive, label }) =>
        other === true || exclusive === true || /^(سایر|هیچ|دیگر|نمیدانم|موارد دیگر|غیر از این)/.test(folded(label.fa)),
    )
  )
    return false;
  if (several) return true;
  if (options.length < least || options.some(({ label }) => isDenied(label.fa, options))) return false;
  return options.every(
    ({ label }) =>
      polarityOf(label.fa) === null &&
      rangeOf(label.fa) === null &&
      !/[0-9۰-۹]|^(هر روز|هر هفته|هر ماه|هفته|ماهی|سالی|روزی|کمتر|همیشه|گاهی)/.test(label.fa) &&
      !LADDER.test(folded(label.fa)) &&
      !DEGREE.test(folded(label.fa)) &&
      !CLOSED_LIST.test(folded(label.fa)),
  );
}

/** «رسید» beside «نرسید»: nothing lies outside of both. */
function isDenied(label: string, options: readonly Option[]): boolean {
  const last = folded(label).split(' ').at(-1) ?? '';
  return options.some((other) => folded(other.label.fa).split(' ').at(-1) === `ن${last}`);
}

function added(place: QuestionPlace, options: readonly Option[], option: Option): Fix | undefined {
  if (options.some(({ code }) => code === option.code)) return undefined;
  return {
    label: { fa: `افزودن «${option.label.fa}»`, en: `Add "${option.label.en ?? option.label.fa}"` },
    patches: [{ op: 'add', path: `${questionPointer(place)}/options/-`, value: option }],
  };
}

/** L16: an open text that must be filled in. */
export function requiredText({ definition }: LintContext): readonly Finding[] {
  return placesOf(definition).flatMap((place) => {
    const { question } = place;
    if (question.kind !== 'text' || question.optional === true || (question.format ?? 'plain') !== 'plain') return [];
    const fa = 'متن آزاد اجباری است؛ بسیاری همین‌جا پاسخ‌گویی را رها می‌کنند.';
    const en = 'This open text is required; many will give up here.';
    const label = { fa: 'پاسخ اختیاری باشد', en: 'Make it optional' };
    const fix = { label, patches: [{ op: 'add' as const, path: `${questionPointer(place)}/optional`, value: true }] };
    return [atQuestion(place, { rule: 'L16', severity: 'warning', fa, en, fix })];
  });
}
