import { scaleOf } from '../questionnaire/answer-items.js';
import type { LocalizedText, Question, QuestionnaireDefinition, Section } from '../questionnaire/definition.js';
import { textIn } from '../questionnaire/localized-text.js';
import { optionsOf } from '../routing/question-parts.js';

/** Start values, to be replaced by measured medians: words a second, and seconds an answer. */
const STEM = 3.3;
const OPTIONS = 5;
const EACH = 1.5;
const ANSWER: Readonly<Partial<Record<Question['kind'], number>>> = {
  choice: 2,
  scale: 2,
  battery: 4,
  sum: 5,
  multiple: 4,
  ranking: 8,
  number: 5,
  date: 9,
  time: 7,
  photo: 30,
  consent: 3,
};

/** How long a reader of Persian takes for a question; nothing for those that nobody is asked. */
export function questionSeconds(definition: QuestionnaireDefinition, question: Question): number {
  const { kind } = question;
  if (kind === 'hidden' || kind === 'calculated' || kind === 'split') return 0;
  const stem = words(question.text, question.hint) / STEM;
  if (kind === 'note') return stem;
  const rows = 'rows' in question ? question.rows : [];
  const answers = (ANSWER[kind] ?? textSeconds(question)) * Math.max(1, rows.length);
  const read = words(...rows.map(({ text }) => text), kind === 'consent' ? question.statement : undefined) / STEM;
  return EACH + stem + read + answers + listSeconds(definition, question);
}

/** The words above a page. */
export function headSeconds({ title, lead }: Section): number {
  return words(title, lead) / STEM;
}

function textSeconds(question: Question): number {
  return question.kind === 'text' && question.lines === 'many' ? 40 : 14;
}

/** Labels of options and scales. Nobody reads a long drop-down to its end. */
function listSeconds(definition: QuestionnaireDefinition, question: Question): number {
  if (question.kind === 'choice' && question.layout === 'dropdown') return 3;
  const scale = scaleOf(definition, question);
  const labels = scale?.kind === 'labelled' ? scale.points.map(({ label }) => label) : [scale?.low, scale?.high];
  return words(...(optionsOf(question) ?? []).map(({ label }) => label), ...labels) / OPTIONS;
}

function words(...texts: readonly (LocalizedText | undefined)[]): number {
  return texts.reduce(
    (sum, text) => sum + (text === undefined ? 0 : textIn(text, 'fa').split(/\s+/).filter(Boolean).length),
    0,
  );
}
