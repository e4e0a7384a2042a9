import type { Question } from '@hamava/surveys';
import { freshCode } from '../document/structure.js';

type Places = Extract<Question, { readonly kind: 'cascade' }>['levels'][number]['options'];
type Place = Places[number];

/** The places of a step as lines; below the first step «parent > place». `above`: the places of the step before. */
export function levelLines(places: Places, above: Places | null): readonly string[] {
  if (above === null) return places.map(({ label }) => label.fa);
  const names = new Map(above.map(({ code, label }) => [code, label.fa]));
  return places.map(({ label, parent }) => `${names.get(parent ?? '') ?? ''} > ${label.fa}`);
}

/**
 * Reads such lines back. A line that stands as it was keeps its code and its translations; where as many lines are left as places,
 * each is the place at its turn under a new name or parent. Lines without a name, or under a parent that is not there, are left out.
 */
export function readLevelLines(typed: string, places: Places, above: Places | null): Places {
  const parents = new Map((above ?? []).map(({ code, label }) => [label.fa, code]));
  const written = typed.split('\n').flatMap((line): readonly Written[] => {
    const [first = '', second = ''] = line.split('>').map((part) => part.trim());
    const [name, parent] = above === null ? [line.trim(), undefined] : [second, parents.get(first)];
    return name === '' || (above !== null && parent === undefined) ? [] : [{ name, parent }];
  });
  const left = [...places];
  const kept = written.map((line) => {
    const at = left.findIndex(({ label, parent }) => label.fa === line.name && parent === line.parent);
    return at === -1 ? null : (left.splice(at, 1)[0] ?? null);
  });
  const changed = kept.filter((each) => each === null).length === left.length ? left : [];
  const taken = new Set(places.map(({ code }) => code));
  return written.map((line, at) => kept[at] ?? changedPlace(changed.shift(), line, taken));
}

interface Written {
  readonly name: string;
  readonly parent: string | undefined;
}

function changedPlace(before: Place | undefined, { name, parent }: Written, taken: Set<string>): Place {
  const under = parent !== undefined && { parent };
  if (before !== undefined) return { code: before.code, label: { ...before.label, fa: name }, ...under };
  const code = freshCode(taken, 'o');
  taken.add(code);
  return { code, label: { fa: name }, ...under };
}
