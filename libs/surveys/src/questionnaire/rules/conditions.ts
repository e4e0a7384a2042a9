import { problem, type Problem } from '../../problem.js';
import type { Condition, Operand, QuestionnaireDefinition } from '../definition.js';
import { referenceProblem, referencesOf, type Viewpoint } from './references.js';
import { canHave, fitsSort, sortOf } from './operands.js';
import { optionList, placedQuestions, type PlacedItem } from './placed-items.js';

/**
 * Conditions look back, to items of earlier questions, and compare with what those can be answered with. Of a number of which only
 * the band is kept they may know whether it was answered; quotas, which are looked at once the band has replaced it, know the band.
 */
export function conditionProblems(definition: QuestionnaireDefinition): readonly Problem[] {
  const references = referencesOf(definition);
  const of = (condition: Condition | undefined, path: string, viewpoint: Viewpoint, bands = false): Problem[] =>
    condition === undefined ? [] : conditionFaults({ definition, references, viewpoint, bands }, condition, path);

  const placed = placedQuestions(definition);
  const lastOf = new Map(placed.map(({ sectionAt, at }) => [sectionAt, at]));
  const end = { before: Infinity, loop: null, at: null };
  return [
    ...definition.sections.flatMap((section, s) => {
      const at = placed.find(({ sectionAt }) => sectionAt === s)?.at ?? 0;
      return of(section.showIf, `sections[${s}].showIf`, { before: at, loop: null, at });
    }),
    ...placed.flatMap(({ question, path, section, sectionAt, at }) => {
      const loop = section.repeatFor === undefined ? null : section.code;
      const before = { before: at, loop, at };
      const { key, list } = optionList(question);
      // A check may look at the whole page.
      const page = { before: (lastOf.get(sectionAt) ?? at) + 1, loop, at: null };
      return [
        ...of(question.showIf, `${path}.showIf`, before),
        ...list.flatMap(({ showIf }, o) => of(showIf, `${path}.${key}[${o}].showIf`, before)),
        ...(question.checks ?? []).flatMap(({ require }, c) => of(require, `${path}.checks[${c}].require`, page)),
      ];
    }),
    ...(definition.endings ?? []).flatMap(({ showIf }, e) => of(showIf, `endings[${e}].showIf`, end)),
    ...(definition.quotas ?? []).flatMap(({ when }, q) => of(when, `quotas[${q}].when`, end, true)),
  ];
}

interface Context {
  readonly definition: QuestionnaireDefinition;
  readonly references: ReturnType<typeof referencesOf>;
  readonly viewpoint: Viewpoint;
  /** Whether numbers have become their bands. */
  readonly bands: boolean;
}

function conditionFaults(context: Context, condition: Condition, path: string): Problem[] {
  if ('all' in condition)
    return condition.all.flatMap((part, p) => conditionFaults(context, part, `${path}.all[${p}]`));
  if ('any' in condition)
    return condition.any.flatMap((part, p) => conditionFaults(context, part, `${path}.any[${p}]`));
  if ('not' in condition) return conditionFaults(context, condition.not, `${path}.not`);
  const { references, viewpoint } = context;
  const missing = referenceProblem(references, viewpoint, condition.question, `${path}.question`);
  if (missing !== null) return [missing];
  const { item } = references.items.get(condition.question) as PlacedItem;
  const sort = sortOf(item);
  if ('answered' in condition) return [];
  if (sort === 'band' && !(context.bands && ('oneOf' in condition || 'noneOf' in condition))) {
    return [problem('DEFINITION_INVALID', `${path}.question`, { reason: 'conditionOnBands', code: item.code })];
  }
  if ('oneOf' in condition) return listFaults(context, condition.oneOf, item, `${path}.oneOf`);
  if ('noneOf' in condition) return listFaults(context, condition.noneOf, item, `${path}.noneOf`);
  if ('relation' in condition) return relationFaults(context, condition, sort, path);
  return rangeFaults(condition, sort, path, item.code);
}

function listFaults(
  { definition, bands }: Context,
  list: readonly Operand[],
  item: PlacedItem['item'],
  path: string,
): Problem[] {
  return list.flatMap((operand, o) => {
    const known =
      bands && item.question.kind === 'number' && item.question.bands !== undefined
        ? [...item.question.bands.list.map(({ code }) => code), ...(item.question.nonAnswers ?? [])].includes(
            `${operand}`,
          )
        : canHave(definition, item, operand);
    return known ? [] : [problem('CODE_UNKNOWN', `${path}[${o}]`, { code: operand, question: item.code })];
  });
}

function rangeFaults(
  { atLeast, atMost }: { readonly atLeast?: Operand | undefined; readonly atMost?: Operand | undefined },
  sort: ReturnType<typeof sortOf>,
  path: string,
  code: string,
): Problem[] {
  const fault = (place: string, reason: string): Problem => problem('CONDITION_INVALID', place, { reason, code });
  if (sort !== 'number' && sort !== 'date' && sort !== 'time') return [fault(`${path}.question`, 'notOrdered')];
  if (atLeast === undefined && atMost === undefined) return [fault(path, 'rangeOpen')];
  const wrong = Object.entries({ atLeast, atMost }).filter(([, end]) => end !== undefined && !fitsSort(sort, end));
  if (wrong.length > 0) return wrong.map(([end]) => fault(`${path}.${end}`, 'otherSort'));
  return atLeast !== undefined && atMost !== undefined && atLeast > atMost ? [fault(path, 'rangeEmpty')] : [];
}

function relationFaults(
  { references, viewpoint }: Context,
  { question, relation, other }: Extract<Condition, { relation: string }>,
  sort: ReturnType<typeof sortOf>,
  path: string,
): Problem[] {
  const missing = referenceProblem(references, viewpoint, other, `${path}.other`);
  if (missing !== null) return [missing];
  const fault = (reason: string): Problem[] => [
    problem('CONDITION_INVALID', `${path}.other`, { reason, code: question, other }),
  ];
  if (question === other) return fault('sameQuestion');
  const otherSort = sortOf((references.items.get(other) as PlacedItem).item);
  const ordered = sort === 'number' || sort === 'date' || sort === 'time';
  const equality = relation === 'equal' || relation === 'notEqual';
  const comparable = ordered || ((sort === 'code' || sort === 'text') && equality);
  return sort === otherSort && comparable ? [] : fault('notComparable');
}
