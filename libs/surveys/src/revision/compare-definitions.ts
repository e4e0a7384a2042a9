import { questionsOf } from '../questionnaire/answer-items.js';
import type { QuestionnaireDefinition } from '../questionnaire/definition.js';
import type { Change } from './change.js';
import { compareScales } from './compare-scales.js';
import { compareScoring } from './compare-scoring.js';
import { compareSettings } from './compare-settings.js';
import { compareStructure } from './compare-structure.js';
import { comparison, itemCodesOf } from './comparison.js';

/**
 * What happened between two authored versions of a questionnaire, matched by their stable codes, each change classed by what it
 * means for comparing answers over time. Equal versions give none; the order is settings, sections, questions, scales, scoring.
 *
 * A change breaks the trend when it touches an item that has a series (every scale question and battery row):
 * - its wording or hint in a language that respondents read, beyond orthography;
 * - points or labels of its scale, or the direction of its score;
 * - its order: the items that moved and the scored items they passed, for what was asked before frames what is asked next;
 *   switching an order of chance on or off counts as well;
 * - its don't-know policy, and whether it may be skipped;
 * - its filter: own condition, section, loop, jumps over it, a consent before it;
 * and when items, weights or minima of an outcome change. A question that comes in or goes before scored items without a score
 * of its own may frame them, too, but that is true of every addition: it needs attention and breaks nothing. Words of a question
 * that a filter looks at need attention as well. `coreItems` (codes of items or questions; those linked to the bank unless told)
 * raises what would be harmless there.
 */
export function compareDefinitions(
  before: QuestionnaireDefinition,
  after: QuestionnaireDefinition,
  { coreItems = linkedCodes(before) }: { readonly coreItems?: readonly string[] } = {},
): readonly Change[] {
  const compared = comparison(before, after, coreItems);
  return [
    ...compareSettings(compared),
    ...compareStructure(compared),
    ...compareScales(compared),
    ...compareScoring(compared),
  ];
}

/** The outcomes whose series break between two versions, without repetition. */
export function brokenOutcomes(changes: readonly Change[]): readonly string[] {
  return [...new Set(changes.flatMap(({ outcomes }) => outcomes))];
}

function linkedCodes(definition: QuestionnaireDefinition): readonly string[] {
  return questionsOf(definition).flatMap((question) =>
    question.bank?.linked === true ? [question.code, ...itemCodesOf(question)] : [],
  );
}
