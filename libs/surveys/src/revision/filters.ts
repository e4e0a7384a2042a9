import { canonicalJson } from '../questionnaire/canonical-json.js';
import { END, type Condition, type Question, type QuestionnaireDefinition } from '../questionnaire/definition.js';

/**
 * What decides who is asked a question: for each cause (its own condition, its section's, a loop, a jump over it, a consent
 * before it) a text that is equal when the cause is.
 */
export type Filters = ReadonlyMap<string, string>;

/** The causes are named `own`, `section`, `loop`, `goTo:<question>` and `consent:<question>`. */
export function filtersByQuestion(definition: QuestionnaireDefinition): ReadonlyMap<string, Filters> {
  const flat = definition.sections.flatMap((section) => section.questions.map((question) => ({ section, question })));
  const place = new Map<string, number>();
  flat.forEach(({ section, question }, at) => {
    if (!place.has(section.code)) place.set(section.code, at);
    place.set(question.code, at);
  });
  const filters = flat.map(({ section, question }) => {
    const causes = new Map<string, string>();
    if (question.showIf !== undefined) causes.set('own', conditionText(question.showIf));
    if (section.showIf !== undefined) causes.set('section', conditionText(section.showIf));
    if (section.repeatFor !== undefined) causes.set('loop', section.repeatFor);
    return causes;
  });
  flat.forEach(({ question }, at) => {
    for (const [position, causes] of filters.entries()) {
      if (position <= at) continue;
      const over = jumpsOver(question, position, (code) => (code === END ? flat.length : (place.get(code) ?? at)));
      if (over !== '') causes.set(`goTo:${question.code}`, over);
      if (question.kind === 'consent' && question.needed === true) causes.set(`consent:${question.code}`, 'agreed');
    }
  });
  return new Map(flat.map(({ question }, at) => [question.code, filters[at] ?? new Map<string, string>()]));
}

/** The causes in which two sets of filters differ. */
export function differingCauses(before: Filters, after: Filters): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((cause) => before.get(cause) !== after.get(cause));
}

/** The answers that lead past a position. The first jump of an answer counts. */
function jumpsOver({ goTo = [] }: Question, position: number, placeOf: (code: string) => number): string {
  const seen = new Set<string | number>();
  const leading = goTo.flatMap(({ when, to }) => {
    const fresh = when.filter((value) => !seen.has(value));
    fresh.forEach((value) => seen.add(value));
    return placeOf(to) > position ? fresh : [];
  });
  return leading.length === 0 ? '' : canonicalJson(leading.map((value) => JSON.stringify(value)).sort());
}

/** A condition as a text; the order of operands and of the parts of `all` and `any` does not matter. */
export function conditionText(condition: Condition): string {
  if ('all' in condition) return group('all', condition.all);
  if ('any' in condition) return group('any', condition.any);
  if ('not' in condition) return `not(${conditionText(condition.not)})`;
  if ('oneOf' in condition) return canonicalJson({ ...condition, oneOf: operands(condition.oneOf) });
  if ('noneOf' in condition) return canonicalJson({ ...condition, noneOf: operands(condition.noneOf) });
  return canonicalJson(condition);
}

function group(name: 'all' | 'any', parts: readonly Condition[]): string {
  const texts = [...new Set(parts.map(conditionText))].sort();
  return texts.length === 1 ? (texts[0] ?? '') : `${name}(${texts.join(',')})`;
}

function operands(values: readonly (string | number)[]): readonly string[] {
  return [...new Set(values.map((value) => JSON.stringify(value)))].sort();
}

/** The items that a condition looks at. */
export function itemsOfCondition(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(itemsOfCondition);
  if ('any' in condition) return condition.any.flatMap(itemsOfCondition);
  if ('not' in condition) return itemsOfCondition(condition.not);
  return 'other' in condition ? [condition.question, condition.other] : [condition.question];
}
