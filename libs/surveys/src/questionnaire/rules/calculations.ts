import { problem, type Problem } from '../../problem.js';
import type { Calculation, QuestionnaireDefinition } from '../definition.js';
import { codesOf, sortOf } from './operands.js';
import { placedQuestions, type PlacedItem } from './placed-items.js';
import { referenceProblem, referencesOf, type References, type Viewpoint } from './references.js';

/** Calculated values are made of numbers: constants, earlier numbers, and earlier single choices with a number for each option. */
export function calculationProblems(definition: QuestionnaireDefinition): readonly Problem[] {
  const references = referencesOf(definition);
  return placedQuestions(definition).flatMap(({ question, path, section, at }) => {
    if (question.kind !== 'calculated') return [];
    const loop = section.repeatFor === undefined ? null : section.code;
    return faults(references, { before: at, loop, at }, question.value, `${path}.value`);
  });
}

function faults(references: References, viewpoint: Viewpoint, calculation: Calculation, path: string): Problem[] {
  const fault = (reason: string): Problem[] => [problem('CALCULATION_INVALID', path, { reason })];
  if ('constant' in calculation) return Number.isFinite(calculation.constant) ? [] : fault('constant');
  if ('op' in calculation) {
    const pair = calculation.op === 'subtract' || calculation.op === 'divide';
    const inner = calculation.of.flatMap((part, p) => faults(references, viewpoint, part, `${path}.of[${p}]`));
    return pair && calculation.of.length < 2 ? [...fault('operands'), ...inner] : inner;
  }
  const missing = referenceProblem(references, viewpoint, calculation.answer, `${path}.answer`);
  if (missing !== null) return [missing];
  const { item } = references.items.get(calculation.answer) as PlacedItem;
  if (!('points' in calculation)) return sortOf(item) === 'number' ? [] : fault('notANumber');
  if (sortOf(item) !== 'code') return fault('notAChoice');
  const known = new Set<string>([...(codesOf(item) ?? []), ...(item.question.nonAnswers ?? [])]);
  return Object.keys(calculation.points).flatMap((code) =>
    known.has(code) ? [] : [problem('CODE_UNKNOWN', `${path}.points.${code}`, { code, question: item.code })],
  );
}
