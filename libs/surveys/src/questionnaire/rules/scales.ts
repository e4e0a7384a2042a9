import type { QuestionnaireDefinition, Scale } from '../definition.js';
import { problem, type Problem } from '../../problem.js';

/** More steps than this are not a scale but a number question. */
const MAX_STEPS = 100;

/** Scales run upward, questions name a scale that exists, and batteries are asked on labelled scales. */
export function scaleProblems(definition: QuestionnaireDefinition): readonly Problem[] {
  return [
    ...Object.entries(definition.scales).flatMap(([code, scale]) => oneScaleProblems(`scales.${code}`, scale)),
    ...definition.sections.flatMap((section, s) =>
      section.questions.flatMap((question, q) => {
        if (question.kind !== 'scale' && question.kind !== 'battery') return [];
        const path = `sections[${s}].questions[${q}].scale`;
        const scale = Object.hasOwn(definition.scales, question.scale) ? definition.scales[question.scale] : undefined;
        if (scale === undefined) return [problem('SCALE_UNKNOWN', path, { scale: question.scale })];
        if (question.kind === 'scale' || scale.kind === 'labelled') return [];
        return [problem('BATTERY_SCALE_INVALID', path, { scale: question.scale })];
      }),
    ),
  ];
}

function oneScaleProblems(path: string, scale: Scale): readonly Problem[] {
  if (scale.kind === 'anchored') {
    const { min, max } = scale;
    return max > min && max - min <= MAX_STEPS
      ? []
      : [problem('SCALE_INVALID', path, { min, max, maximumSteps: MAX_STEPS })];
  }
  const { points } = scale;
  if (points.length < 2) return [problem('SCALE_INVALID', `${path}.points`, { points: points.length, minimum: 2 })];
  const span = (points.at(-1)?.value ?? 0) - (points[0]?.value ?? 0);
  if (span > MAX_STEPS) return [problem('SCALE_INVALID', `${path}.points`, { span, maximumSteps: MAX_STEPS })];
  return points.flatMap(({ value }, p) => {
    const previous = points[p - 1];
    if (previous === undefined || value > previous.value) return [];
    return [problem('SCALE_INVALID', `${path}.points[${p}].value`, { value, previous: previous.value })];
  });
}
