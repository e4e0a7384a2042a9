import type { Calculation, Condition, QuestionnaireDefinition } from '../definition.js';
import { problem, type Problem } from '../../problem.js';
import { placedQuestions } from './placed-items.js';

/** Lists that a finished questionnaire cannot leave empty. A draft may: somebody is still at it. */
export function gapProblems(definition: QuestionnaireDefinition): readonly Problem[] {
  const { sections, endings = [], quotas = [], drivers, composites } = definition;
  return [
    ...empty(sections, 'sections'),
    ...sections.flatMap(({ questions, showIf }, s) => [
      ...empty(questions, `sections[${s}].questions`),
      ...conditionGaps(showIf, `sections[${s}].showIf`),
    ]),
    ...placedQuestions(definition).flatMap(({ question, path }) => questionGaps(question, path)),
    ...endings.flatMap(({ showIf }, e) => conditionGaps(showIf, `endings[${e}].showIf`)),
    ...quotas.flatMap(({ when }, q) => conditionGaps(when, `quotas[${q}].when`)),
    ...drivers.flatMap(({ items }, d) => empty(items, `drivers[${d}].items`)),
    ...composites.flatMap(({ items }, c) => empty(items, `composites[${c}].items`)),
  ];
}

function questionGaps(question: ReturnType<typeof placedQuestions>[number]['question'], path: string): Problem[] {
  const options = 'options' in question ? question.options : undefined;
  return [
    ...conditionGaps(question.showIf, `${path}.showIf`),
    ...(question.goTo ?? []).flatMap(({ when }, g) => empty(when, `${path}.goTo[${g}].when`)),
    ...(question.checks ?? []).flatMap(({ require }, c) => conditionGaps(require, `${path}.checks[${c}].require`)),
    ...(options === undefined ? [] : empty(options, `${path}.options`)),
    ...(options ?? []).flatMap(({ showIf }, o) => conditionGaps(showIf, `${path}.options[${o}].showIf`)),
    ...('rows' in question ? empty(question.rows, `${path}.rows`) : []),
    ...('arms' in question ? empty(question.arms, `${path}.arms`) : []),
    ...('levels' in question ? empty(question.levels, `${path}.levels`) : []),
    ...('levels' in question ? question.levels : []).flatMap((level, l) =>
      empty(level.options, `${path}.levels[${l}].options`),
    ),
    ...(question.kind === 'calculated' ? calculationGaps(question.value, `${path}.value`) : []),
  ];
}

function conditionGaps(condition: Condition | undefined, path: string): Problem[] {
  if (condition === undefined) return [];
  if ('not' in condition) return conditionGaps(condition.not, `${path}.not`);
  if ('oneOf' in condition) return empty(condition.oneOf, `${path}.oneOf`);
  if ('noneOf' in condition) return empty(condition.noneOf, `${path}.noneOf`);
  const [key, parts] = 'all' in condition ? (['all', condition.all] as const) : ['any', anyOf(condition)];
  if (parts === null) return [];
  return [
    ...empty(parts, `${path}.${key}`),
    ...parts.flatMap((part, p) => conditionGaps(part, `${path}.${key}[${p}]`)),
  ];
}

function anyOf(condition: Condition): readonly Condition[] | null {
  return 'any' in condition ? condition.any : null;
}

function calculationGaps(calculation: Calculation, path: string): Problem[] {
  if (!('of' in calculation)) return [];
  return [
    ...empty(calculation.of, `${path}.of`),
    ...calculation.of.flatMap((part, p) => calculationGaps(part, `${path}.of[${p}]`)),
  ];
}

function empty(list: readonly unknown[], path: string): Problem[] {
  return list.length === 0 ? [problem('DEFINITION_INVALID', path, { reason: 'empty' })] : [];
}
