import type { LocalizedText, Option, Operand } from '../questionnaire/definition.js';
import type { Candidate } from './domains.js';

/** Options that no condition tells apart. */
interface Atom {
  readonly options: readonly Option[];
  /** How likely one of them is chosen. */
  readonly share: number;
}

export interface SubsetNeed {
  readonly options: readonly Option[];
  /** How many must and may be chosen; exclusive options stand outside. */
  readonly min: number;
  readonly max: number;
  /** The lists that conditions compare the answer with. */
  readonly lists: readonly (readonly Operand[])[];
  readonly share: (code: string) => number | undefined;
}

/** More combinations than this are not looked at one by one. */
const MOST_SUBSETS = 4096;

/**
 * The sets of codes that a multiple choice or ranking can be answered with, one for each way of meeting the lists. `complete` is
 * false when there are too many ways, and only single options, pairs and everything stand for them.
 */
export function subsetsOf(need: SubsetNeed): { readonly candidates: readonly Candidate[]; readonly complete: boolean } {
  const plain = need.options.filter(({ exclusive }) => exclusive !== true);
  const alone = need.options.filter(({ exclusive }) => exclusive === true);
  const atoms = atomsOf(plain, need);
  const complete = 2 ** atoms.length <= MOST_SUBSETS;
  const sets = complete ? everySubset(atoms) : someSubsets(atoms);
  const chosen = sets.flatMap((set) => {
    const codes = filled(set, need);
    if (codes === null) return [];
    const weight = atoms.reduce((product, atom) => product * (set.includes(atom) ? atom.share : 1 - atom.share), 1);
    return [{ value: inOrder(codes, need.options), weight, label: together(set) }];
  });
  const exclusive = alone.map((option) => ({
    value: [option.code],
    weight: need.share(option.code) ?? 1 / (need.options.length + 1),
    label: option.label,
  }));
  const all = [...chosen, ...exclusive];
  const sum = all.reduce((total, { weight }) => total + weight, 0);
  const even = 1 / Math.max(1, all.length);
  return { candidates: all.map((one) => ({ ...one, weight: sum > 0 ? one.weight / sum : even })), complete };
}

function atomsOf(options: readonly Option[], { lists, share }: SubsetNeed): readonly Atom[] {
  const atoms = new Map<string, Option[]>();
  for (const option of options) {
    const key = lists.map((list) => (list.includes(option.code) ? '1' : '0')).join('');
    atoms.set(key, [...(atoms.get(key) ?? []), option]);
  }
  return [...atoms.values()].map((members) => {
    const none = members.reduce((product, { code }) => product * (1 - (share(code) ?? 0.5)), 1);
    return { options: members, share: 1 - none };
  });
}

function everySubset(atoms: readonly Atom[]): readonly (readonly Atom[])[] {
  return Array.from({ length: 2 ** atoms.length - 1 }, (_, mask) =>
    atoms.filter((__, at) => ((mask + 1) >> at) % 2 === 1),
  );
}

function someSubsets(atoms: readonly Atom[]): readonly (readonly Atom[])[] {
  const pairs = atoms.flatMap((a, at) => atoms.slice(at + 1).map((b) => [a, b]));
  return [...atoms.map((atom) => [atom]), ...pairs, atoms];
}

/** Codes that meet exactly these atoms and are as many as they must be; null when that cannot be. */
function filled(set: readonly Atom[], { min, max }: SubsetNeed): readonly string[] | null {
  if (set.length > max) return null;
  const first = set.flatMap(({ options }) => options.slice(0, 1));
  const more = set.flatMap(({ options }) => options.slice(1)).slice(0, Math.max(0, min - first.length));
  return first.length + more.length < min ? null : [...first, ...more].map(({ code }) => code);
}

function inOrder(codes: readonly string[], options: readonly Option[]): readonly string[] {
  return options.map(({ code }) => code).filter((code) => codes.includes(code));
}

function together(set: readonly Atom[]): LocalizedText {
  const labels = set.flatMap(({ options }) => options.slice(0, 1)).map(({ label }) => label);
  const few = labels.slice(0, 3);
  const dots = labels.length > few.length ? '…' : '';
  return {
    fa: few.map(({ fa }) => fa).join('، ') + dots,
    en: few.map((label) => label.en ?? label.fa).join(', ') + dots,
  };
}
