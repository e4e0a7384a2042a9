import type { Question, QuestionnaireDefinition } from '../../questionnaire/definition.js';
import { choice, questionnaire } from './builder.js';

/** A questionnaire with one planted fault, its twin without, and where the report must name it. */
export interface Planted {
  readonly fault: string;
  readonly broken: QuestionnaireDefinition;
  readonly sound: QuestionnaireDefinition;
  /** `unreachable question q`, `unreachable option q o`, `dead q check`, `never false question q`, … */
  readonly found: readonly string[];
}

export const YES = { question: 'used', oneOf: ['yes'] } as const;
export const NO = { question: 'used', oneOf: ['no'] } as const;
export const used = choice('used', ['yes', 'no']);
export const score = choice('score', ['low', 'middle', 'high']);
export const text = (fa: string) => ({ fa, en: fa });

/** Questions that lead to a last one, which the fault or its absence is about. */
export function last(
  before: readonly Question[],
  broken: Question,
  sound: Question,
): Pick<Planted, 'broken' | 'sound'> {
  return { broken: questionnaire([...before, broken]), sound: questionnaire([...before, sound]) };
}
