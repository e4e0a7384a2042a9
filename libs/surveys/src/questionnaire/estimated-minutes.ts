import { scaleOf } from './answer-items.js';
import type { Language, LocalizedText, Question, QuestionnaireDefinition } from './definition.js';
import { textIn } from './localized-text.js';

/** Start values, to be replaced by measured medians: words a second, and seconds an answer. */
const STEM_WORDS_PER_SECOND = 3.3;
const OPTION_WORDS_PER_SECOND = 5;
const SECONDS_PER_QUESTION = 1.5;
const SECONDS_PER_ANSWER = {
  choice: 2,
  labelled: 2,
  anchored: 3,
  row: 4,
  number: 5,
  dropdown: 5,
  chosen: 1.5,
  ranked: 4,
  part: 5,
  line: 8,
  lines: 25,
  date: 8,
  time: 6,
  photo: 20,
  consent: 3,
} as const;
/** Of the options that a section can be repeated for a respondent chooses about so many. */
const REPETITIONS = 2;

/**
 * How long the whole questionnaire takes a reader, in whole minutes, at least one. Counts every question, shown or not; a repeated
 * section counts twice.
 */
export function estimateMinutes(definition: QuestionnaireDefinition, language: Language): number {
  const seconds = definition.sections.reduce((total, section) => {
    const own = section.questions.reduce((sum, question) => sum + questionSeconds(definition, question, language), 0);
    const head = wordCount(language, section.title) + wordCount(language, section.lead);
    return total + (own + head / STEM_WORDS_PER_SECOND) * (section.repeatFor === undefined ? 1 : REPETITIONS);
  }, 0);
  return Math.max(1, Math.round(seconds / 60));
}

/** How long one question takes a reader, in seconds; nothing for what nobody is asked. */
export function questionSeconds(
  definition: Pick<QuestionnaireDefinition, 'scales'>,
  question: Question,
  language: Language,
): number {
  if (question.kind === 'hidden' || question.kind === 'calculated' || question.kind === 'split') return 0;
  const words = wordCount(language, question.text) + wordCount(language, question.hint);
  if (question.kind === 'note') return words / STEM_WORDS_PER_SECOND;
  return SECONDS_PER_QUESTION + words / STEM_WORDS_PER_SECOND + answerSeconds(definition, question, language);
}

type AskedQuestion = Exclude<Question, { kind: 'note' | 'hidden' | 'calculated' | 'split' }>;

function answerSeconds(
  definition: Pick<QuestionnaireDefinition, 'scales'>,
  question: AskedQuestion,
  language: Language,
): number {
  const read = (texts: readonly LocalizedText[], speed: number): number =>
    texts.reduce((sum, text) => sum + wordCount(language, text), 0) / speed;
  const reading = (texts: readonly LocalizedText[]): number => read(texts, OPTION_WORDS_PER_SECOND);
  const options = 'options' in question ? reading(question.options.map(({ label }) => label)) : 0;
  const rows =
    'rows' in question
      ? read(
          question.rows.map(({ text }) => text),
          STEM_WORDS_PER_SECOND,
        )
      : 0;
  switch (question.kind) {
    case 'choice':
      // Nobody reads a long drop-down to its end.
      return question.layout === 'dropdown' ? SECONDS_PER_ANSWER.dropdown : options + SECONDS_PER_ANSWER.choice;
    case 'multiple':
      return options + SECONDS_PER_ANSWER.choice + SECONDS_PER_ANSWER.chosen * Math.max(1, question.min ?? 1);
    case 'ranking':
      return options + SECONDS_PER_ANSWER.ranked * question.top;
    case 'sum':
      return rows + SECONDS_PER_ANSWER.part * question.rows.length;
    case 'battery':
      // The labels are the same in every row and are read once.
      return rows + SECONDS_PER_ANSWER.row * question.rows.length + reading(labelsOf(definition, question));
    case 'scale': {
      const labelled = scaleOf(definition, question)?.kind === 'labelled';
      return reading(labelsOf(definition, question)) + SECONDS_PER_ANSWER[labelled ? 'labelled' : 'anchored'];
    }
    case 'text':
      return SECONDS_PER_ANSWER[question.lines === 'many' ? 'lines' : 'line'];
    case 'cascade':
      return SECONDS_PER_ANSWER.dropdown * question.levels.length;
    case 'consent':
      return wordCount(language, question.statement) / STEM_WORDS_PER_SECOND + SECONDS_PER_ANSWER.consent;
    case 'number':
    case 'date':
    case 'time':
    case 'photo':
      return SECONDS_PER_ANSWER[question.kind];
  }
}

function labelsOf(definition: Pick<QuestionnaireDefinition, 'scales'>, question: Question): readonly LocalizedText[] {
  const scale = scaleOf(definition, question);
  if (scale === null) return [];
  return scale.kind === 'anchored' ? [scale.low, scale.high] : scale.points.map(({ label }) => label);
}

/** Marks of rich text are not read. */
function wordCount(language: Language, text: LocalizedText | undefined): number {
  if (text === undefined) return 0;
  const words = textIn(text, language).replace(/<[^<>]*>/g, ' ');
  return words.split(/\s+/).filter((word) => word !== '').length;
}
