import type { QuestionnaireDefinition } from '../../questionnaire/definition.js';

const MAX_LENGTH = 38;

/** A code like this one that nothing in the questionnaire bears yet. */
export function unusedCode(definition: QuestionnaireDefinition, code: string): string {
  const used = codesIn(definition, new Set<string>());
  for (let number = 2; ; number += 1) {
    const candidate = `${code.slice(0, MAX_LENGTH - String(number).length)}_${number}`;
    if (!used.has(candidate)) return candidate;
  }
}

/** Whether conditions, jumps, drivers or texts name this code anywhere but where it is given. */
export function isNamedElsewhere(definition: QuestionnaireDefinition, code: string): boolean {
  const text = JSON.stringify(definition);
  return text.split(`"${code}"`).length > 2 || text.includes(`{answer:${code}}`);
}

function codesIn(value: unknown, found: Set<string>): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return found;
  const { code } = value as { code?: unknown };
  if (typeof code === 'string') found.add(code);
  for (const child of Object.values(value)) codesIn(child, found);
  return found;
}
