import type { Problem } from '@hamava/surveys';
import { type ImportMapping, mappingProblem } from './import-mapping.js';

/** What must agree between the parts of a mapping. `today` is the ISO date in Iran: what is imported has been asked before it. */
export function mappingProblems(mapping: ImportMapping, today: string): Problem[] {
  return [
    ...partProblems('agencies', mapping.agencies, ({ key }) => key),
    ...partProblems('waves', mapping.waves, ({ number }) => String(number)),
    ...dayProblems(mapping, today),
    ...itemProblems(mapping),
    ...demographicProblems(mapping),
    ...targetProblems(mapping),
    ...collapseProblems(mapping),
  ];
}

/** Agencies or waves: told apart by a column when there are several, and each named once. */
function partProblems<Part extends { readonly level?: string }>(
  path: string,
  { column, list }: { readonly column?: string; readonly list: readonly Part[] },
  nameOf: (part: Part) => string,
): Problem[] {
  if (column === undefined && list.length > 1) {
    return [mappingProblem(`${path}.column`, `is needed to tell ${list.length} ${path} apart`)];
  }
  const levels = list.flatMap(({ level }, i) => {
    if (column !== undefined && level === undefined) {
      return [mappingProblem(`${path}.list[${i}].level`, `is needed: what the column ${column} holds`)];
    }
    return [];
  });
  return [
    ...levels,
    ...duplicates(`${path}.list`, list.map(nameOf)),
    ...duplicates(
      `${path}.list`,
      list.map(({ level }) => level),
      '.level',
    ),
  ];
}

function dayProblems({ waves }: ImportMapping, today: string): Problem[] {
  return waves.list.flatMap(({ opensOn, closesOn }, i) => {
    const path = `waves.list[${i}].closesOn`;
    if (closesOn < opensOn) return [mappingProblem(path, `is before opensOn (${opensOn})`)];
    return closesOn < today
      ? []
      : [mappingProblem(path, `has not passed yet (today is ${today}): only closed waves are imported`)];
  });
}

function itemProblems({ items, drivers, demographics }: ImportMapping): Problem[] {
  const codes = new Set(drivers.map(({ code }) => code));
  return [
    ...items.flatMap(({ min, max, driver }, i) => [
      ...(max > min ? [] : [mappingProblem(`items[${i}].max`, `must be above min (${min})`)]),
      ...(driver === undefined || codes.has(driver)
        ? []
        : [mappingProblem(`items[${i}].driver`, `names no driver of the mapping: ${driver}`)]),
    ]),
    ...drivers.flatMap(({ code }, d) =>
      items.some(({ driver }) => driver === code)
        ? []
        : [mappingProblem(`drivers[${d}]`, `no item belongs to ${code}`)],
    ),
    ...duplicates(
      'items',
      items.map((item) => item.column),
      '.column',
    ),
    ...duplicates(
      'demographics',
      demographics.map((demographic) => demographic.column),
      '.column',
    ),
  ];
}

function demographicProblems({ demographics }: ImportMapping): Problem[] {
  return demographics.flatMap(({ role, levels }, d) => [
    // Waves are a breakdown of their own.
    ...(role === 'wave' ? [mappingProblem(`demographics[${d}].role`, 'wave is no demographic')] : []),
    ...duplicates(
      `demographics[${d}].levels`,
      levels.map(({ value, code }) => value ?? code),
      '.value',
    ),
  ]);
}

function targetProblems({ targets, demographics }: ImportMapping): Problem[] {
  const levelsOf = new Map(demographics.map(({ role, levels }) => [role, new Set(levels.map(({ code }) => code))]));
  return (targets?.margins ?? []).flatMap(({ variable, levels }, m) => {
    const path = `targets.margins[${m}]`;
    const known = levelsOf.get(variable);
    if (known === undefined) return [mappingProblem(`${path}.variable`, `is no demographic role: ${variable}`)];
    return levels.flatMap(({ level }, l) =>
      known.has(level) ? [] : [mappingProblem(`${path}.levels[${l}].level`, `is no level of ${variable}: ${level}`)],
    );
  });
}

/** The tree of a variable leads from levels to levels, and never in a circle. */
function collapseProblems({ weighting, demographics }: ImportMapping): Problem[] {
  const roles = new Set(demographics.map(({ role }) => role));
  return Object.entries(weighting.collapse ?? {}).flatMap(([variable, tree]) => {
    const path = `weighting.collapse.${variable}`;
    if (!roles.has(variable)) return [mappingProblem(path, 'is no demographic role')];
    const circular = Object.keys(tree).find((level) => leadsBack(new Map(Object.entries(tree)), level));
    return circular === undefined ? [] : [mappingProblem(`${path}.${circular}`, 'leads back to itself')];
  });
}

function leadsBack(parents: ReadonlyMap<string, string>, start: string): boolean {
  const seen = new Set<string>();
  for (let level: string | undefined = start; level !== undefined; level = parents.get(level)) {
    if (seen.has(level)) return true;
    seen.add(level);
  }
  return false;
}

function duplicates(path: string, names: readonly (string | undefined)[], suffix = ''): Problem[] {
  const first = new Map<string, number>();
  return names.flatMap((name, i) => {
    if (name === undefined) return [];
    const before = first.get(name);
    if (before === undefined) first.set(name, i);
    return before === undefined ? [] : [mappingProblem(`${path}[${i}]${suffix}`, `is given twice: ${name}`)];
  });
}
