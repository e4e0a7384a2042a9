import type { CascadeQuestion, Condition } from '@hamava/surveys';
import { Values } from '../foreign/codes.js';
import type { FormContext } from './form-context.js';
import type { OdkField, OdkNode } from './form.js';

const MOST_CASCADE_OPTIONS = 5_000;

/** `province=${province}`, `item[country=/data/country]`: the column of a list that names the answer to an earlier field. */
interface Filter {
  readonly column: string;
  readonly field: string;
}

const FILTER = /^\s*([\w-]+)\s*=\s*(?:\$\{\s*([\w.-]+)\s*\}|[\w./-]*\/([\w.-]+))\s*$/;

function filtersOf(field: OdkField): readonly Filter[] | null {
  const parts = field.choiceFilter.slice(0, 1_000).split(/\s+and\s+/);
  const filters = parts.map((part) => {
    const match = FILTER.exec(part);
    return match ? { column: match[1] ?? '', field: match[2] ?? match[3] ?? '' } : null;
  });
  return filters.every((filter) => filter !== null) ? filters : null;
}

/** The selects from a place on whose lists hang on the answer just before: province, county, city. At least two, or none. */
export function cascadeFrom(nodes: readonly OdkNode[], at: number): readonly OdkField[] {
  const levels: OdkField[] = [];
  for (const node of nodes.slice(at, at + 6)) {
    if (node.sort !== 'field' || node.type !== 'select_one' || node.orOther) break;
    const before = levels.at(-1);
    if (before === undefined) {
      if (node.choiceFilter.trim() !== '') break;
    } else {
      const filters = filtersOf(node);
      const known = new Set(levels.map(({ name }) => name));
      const hangs =
        filters?.some(({ field }) => field === before.name) && filters.every(({ field }) => known.has(field));
      if (!hangs || !sameAudience(node, levels)) break;
    }
    levels.push(node);
  }
  return levels.length > 1 ? levels : [];
}

/** Asked of the same people, or of whoever answered the level before. */
function sameAudience(node: OdkField, levels: readonly OdkField[]): boolean {
  const relevant = node.relevant.replace(/\s+/g, '');
  if (relevant === '' || relevant === levels[0]?.relevant.replace(/\s+/g, '')) return true;
  return levels.some(
    ({ name }) => relevant === `\${${name}}!=''` || (relevant.endsWith(`/${name}!=''`) && !relevant.includes('(')),
  );
}

/** The levels as one question, and the codes of each level's options by name; null, and reported, when a list is missing or too long. */
export function readCascade(
  context: FormContext,
  levels: readonly OdkField[],
  showIf: Condition | undefined,
): { readonly question: CascadeQuestion; readonly values: readonly ReadonlyMap<string, string>[] } | null {
  const [first] = levels;
  if (first === undefined) return null;
  const sizes = levels.map((level) => context.list(level.list).length);
  if (sizes.includes(0) || sizes.reduce((sum, size) => sum + size, 0) > MOST_CASCADE_OPTIONS) {
    context.report.add(`select_one ${first.list}`, first.where, sizes.includes(0) ? 'listMissing' : 'listTooLong');
    return null;
  }
  const values: ReadonlyMap<string, string>[] = [];
  const read = levels.map((level) => {
    const filter = filtersOf(level)?.find(({ field }) => field === levels[values.length - 1]?.name);
    const parents = values.at(-1);
    const codes = new Values();
    const own = new Map<string, string>();
    const options = context.list(level.list).flatMap((choice) => {
      const parent = filter === undefined ? undefined : parents?.get(choice.columns[filter.column] ?? '');
      if (filter !== undefined && parent === undefined) {
        context.report.add(`${level.list}: ${choice.name}`, choice.where, 'filterUnreadable');
        return [];
      }
      const code = codes.take(choice.name);
      if (code !== choice.name) context.report.add(`${choice.name} → ${code}`, choice.where, 'optionRenamed');
      if (!own.has(choice.name)) own.set(choice.name, code);
      return [{ code, label: context.label(choice), ...(parent !== undefined && { parent }) }];
    });
    values.push(own);
    return { code: context.code(level.name, level.where), text: context.label(level), options };
  });
  if (read.some(({ options }) => options.length === 0)) {
    context.report.add(`select_one ${first.list}`, first.where, 'listMissing');
    return null;
  }
  const [top] = read;
  if (top === undefined) return null;
  const required = levels.every((level) => ['yes', 'true', 'true()'].includes(level.required.trim().toLowerCase()));
  const hint = context.texts.optional(first.hint, first.where);
  const question: CascadeQuestion = {
    kind: 'cascade',
    code: context.names.take(`${top.code}_steps`),
    text: top.text,
    ...(hint && { hint }),
    ...(!required && { optional: true }),
    ...(showIf && { showIf }),
    levels: read,
  };
  return { question, values };
}
