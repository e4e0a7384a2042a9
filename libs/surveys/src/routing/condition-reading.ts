import { formatDate, formatNumber, isIsoDate, toPersianDigits } from '@hamava/persian';
import { itemsOf, questionsOf, scaleOf, type AnswerItem } from '../questionnaire/answer-items.js';
import {
  END,
  type Condition,
  type Language,
  type LocalizedText,
  type Operand,
  type Question,
  type QuestionnaireDefinition,
  type Relation,
} from '../questionnaire/definition.js';
import { fixedLabel } from '../questionnaire/fixed-labels.js';
import { textIn } from '../questionnaire/localized-text.js';
import { questionNumbers } from '../questionnaire/question-numbers.js';
import { optionsOf } from './question-parts.js';

/** What waits for a condition. */
export type Waiting = 'question' | 'section' | 'option' | 'ending' | 'quota' | 'check';

/**
 * A condition in a plain sentence: «فقط کسانی که به پرسش ۲ «بله» گفته‌اند این پرسش را می‌بینند.» Questions are named by their numbers
 * in the whole questionnaire, answers by their words. Of a check it says what must be true.
 */
export function conditionReading(
  condition: Condition,
  definition: QuestionnaireDefinition,
  language: Language,
  waiting: Waiting = 'question',
): string {
  const clause = clauseOf(condition, readerOf(definition, language), false, true);
  return FRAME[language][waiting](clause);
}

/** The jumps of a question, one sentence each, in the order they are tried. */
export function goToReading(
  question: Question,
  definition: QuestionnaireDefinition,
  language: Language,
): readonly string[] {
  const reader = readerOf(definition, language);
  return (question.goTo ?? []).map(({ when, to }) => {
    const code = question.kind === 'cascade' ? (question.levels.at(-1)?.code ?? question.code) : question.code;
    const clause = clauseOf({ question: code, oneOf: when }, reader, false, true);
    const target = placeName(to, definition, language);
    return language === 'fa'
      ? `کسانی که ${clause} یک‌راست به ${target} می‌روند.`
      : `People who ${clause} go straight to ${target}.`;
  });
}

const FRAME: Readonly<Record<Language, Readonly<Record<Waiting, (clause: string) => string>>>> = {
  fa: {
    question: (clause) => `فقط کسانی که ${clause} این پرسش را می‌بینند.`,
    section: (clause) => `فقط کسانی که ${clause} این بخش را می‌بینند.`,
    option: (clause) => `فقط کسانی که ${clause} این گزینه را می‌بینند.`,
    ending: (clause) => `کسانی که ${clause} این پایان را می‌بینند.`,
    quota: (clause) => `کسانی که ${clause} در این سهمیه شمرده می‌شوند.`,
    check: (clause) => `این پاسخ فقط از کسانی پذیرفته می‌شود که ${clause}.`,
  },
  en: {
    question: (clause) => `Only people who ${clause} see this question.`,
    section: (clause) => `Only people who ${clause} see this section.`,
    option: (clause) => `Only people who ${clause} see this option.`,
    ending: (clause) => `People who ${clause} see this ending.`,
    quota: (clause) => `People who ${clause} count towards this quota.`,
    check: (clause) => `This answer is taken only from people who ${clause}.`,
  },
};

interface Reader {
  readonly language: Language;
  readonly nameOf: (code: string) => string;
  readonly wordsOf: (code: string, operand: Operand) => string;
}

function readerOf(definition: QuestionnaireDefinition, language: Language): Reader {
  const numbers = questionNumbers(definition);
  const items = new Map(
    questionsOf(definition)
      .flatMap(itemsOf)
      .map((item) => [item.code, item]),
  );
  const nameOf = (code: string): string => {
    const number = numbers.get(code) ?? numbers.get(items.get(code)?.question.code ?? code);
    if (number !== undefined) return language === 'fa' ? `پرسش ${toPersianDigits(number)}` : `question ${number}`;
    const text = items.get(code)?.text;
    const name = text === undefined || textIn(text, language).trim() === '' ? code : textIn(text, language);
    return language === 'fa' ? `«${name}»` : `“${name}”`;
  };
  const wordsOf = (code: string, operand: Operand): string => {
    const item = items.get(code);
    const words = wordsOfOperand(item, definition, operand, language);
    return language === 'fa' ? `«${words}»` : `“${words}”`;
  };
  return { language, nameOf, wordsOf };
}

function wordsOfOperand(
  item: AnswerItem | undefined,
  definition: QuestionnaireDefinition,
  operand: Operand,
  language: Language,
): string {
  const label = item === undefined ? undefined : labelOffered(item, definition, operand);
  if (label !== undefined) return textIn(label, language);
  if (typeof operand === 'number') return formatNumber(operand, language);
  if (item?.question.kind === 'date' && isIsoDate(operand)) return formatDate(operand, language);
  return fixedLabel(operand)?.[language] ?? (language === 'fa' ? toPersianDigits(operand) : operand);
}

/** What the citizen reads on the option, place or point that the operand stands for. */
function labelOffered(
  item: AnswerItem,
  definition: QuestionnaireDefinition,
  operand: Operand,
): LocalizedText | undefined {
  const option = optionsOf(item.question)?.find(({ code }) => code === operand);
  if (option !== undefined) return option.label;
  const place = 'level' in item ? item.level.options.find(({ code }) => code === operand) : undefined;
  if (place !== undefined) return place.label;
  const scale = scaleOf(definition, item.question);
  return scale?.kind === 'labelled' ? scale.points.find(({ value }) => value === operand)?.label : undefined;
}

