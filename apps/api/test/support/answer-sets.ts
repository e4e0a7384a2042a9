import { randomBytes } from 'node:crypto';
import { type AnswerValue, randomAnswers } from '@hamava/surveys';
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
  return randomAnswers(definition, random, { jalaliYear: 1405 });
}

export const newKey = (): string => randomBytes(32).toString('base64url');
