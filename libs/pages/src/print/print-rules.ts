import { type Condition, conditionReading, goToReading, type Question, type Waiting } from '@hamava/surveys';
import type { Reading } from '../questions/reading.js';

/** A condition in words, for the interviewer; null when there is none. */
export function conditionOf(
  condition: Condition | undefined,
  waiting: Waiting,
  { definition, language }: Reading,
): string | null {
  return condition === undefined ? null : conditionReading(condition, definition, language, waiting);
}

/** Who is asked a question, and where its answers lead. */
export function rulesOf(question: Question, reading: Reading): readonly string[] {
  const asked = conditionOf(question.showIf, 'question', reading);
  const jumps = goToReading(question, reading.definition, reading.language);
  return asked === null ? jumps : [asked, ...jumps];
}
