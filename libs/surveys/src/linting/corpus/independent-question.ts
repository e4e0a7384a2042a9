import type { NonAnswer, Option, Question, QuestionnaireDefinition, Scale } from '../../questionnaire/definition.js';
import { folded } from '../words.js';
import { questionnaireAsking } from './labelled-question.js';

/** A question written and labelled by somebody who had seen the definitions of the rules, but neither their code nor their word lists. */
export interface IndependentQuestion {
  readonly id: string;
  readonly kind: 'single' | 'multiple' | 'scale' | 'battery' | 'number' | 'text';
  readonly text: string;
  /** Answers, parted by a slash; for a scale and a battery its points, lowest first, and the non-answers. */
  readonly options?: string;
  /** Of a battery, parted by a slash. */
  readonly rows?: string;
  /** Of a text: must be filled in. */
  readonly required?: true;
  /** The rules that ought to be raised, parted by a space. */
  readonly labels: string;
  /** What its author had in mind. */
  readonly note: string;
}

/** What an author of a questionnaire would switch on beneath the answers, not type among them. */
const NON_ANSWERS: readonly (readonly [RegExp, NonAnswer])[] = [
  [/^(نمی ?دانم|نظری ندارم|بی ?نظر)/, 'dontKnow'],
  [/(پاسخ ندهم|پاسخ نمی ?دهم|نمی ?خواهم بگویم|مایل نیستم)/, 'refused'],
  [/(مربوط نیست|صدق نمی ?کند|استفاده نکرده|مراجعه نکرده|شرکت نکرد|نداشته ?ام)/, 'notApplicable'],
];

/** The question, put in as an author would, in a questionnaire of two sections. Its code is `asked`, its rows' `asked_r0` and so on. */
export function questionnaireOf(entry: IndependentQuestion): QuestionnaireDefinition {
  const answers = (entry.options ?? '').split('/').filter((label) => label !== '');
  const substantial = answers.filter((label) => nonAnswerOf(label) === null);
  const nonAnswers = [...new Set(answers.flatMap((label) => nonAnswerOf(label) ?? []))];
  const frame = { code: 'asked', text: { fa: entry.text }, ...(nonAnswers.length === 0 ? {} : { nonAnswers }) };
  return questionnaireAsking(questionOf(entry, frame, substantial), { points: pointsOf(substantial) });
}

function nonAnswerOf(label: string): NonAnswer | null {
  return NON_ANSWERS.find(([words]) => words.test(folded(label)))?.[1] ?? null;
}

function questionOf(
  { kind, rows, required }: IndependentQuestion,
  frame: Pick<Question, 'code' | 'text' | 'nonAnswers'>,
  answers: readonly string[],
): Question {
  switch (kind) {
    case 'single':
      return { ...frame, kind: 'choice', layout: 'list', options: answers.map(optionOf) };
    case 'multiple':
      return { ...frame, kind: 'multiple', options: answers.map(optionOf) };
    case 'scale':
      return { ...frame, kind: 'scale', scale: 'points' };
    case 'battery': {
      const list = (rows ?? '').split('/').map((fa, at) => ({ code: `asked_r${at}`, text: { fa } }));
      return { ...frame, kind: 'battery', scale: 'points', rows: list };
    }
    case 'number':
      return { ...frame, kind: 'number', min: 0, max: 1000 };
    case 'text':
      return { ...frame, kind: 'text', lines: 'many', maxLength: 500, ...(required ? {} : { optional: true }) };
  }
}

function optionOf(fa: string, at: number): Option {
  return { code: `o${at}`, label: { fa } };
}

function pointsOf(labels: readonly string[]): Scale {
  return { kind: 'labelled', points: labels.map((fa, at) => ({ value: at + 1, label: { fa } })) };
}
