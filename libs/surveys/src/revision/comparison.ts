import { INDEX_OUTCOME } from '../questionnaire/codes.js';
import type { Question, QuestionnaireDefinition, Scale, Section } from '../questionnaire/definition.js';
import type { Verdict } from './change.js';
import { REASONS, type Reason } from './reasons.js';

/** Two versions of a questionnaire, and what hangs on their items. */
export interface Comparison {
  readonly before: QuestionnaireDefinition;
  readonly after: QuestionnaireDefinition;
  /** Items with a series before the change. */
  readonly scored: ReadonlySet<string>;
  readonly isCore: (itemCodes: readonly string[]) => boolean;
  /** The outcomes before the change that hang on these items: index, drivers, composites, items, in this order. */
  readonly outcomesOf: (itemCodes: readonly string[]) => readonly string[];
  readonly allOutcomes: readonly string[];
}

export function comparison(
  before: QuestionnaireDefinition,
  after: QuestionnaireDefinition,
  coreItems: readonly string[],
): Comparison {
  const core = new Set(coreItems);
  const items = scoredItemCodes(before);
  const outcomesOf = (codes: readonly string[]): readonly string[] => {
    const touched = new Set(codes);
    const touches = (list: readonly string[]): boolean => list.some((code) => touched.has(code));
    const drivers = before.drivers.filter((driver) => touches(driver.items)).map(({ code }) => code);
    const composites = before.composites.filter((composite) => touches(composite.items)).map(({ code }) => code);
    return [
      ...(drivers.length > 0 ? [INDEX_OUTCOME] : []),
      ...drivers,
      ...composites,
      ...items.filter((code) => touched.has(code)),
    ];
  };
  return {
    before,
    after,
    scored: new Set(items),
    isCore: (codes) => codes.some((code) => core.has(code)),
    outcomesOf,
    allOutcomes: [INDEX_OUTCOME, ...before.drivers.map(({ code }) => code), ...outcomesOf(items).filter(isNew(before))],
  };
}

/** What changed for nothing that is measured over time. */
export function harmless(reason: Reason): Verdict {
  return { class: 'harmless', because: REASONS[reason], outcomes: [] };
}

export function attention(reason: Reason): Verdict {
  return { class: 'attention', because: REASONS[reason], outcomes: [] };
}

/** Breaks the series of these outcomes; with none there is nothing to break, and the change only needs attention. */
export function breaking(reason: Reason, outcomes: readonly string[]): Verdict {
  return outcomes.length === 0 ? attention(reason) : { class: 'breaksTrend', because: REASONS[reason], outcomes };
}

/** The items that a question is answered under. */
export function itemCodesOf(question: Question): readonly string[] {
  if (question.kind === 'battery' || question.kind === 'sum') return question.rows.map((row) => row.code);
  if (question.kind === 'cascade') return question.levels.map((level) => level.code);
  return [question.code];
}

/** Codes of scale questions and battery rows in the order of the document. */
export function scoredItemCodes(definition: QuestionnaireDefinition): readonly string[] {
  return definition.sections.flatMap((section) => scoredCodesOfSection(section));
}

export function scoredCodesOfSection(section: Section): readonly string[] {
  return section.questions.flatMap((question) =>
    question.kind === 'scale' || question.kind === 'battery' ? itemCodesOf(question) : [],
  );
}

export function scaleNamed({ scales }: QuestionnaireDefinition, code: string): Scale | undefined {
  return Object.hasOwn(scales, code) ? scales[code] : undefined;
}

function isNew({ drivers }: QuestionnaireDefinition): (code: string) => boolean {
  const known = new Set([INDEX_OUTCOME, ...drivers.map(({ code }) => code)]);
  return (code) => !known.has(code);
}
