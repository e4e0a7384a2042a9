import { itemsOf, scaleOf, scaleHas, type AnswerItem } from '../answer-items.js';
import type { Condition, QuestionnaireDefinition } from '../definition.js';
import { problem, type Problem } from '../../problem.js';

/**
 * A condition looks back, to an item of an earlier section: a section is one page that must work without a script, so nothing
 * on it may depend on an answer of the same page. It waits for answers that the item can have, and never for a number of which
 * only the band is kept.
 */
export function conditionProblems(definition: QuestionnaireDefinition): readonly Problem[] {
  const sectionOf = new Map<string, number>();
  const items = new Map<string, AnswerItem>();
  definition.sections.forEach((section, s) => {
    for (const item of section.questions.flatMap(itemsOf)) {
      if (!items.has(item.code)) items.set(item.code, item);
      if (!sectionOf.has(item.code)) sectionOf.set(item.code, s);
    }
  });
  return definition.sections.flatMap((section, s) =>
    section.questions.flatMap(({ showIf }, q) => {
      if (showIf === undefined) return [];
      const path = `sections[${s}].questions[${q}].showIf`;
      const item = items.get(showIf.question);
      if (item === undefined) return [problem('CODE_UNKNOWN', `${path}.question`, { code: showIf.question })];
      if ((sectionOf.get(item.code) ?? s) >= s) {
        return [problem('CONDITION_BACKWARD', `${path}.question`, { code: showIf.question })];
      }
      return valueProblems(definition, path, showIf, item);
    }),
  );
}

function valueProblems(
  definition: QuestionnaireDefinition,
  path: string,
  condition: Condition,
  item: AnswerItem,
): readonly Problem[] {
  const { question } = item;
  if (question.kind === 'number' && question.bands !== undefined) {
    return [problem('DEFINITION_INVALID', `${path}.question`, { reason: 'conditionOnBands', code: item.code })];
  }
  return condition.oneOf.flatMap((value, v) =>
    canHave(definition, item, value)
      ? []
      : [problem('CODE_UNKNOWN', `${path}.oneOf[${v}]`, { code: value, question: item.code })],
  );
}

function canHave(definition: QuestionnaireDefinition, { question }: AnswerItem, value: string | number): boolean {
  if (typeof value === 'string' && (question.nonAnswers ?? []).some((nonAnswer) => nonAnswer === value)) return true;
  if (question.kind === 'choice') return question.options.some((option) => option.code === value);
  if (typeof value !== 'number') return false;
  if (question.kind === 'number') return Number.isInteger(value) && value >= question.min && value <= question.max;
  const scale = scaleOf(definition, question);
  // An unknown scale is reported where it is named.
  return scale === null || scaleHas(scale, value);
}
