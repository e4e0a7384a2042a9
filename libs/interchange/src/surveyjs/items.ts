import {
  answerCodes,
  nonAnswersOf,
  questionsOf,
  type Condition,
  type Question,
  type QuestionnaireDefinition,
} from '@hamava/surveys';
import { NON_ANSWER_SUFFIX } from './survey-json.js';

/** What an expression needs to know about an answer that it looks at. */
export interface ExportedItem {
  readonly question: Question;
  /** The non-answers that stand in the same list as the answers. */
  readonly listed: readonly string[];
  /** The question that holds the non-answers of a question without a list; null when there is none. */
  readonly companion: string | null;
  /** Data that comes from outside is there even when it does not apply; it brings its own condition along. */
  readonly applies: Condition | undefined;
}

export type ExportedItems = ReadonlyMap<string, ExportedItem>;

/** Kinds whose non-answers SurveyJS can list among the choices. */
export function hasList({ kind }: Question): boolean {
  return kind === 'choice' || kind === 'multiple' || kind === 'scale' || kind === 'battery' || kind === 'consent';
}

/** The answers of a lowered questionnaire by their codes. */
export function exportedItems(definition: QuestionnaireDefinition): ExportedItems {
  return new Map(
    questionsOf(definition).flatMap((question) => {
      const nonAnswers = nonAnswersOf(question);
      const listed = hasList(question) ? nonAnswers : [];
      const outside = question.kind === 'hidden' || question.kind === 'split';
      return answerCodes(question).map((code) => {
        const companion = nonAnswers.length > 0 && !hasList(question) ? `${code}${NON_ANSWER_SUFFIX}` : null;
        return [code, { question, listed, companion, applies: outside ? question.showIf : undefined }] as const;
      });
    }),
  );
}
