import {
  answerCodes,
  codesIn,
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

/** The question that holds the non-answers of one that cannot list them; null when there is none. */
export function companionOf(question: Question): string | null {
  return nonAnswersOf(question).length > 0 && !hasList(question) ? `${question.code}${NON_ANSWER_SUFFIX}` : null;
}

/** The answers of a lowered questionnaire by their codes. */
export function exportedItems(definition: QuestionnaireDefinition): ExportedItems {
  const items = new Map<string, ExportedItem>();
  for (const question of questionsOf(definition)) {
    const outside = question.kind === 'hidden' || question.kind === 'split';
    // A draft may look at itself, or ahead; what has not been answered by then has no bearing.
    const looksBack = question.showIf !== undefined && codesIn(question.showIf).every((code) => items.has(code));
    const item = {
      question,
      listed: hasList(question) ? nonAnswersOf(question) : [],
      companion: companionOf(question),
      applies: outside && looksBack ? question.showIf : undefined,
    };
    for (const code of answerCodes(question)) items.set(code, item);
    items.set(`${question.code}__other`, { ...item, listed: [], companion: null });
  }
  return items;
}
