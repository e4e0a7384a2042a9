import type { QuestionnaireDefinition } from '@hamava/surveys';

type Part = Readonly<Record<string, unknown>>;

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value);
const codeOf = (value: unknown): unknown => (isPart(value) ? (value['code'] ?? value['value']) : undefined);

/**
 * The members of the format (named as `everyField` names them) that differ between two documents. Entries of a list are told by their
 * codes: what is only moved, added or taken away changes the list alone.
 */
export function changedMembers(before: QuestionnaireDefinition, after: QuestionnaireDefinition): ReadonlySet<string> {
  const found = new Set<string>();
  compare(before, after, '', found);
  return found;
}

function compare(before: unknown, after: unknown, path: string, found: Set<string>): void {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  if (path !== '') found.add(path);
  if (Array.isArray(before) && Array.isArray(after)) compareLists(before, after, path, found);
  else if (isPart(before) && isPart(after)) compareParts(before, after, path, found);
}

function compareLists(before: readonly unknown[], after: readonly unknown[], path: string, found: Set<string>): void {
  const codes = new Set(after.map(codeOf));
  const lost = before.filter((each) => !codes.has(codeOf(each)));
  const isRecoded = lost.length === 1 && before.length === after.length;
  for (const [at, each] of before.entries()) {
    const partner = after.find((other) => codeOf(other) === codeOf(each)) ?? (isRecoded ? after[at] : undefined);
    if (isPart(each) && isPart(partner)) compare(each, partner, within(path, each), found);
  }
}

function compareParts(before: Part, after: Part, path: string, found: Set<string>): void {
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const isNamed = path === 'scales';
    const place = isNamed ? within(path, before[key]) : joined(path, key);
    if (isNamed && !(key in before && key in after)) continue;
    compare(before[key], after[key], place, found);
  }
}

/** Questions and scales stand under their kind. */
function within(path: string, value: unknown): string {
  const kind = isPart(value) ? value['kind'] : undefined;
  return (path === 'scales' || path === 'sections.questions') && typeof kind === 'string' ? joined(path, kind) : path;
}

const joined = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);
