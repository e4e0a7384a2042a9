import { scaleOf } from './answer-items.js';
import type { Language, LocalizedText, Question, QuestionnaireDefinition, Section } from './definition.js';
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
    return total + (own + sectionSeconds(section, language)) * (section.repeatFor === undefined ? 1 : REPETITIONS);
  }, 0);
  return Math.max(1, Math.round(seconds / 60));
}

/** How long the title and the lead of a section take a reader, in seconds. */
export function sectionSeconds({ title, lead }: Pick<Section, 'title' | 'lead'>, language: Language): number {
  return (wordCount(language, title) + wordCount(language, lead)) / STEM_WORDS_PER_SECOND;
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
  const reading = (texts: readonly LocalizedText[], wordsPerSecond = OPTION_WORDS_PER_SECOND): number =>
    texts.reduce((sum, text) => sum + wordCount(language, text), 0) / wordsPerSecond;
  if ('rows' in question) {
    const rows = reading(
      question.rows.map(({ text }) => text),
      STEM_WORDS_PER_SECOND,
    );
    // The labels are the same in every row and are read once.
    const labels = reading(labelsOf(definition, question));
    return rows + labels + question.rows.length * SECONDS_PER_ANSWER[question.kind === 'sum' ? 'part' : 'row'];
  }
  if ('options' in question) {
    // Nobody reads a long drop-down to its end.
    if (question.kind === 'choice' && question.layout === 'dropdown') return SECONDS_PER_ANSWER.dropdown;
    return reading(question.options.map(({ label }) => label)) + choosingSeconds(question);
  }
  if (question.kind === 'scale') {
    const labelled = scaleOf(definition, question)?.kind === 'labelled';
    return reading(labelsOf(definition, question)) + SECONDS_PER_ANSWER[labelled ? 'labelled' : 'anchored'];
  }
  if (question.kind === 'text') return SECONDS_PER_ANSWER[question.lines === 'many' ? 'lines' : 'line'];
  if (question.kind === 'cascade') return SECONDS_PER_ANSWER.dropdown * question.levels.length;
  const statement = question.kind === 'consent' ? reading([question.statement], STEM_WORDS_PER_SECOND) : 0;
  return statement + SECONDS_PER_ANSWER[question.kind];
}

function choosingSeconds(question: Extract<Question, { kind: 'choice' | 'multiple' | 'ranking' }>): number {
  if (question.kind === 'ranking') return SECONDS_PER_ANSWER.ranked * question.top;
  if (question.kind === 'choice') return SECONDS_PER_ANSWER.choice;
  return SECONDS_PER_ANSWER.choice + SECONDS_PER_ANSWER.chosen * Math.max(1, question.min ?? 1);
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
