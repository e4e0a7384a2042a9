import { answerItems } from '../answer-items.js';
import type { QuestionnaireDefinition } from '../definition.js';
import { problem, type Problem } from '../../problem.js';

/**
 * Drivers and composites are made of items that carry scores, each item in one driver; weights are whole; shares are in (0, 1].
 * A questionnaire may have no drivers: it measures no trust, and its index is never scored.
 */
export function scoringProblems(definition: QuestionnaireDefinition): readonly Problem[] {
  return [
    ...itemProblems(definition),
    ...weightProblems(definition),
    ...definition.composites.flatMap(({ minimumItems, items }, c) =>
      Number.isInteger(minimumItems) && minimumItems >= 1 && minimumItems <= items.length
        ? []
        : [problem('SHARE_INVALID', `composites[${c}].minimumItems`, { minimumItems, items: items.length })],
    ),
    ...Object.entries<number>({ ...definition.scoring }).flatMap(([rule, share]) =>
      share > 0 && share <= 1 ? [] : [problem('SHARE_INVALID', `scoring.${rule}`, { share })],
    ),
  ];
}

function itemProblems(definition: QuestionnaireDefinition): readonly Problem[] {
  // Whether the scale itself exists is reported where the question names it.
  const scored = new Set(
    answerItems({ sections: definition.sections.filter(({ repeatFor }) => repeatFor === undefined) })
      .filter(({ question }) => question.kind === 'scale' || question.kind === 'battery')
      .map((item) => item.code),
  );
  const inDrivers = new Set<string>();
  return [
    ...definition.drivers.flatMap(({ items }, d) => listProblems(`drivers[${d}].items`, items, scored, inDrivers)),
    ...definition.composites.flatMap(({ items }, c) =>
      listProblems(`composites[${c}].items`, items, scored, new Set()),
    ),
  ];
}

function listProblems(
  path: string,
  codes: readonly string[],
  scored: ReadonlySet<string>,
  seen: Set<string>,
): readonly Problem[] {
  return codes.flatMap((code, i) => {
    if (!scored.has(code)) return [problem('CODE_UNKNOWN', `${path}[${i}]`, { code })];
    if (seen.has(code)) return [problem('CODE_DUPLICATE', `${path}[${i}]`, { code })];
    seen.add(code);
    return [];
  });
}

function weightProblems({ drivers }: QuestionnaireDefinition): readonly Problem[] {
  return drivers.flatMap(({ weight }, d) =>
    Number.isInteger(weight) && weight >= 1 && weight <= 100
      ? []
      : [problem('DRIVER_WEIGHTS_INVALID', `drivers[${d}].weight`, { weight })],
  );
}
