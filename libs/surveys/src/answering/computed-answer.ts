import type { Calculation, Question, SplitQuestion } from '../questionnaire/definition.js';
import { chance } from '../routing/chance.js';
import { SEED, type Answers } from './answers.js';

/**
 * The answer that a question has without being asked: the value of a calculation, the arm of a split ballot. Undefined for kinds
 * that are asked, for a calculation without a value, and for a split without a number of chance. Takes visible answers only; what
 * a client sends under the code itself is never looked at.
 */
export function computedAnswer(question: Question, visible: Answers): number | string | undefined {
  if (question.kind === 'calculated') return calculated(question.value, visible) ?? undefined;
  if (question.kind !== 'split') return undefined;
  const seed = Object.hasOwn(visible, SEED) ? visible[SEED] : undefined;
  return typeof seed === 'number' ? splitArm(question, seed) : undefined;
}

/** The arm that a number of chance gives; the name keeps two split ballots of one questionnaire independent. */
export function splitArm({ code, arms }: SplitQuestion, seed: number): string | undefined {
  return arms[Math.floor(chance(seed, `split ${code}`)() * arms.length)]?.code;
}

/**
 * The value of a calculation; null when there is none. Sums, products, extremes, means and counts leave out what has no value and
 * have none themselves when nothing is left; differences and quotients need all their operands. A division by zero has no value.
 */
export function calculated(calculation: Calculation, visible: Answers): number | null {
  if ('constant' in calculation) return calculation.constant;
  if ('answer' in calculation) return valueOf(calculation, visible);
  const values = calculation.of.map((part) => calculated(part, visible));
  const present = values.filter((value) => value !== null);
  const [first, ...rest] = present;
  if (first === undefined) return null;
  switch (calculation.op) {
    case 'add':
      return finite(present.reduce((sum, value) => sum + value, 0));
    case 'mean':
      return finite(present.reduce((sum, value) => sum + value, 0) / present.length);
    case 'multiply':
      return finite(present.reduce((product, value) => product * value, 1));
    case 'min':
      return Math.min(...present);
    case 'max':
      return Math.max(...present);
    case 'count':
      return present.length;
    case 'subtract':
      return present.length < values.length ? null : finite(rest.reduce((left, value) => left - value, first));
    case 'divide':
      return present.length < values.length ? null : finite(rest.reduce((left, value) => left / value, first));
  }
}

function valueOf(operand: Extract<Calculation, { answer: string }>, visible: Answers): number | null {
  const answer = Object.hasOwn(visible, operand.answer) ? visible[operand.answer] : undefined;
  if (!('points' in operand)) return typeof answer === 'number' ? answer : null;
  return typeof answer === 'string' && Object.hasOwn(operand.points, answer) ? (operand.points[answer] ?? null) : null;
}

/** Adding zero turns -0 into 0; what is too large, or divided by zero, is no value. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? value + 0 : null;
}
