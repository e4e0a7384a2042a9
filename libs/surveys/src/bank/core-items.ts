import { canonicalJson } from '../questionnaire/canonical-json.js';
import type { Question, QuestionnaireDefinition, Scale } from '../questionnaire/definition.js';
import { coreTrustQuestionnaire } from '../questionnaire/core-trust/core-trust-questionnaire.js';

/** A question that the trust index, or its weighting, hangs on: its words are the council's. */
export interface CoreItem {
  readonly key: string;
  readonly question: Question;
  /** The scale it is asked on; null for questions without one. */
  readonly scale: Scale | null;
}

/** The items of the core trust questionnaire as they are. */
const CORE = coreTrustQuestionnaire({ counties: [] });
export const CORE_ITEMS: readonly CoreItem[] = coreItemsOf(CORE);

/** What each core item measures, by its code: drivers as the core names them, and what stands beside the index. */
export const CORE_DRIVERS: ReadonlyMap<string, string> = new Map([
  ['contact', 'contact'],
  ['t1', 'overall'],
  ['s1', 'satisfaction'],
  ['words', 'council_words'],
  ...CORE.drivers.flatMap(({ code, items }) => items.map((item) => [item, code] as const)),
]);

function coreItemsOf(definition: QuestionnaireDefinition): readonly CoreItem[] {
  return definition.sections
    .flatMap(({ questions }) => questions)
    .map((question) => ({ key: question.code, question, scale: scaleOfQuestion(definition, question) }));
}

/** The scale of a question; null when it has none or names one that is not there. */
export function scaleOfQuestion(definition: Pick<QuestionnaireDefinition, 'scales'>, question: Question): Scale | null {
  if (question.kind !== 'scale' && question.kind !== 'battery') return null;
  return Object.hasOwn(definition.scales, question.scale) ? (definition.scales[question.scale] ?? null) : null;
}

/**
 * Everything of an item that a respondent sees or that its score depends on, as one text; equal texts measure the same. Names of
 * scales and filters are left out: a scale may bear another name, and who is asked belongs to the questionnaire.
 */
export function measureOf(question: Question, scale: Scale | null): string {
  const { showIf: _showIf, goTo: _goTo, bank: _bank, ...asked } = question;
  return canonicalJson(JSON.parse(JSON.stringify({ ...asked, scale })));
}
