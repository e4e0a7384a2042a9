import { formatNumber } from '@hamava/persian';
import { nonAnswersOf, type NumberQuestion, type Option, type Question } from '@hamava/surveys';
import { conditionOf } from '../../print/print-rules.js';
import { PRINT_SENTENCES } from '../../print/print-sentences.js';
import { nonAnswerWords } from '../../questions/non-answer-words.js';
import { inWords, type Reading, scaleIn } from '../../questions/reading.js';
import { toldOf } from '../../questions/told.js';

/** One thing that can be answered, with its code in data files and who is offered it. */
export interface PossibleAnswer {
  readonly code: string;
  readonly label: string;
  readonly rule: string | null;
}

/** What a question takes: parts that are answered one by one, answers to choose from, and in words what else is to be known. */
export interface PossibleAnswers {
  readonly rows: readonly PossibleAnswer[];
  readonly answers: readonly PossibleAnswer[];
  readonly notes: readonly string[];
}

const NOTHING: PossibleAnswers = { rows: [], answers: [], notes: [] };

/** Everything that can be answered to a question, those without an opinion last. */
export function possibleAnswers(question: Question, reading: Reading): PossibleAnswers {
  const own = ownAnswers(question, reading);
  const told = question.kind === 'photo' ? null : toldOf(question, reading);
  const words = PRINT_SENTENCES[reading.language];
  const silent = nonAnswersOf(question).map((code) => plain(code, nonAnswerWords(code, question, reading)));
  return {
    rows: own.rows,
    answers: [...own.answers, ...silent],
    notes: [...(told === null ? [] : [told]), ...own.notes, ...(question.shuffled === true ? [words.shuffled] : [])],
  };
}

function plain(code: string, label: string): PossibleAnswer {
  return { code, label, rule: null };
}

function fromOptions(options: readonly Option[], reading: Reading): PossibleAnswer[] {
  const { other } = PRINT_SENTENCES[reading.language];
  return options.map((option) => ({
    code: option.code,
    label: inWords(option.label, reading) + (option.other === true ? ` (${other.replace(/:$/, '')})` : ''),
    rule: conditionOf(option.showIf, 'option', reading),
  }));
}

// oxlint-disable-next-line complexity -- one part a kind
function ownAnswers(question: Question, reading: Reading): PossibleAnswers {
  const words = PRINT_SENTENCES[reading.language];
  const { asked } = reading.sentences;
  switch (question.kind) {
    case 'scale':
      return { ...NOTHING, ...pointsOf(question, reading) };
    case 'battery':
      return {
        ...pointsOf(question, reading),
        rows: question.rows.map(({ code, text }) => plain(code, inWords(text, reading))),
      };
    case 'choice':
    case 'multiple':
    case 'ranking':
      return { ...NOTHING, answers: fromOptions(question.options, reading) };
    case 'sum':
      return { ...NOTHING, rows: question.rows.map(({ code, text }) => plain(code, inWords(text, reading))) };
    case 'number':
      return { ...NOTHING, notes: rangeOf(question, reading) };
    case 'consent':
      return {
        rows: [],
        answers: [plain('agreed', asked.agreed), plain('declined', asked.declined)],
        notes: [inWords(question.statement, reading)],
      };
    case 'cascade':
      return {
        rows: question.levels.map(({ code, text }) => plain(code, inWords(text, reading))),
        answers: question.levels.flatMap(({ options }) =>
          options.map(({ code, label }) => plain(code, inWords(label, reading))),
        ),
        notes: [words.levels],
      };
    case 'split':
      return { ...NOTHING, answers: fromOptions(question.arms, reading), notes: [words.split] };
    case 'hidden':
      return { ...NOTHING, notes: [words.hidden(question.parameter)] };
    case 'calculated':
      return { ...NOTHING, notes: [words.calculated] };
    case 'photo':
      return { ...NOTHING, notes: [asked.photoHow] };
    case 'text':
    case 'date':
    case 'time':
    case 'note':
      return NOTHING;
  }
}

/** The points of a scale by their names, or the two ends of a long one. */
function pointsOf(question: Parameters<typeof scaleIn>[1], reading: Reading): PossibleAnswers {
  const scale = scaleIn(reading.definition, question);
  const number = (value: number): string => formatNumber(value, reading.language);
  if (scale.kind === 'labelled') {
    const answers = scale.points.map(({ value, label }) => plain(String(value), inWords(label, reading)));
    return { ...NOTHING, answers };
  }
  const { from } = PRINT_SENTENCES[reading.language];
  const end = (value: number, label: string): string => (label === '' ? number(value) : `${number(value)} (${label})`);
  const [low, high] = [inWords(scale.low, reading), inWords(scale.high, reading)];
  return { ...NOTHING, notes: [from(end(scale.min, low), end(scale.max, high))] };
}

function rangeOf({ min, max, unit, bands }: NumberQuestion, reading: Reading): string[] {
  const number = (value: number): string =>
    bands?.of === 'jalaliBirthYear' ? plainYear(value, reading) : formatNumber(value, reading.language);
  const range = PRINT_SENTENCES[reading.language].from(number(min), number(max));
  return [unit === undefined ? range : `${range} ${inWords(unit, reading)}`];
}

/** Years have no grouping. */
function plainYear(value: number, { language }: Reading): string {
  return formatNumber(value, language).replaceAll(/[٬,]/g, '');
}
