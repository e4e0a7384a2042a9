import { scaleOf } from './answer-items.js';
import type { Language, LocalizedText, Question, QuestionnaireDefinition } from './definition.js';
import { textIn } from './localized-text.js';

/** Start values of `ux.md` 5.8, to be replaced by measured medians: words a second, and seconds an answer. */
const STEM_WORDS_PER_SECOND = 3.3;
const OPTION_WORDS_PER_SECOND = 5;
const SECONDS_PER_QUESTION = 1.5;
const SECONDS_PER_ANSWER = { choice: 2, labelled: 2, anchored: 3, row: 4, number: 5, dropdown: 5 } as const;

/** How long the whole questionnaire takes a reader, in whole minutes, at least one. Counts every question, shown or not. */
export function estimateMinutes(definition: QuestionnaireDefinition, language: Language): number {
  const words = (...texts: readonly (LocalizedText | undefined)[]): number =>
    texts.reduce((sum, text) => sum + (text === undefined ? 0 : wordCount(textIn(text, language))), 0);

  const seconds = definition.sections.reduce(
    (total, { title, lead, questions }) =>
      total +
      words(title, lead) / STEM_WORDS_PER_SECOND +
      questions.reduce((sum, question) => sum + questionSeconds(question), 0),
    0,
  );
  return Math.max(1, Math.round(seconds / 60));

  function questionSeconds(question: Question): number {
    const stem = SECONDS_PER_QUESTION + words(question.text, question.hint) / STEM_WORDS_PER_SECOND;
    if (question.kind === 'number') return stem + SECONDS_PER_ANSWER.number;
    if (question.kind === 'choice') {
      // Nobody reads a long drop-down to its end.
      if (question.layout === 'dropdown') return stem + SECONDS_PER_ANSWER.dropdown;
      return (
        stem +
        words(...question.options.map((option) => option.label)) / OPTION_WORDS_PER_SECOND +
        SECONDS_PER_ANSWER.choice
      );
    }
    const scale = scaleOf(definition, question);
    if (question.kind === 'battery') {
      // The labels are the same in every row and are read once.
      const rows = question.rows.map((row) => words(row.text) / STEM_WORDS_PER_SECOND + SECONDS_PER_ANSWER.row);
      return rows.reduce((sum, row) => sum + row, stem + labelWords(scale) / OPTION_WORDS_PER_SECOND);
    }
    const answering = scale?.kind === 'labelled' ? SECONDS_PER_ANSWER.labelled : SECONDS_PER_ANSWER.anchored;
    return stem + labelWords(scale) / OPTION_WORDS_PER_SECOND + answering;
  }

  function labelWords(scale: ReturnType<typeof scaleOf>): number {
    if (scale === null) return 0;
    return scale.kind === 'anchored'
      ? words(scale.low, scale.high)
      : words(...scale.points.map((point) => point.label));
  }
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}