/** A predicate about the respondent; `denied` turns it round, `outer` needs no brackets. */
function clauseOf(condition: Condition, reader: Reader, denied: boolean, outer: boolean): string {
  if ('not' in condition) return clauseOf(condition.not, reader, !denied, outer);
  if ('all' in condition) return joined(condition.all, denied ? 'or' : 'and', reader, denied, outer);
  if ('any' in condition) return joined(condition.any, denied ? 'and' : 'or', reader, denied, outer);
  return reader.language === 'fa' ? persianLeaf(condition, reader, denied) : englishLeaf(condition, reader, denied);
}

function joined(
  parts: readonly Condition[],
  by: 'and' | 'or',
  reader: Reader,
  denied: boolean,
  outer: boolean,
): string {
  const persian = reader.language === 'fa';
  if (parts.length === 0) {
    if (persian) return by === 'and' ? 'به این‌جا رسیده‌اند' : 'وجود ندارند';
    return by === 'and' ? 'get here' : 'do not exist';
  }
  const clauses = parts.map((part) => clauseOf(part, reader, denied, parts.length === 1 && outer));
  if (clauses.length === 1) return clauses[0] ?? '';
  const word = persian ? { and: ' و ', or: ' یا ' }[by] : ` ${by} `;
  const sentence = clauses.join(word);
  return outer ? sentence : `(${sentence})`;
}

type Leaf = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>;

function persianLeaf(leaf: Leaf, { nameOf, wordsOf }: Reader, denied: boolean): string {
  const name = nameOf(leaf.question);
  const listOf = (list: readonly Operand[]): string =>
    list.map((operand) => wordsOf(leaf.question, operand)).join(' یا ');
  const [did, didNot] = denied ? ['نگفته‌اند', 'گفته‌اند'] : ['گفته‌اند', 'نگفته‌اند'];
  if ('oneOf' in leaf) return `به ${name} ${listOf(leaf.oneOf)} ${did}`;
  if ('noneOf' in leaf) {
    const list = listOf(leaf.noneOf);
    return denied ? `به ${name} ${list} ${didNot} یا پاسخی نداده‌اند` : `به ${name} پاسخی جز ${list} داده‌اند`;
  }
  if ('answered' in leaf) return `به ${name} پاسخ ${leaf.answered === denied ? 'نداده‌اند' : 'داده‌اند'}`;
  const end = denied ? 'نیست' : 'است';
  if ('relation' in leaf) {
    return `پاسخشان به ${name} ${PERSIAN_RELATION[leaf.relation](nameOf(leaf.other))} ${end}`;
  }
  const [least, most] = [leaf.atLeast, leaf.atMost].map((operand) =>
    operand === undefined ? null : wordsOf(leaf.question, operand),
  );
  if (least !== null && most !== null) return `پاسخشان به ${name} بین ${least} و ${most} ${end}`;
  return `پاسخشان به ${name} ${least === null ? `حداکثر ${most}` : `دست‌کم ${least}`} ${end}`;
}

const PERSIAN_RELATION: Readonly<Record<Relation, (other: string) => string>> = {
  below: (other) => `کمتر از پاسخ ${other}`,
  atMost: (other) => `کمتر از پاسخ ${other} یا برابر با آن`,
  equal: (other) => `برابر با پاسخ ${other}`,
  notEqual: (other) => `متفاوت با پاسخ ${other}`,
  atLeast: (other) => `بیشتر از پاسخ ${other} یا برابر با آن`,
  above: (other) => `بیشتر از پاسخ ${other}`,
};

function englishLeaf(leaf: Leaf, { nameOf, wordsOf }: Reader, denied: boolean): string {
  const name = nameOf(leaf.question);
  const listOf = (list: readonly Operand[]): string =>
    list.map((operand) => wordsOf(leaf.question, operand)).join(' or ');
  if ('oneOf' in leaf) return `${denied ? 'did not answer' : 'answered'} ${listOf(leaf.oneOf)} to ${name}`;
  if ('noneOf' in leaf) {
    const list = listOf(leaf.noneOf);
    return denied ? `answered ${list} or nothing to ${name}` : `answered something other than ${list} to ${name}`;
  }
  if ('answered' in leaf) return `${leaf.answered === denied ? 'did not answer' : 'answered'} ${name}`;
  const verb = denied ? 'did not give' : 'gave';
  if ('relation' in leaf)
    return `${verb} an answer to ${name} that is ${ENGLISH_RELATION[leaf.relation]} the one to ${nameOf(leaf.other)}`;
  const [least, most] = [leaf.atLeast, leaf.atMost].map((operand) =>
    operand === undefined ? null : wordsOf(leaf.question, operand),
  );
  if (least !== null && most !== null) return `${verb} an answer between ${least} and ${most} to ${name}`;
  return `${verb} an answer of ${least === null ? `at most ${most}` : `at least ${least}`} to ${name}`;
}

const ENGLISH_RELATION: Readonly<Record<Relation, string>> = {
  below: 'below',
  atMost: 'at most',
  equal: 'equal to',
  notEqual: 'different from',
  atLeast: 'at least',
  above: 'above',
};

function placeName(code: string, definition: QuestionnaireDefinition, language: Language): string {
  if (code === END) return language === 'fa' ? 'پایان پرسشنامه' : 'the end';
  const number = questionNumbers(definition).get(code);
  if (number !== undefined) return language === 'fa' ? `پرسش ${toPersianDigits(number)}` : `question ${number}`;
  const section = definition.sections.find((each) => each.code === code);
  const name = section === undefined ? code : textIn(section.title, language);
  return language === 'fa' ? `بخش «${name}»` : `section “${name}”`;
}
