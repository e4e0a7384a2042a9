import { problem, type Problem } from '../../problem.js';
import { codesInCalculation, codesIn } from '../../routing/condition-parts.js';
import { pipedCodes } from '../../routing/texts-within.js';
import type { QuestionnaireDefinition } from '../definition.js';
import { circlesOf } from './circles.js';
import { optionList, placedItems, placedQuestions, type PlacedItem } from './placed-items.js';

export interface References {
  readonly items: ReadonlyMap<string, PlacedItem>;
  /** The number of the circle that each question lies in. */
  readonly circles: readonly number[];
}

/** From where something is referred to. */
export interface Viewpoint {
  /** Only items of questions before this position have an answer by then. */
  readonly before: number;
  /** The repeated section that it stands in. */
  readonly loop: string | null;
  /** The question that waits for the answer; null where nothing can wait in a circle. */
  readonly at: number | null;
}

/** The items of a document, and which of its questions wait for each other in circles. */
export function referencesOf(definition: QuestionnaireDefinition): References {
  const items = placedItems(definition);
  const placed = placedQuestions(definition);
  const edges = placed.map(({ question, section }) => {
    const codes = [
      ...[question.showIf, section.showIf, ...optionList(question).list.map(({ showIf }) => showIf)].flatMap(
        (condition) => (condition === undefined ? [] : codesIn(condition)),
      ),
      ...(question.kind === 'calculated' ? codesInCalculation(question.value) : []),
      ...(section.repeatFor === undefined ? [] : [section.repeatFor]),
      ...pipedCodes(question),
    ];
    return codes.flatMap((code) => items.get(code)?.at ?? []);
  });
  return { items, circles: circlesOf(edges) };
}

/** Why an item may not be referred to from here; null when it may. */
export function referenceProblem(
  { items, circles }: References,
  { before, loop, at }: Viewpoint,
  code: string,
  path: string,
): Problem | null {
  const found = items.get(code);
  if (found === undefined) return problem('CODE_UNKNOWN', path, { code });
  if (found.at >= before) {
    const circular = at !== null && found.at !== at && circles[found.at] === circles[at];
    return problem(circular ? 'CONDITION_CYCLIC' : 'CONDITION_BACKWARD', path, { code });
  }
  // Outside its section nobody can tell which repetition is meant.
  if (found.loop !== null && found.loop !== loop) return problem('LOOP_INVALID', path, { reason: 'insideLoop', code });
  return null;
}
