import { randomBytes } from 'node:crypto';
import { type AnswerValue, answerItems, scaleOf, scaleValues, visibleQuestions } from '@hamava/surveys';
import { definition } from './core-survey.js';

/** A number from 0 to below 1, the same sequence for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One complete, valid set of answers to the core trust questionnaire. */
export function answerSet(random: () => number): Record<string, AnswerValue> {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const answers: Record<string, AnswerValue> = {};
  for (const item of answerItems(definition)) {
    if (!visibleQuestions(definition, answers).has(item.question.code)) continue;
    const { question } = item;
    const nonAnswers = question.nonAnswers ?? [];
    const scale = scaleOf(definition, question);
    if (nonAnswers.length > 0 && random() < 0.1) answers[item.code] = pick(nonAnswers);
    else if (question.kind === 'choice') answers[item.code] = pick(question.options).code;
    else if (question.kind === 'number') answers[item.code] = 1340 + Math.floor(random() * 40);
    else if (scale) answers[item.code] = pick(scaleValues(scale));
  }
  return answers;
}

export const newKey = (): string => randomBytes(32).toString('base64url');
