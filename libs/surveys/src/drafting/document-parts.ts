import { canonicalJson } from '../questionnaire/canonical-json.js';

/** Sections in their order, each with its questions in theirs. */
export type Outline = readonly { readonly section: string; readonly questions: readonly string[] }[];

/**
 * A questionnaire document taken apart into what two people can edit without meeting: `question:<code>`, `section:<code>` (without
 * its questions), `scale:<code>` and `field:<name>` for everything else at the top, and the order of it all.
 */
export interface DocumentParts {
  readonly content: ReadonlyMap<string, unknown>;
  readonly outline: Outline;
}

type Json = Readonly<Record<string, unknown>>;

/** Null when the document has no sections with questions, or two of one code: then it cannot be taken apart. */
export function partsOf(document: unknown): DocumentParts | null {
  if (!isRecord(document)) return null;
  const { sections, scales = {}, ...fields } = document;
  if (!Array.isArray(sections) || !isRecord(scales)) return null;
  const content = new Map<string, unknown>();
  const outline: Outline[number][] = [];
  const add = (key: string, value: unknown): boolean => !content.has(key) && content.set(key, value).has(key);
  for (const [name, value] of Object.entries(fields)) add(`field:${name}`, value);
  for (const [code, scale] of Object.entries(scales)) add(`scale:${code}`, scale);
  for (const section of sections as readonly unknown[]) {
    const taken = sectionParts(section);
    if (taken === null || !taken.content.every(([key, part]) => add(key, part))) return null;
    outline.push(taken.place);
  }
  return { content, outline };
}

/** A section without its questions, and each of them; null when it is none. */
function sectionParts(
  section: unknown,
): { readonly content: readonly [string, unknown][]; readonly place: Outline[number] } | null {
  if (!isRecord(section) || typeof section['code'] !== 'string' || !Array.isArray(section['questions'])) return null;
  const { questions, ...frame } = section;
  const coded = (questions as readonly unknown[]).filter(isCoded);
  if (coded.length < section['questions'].length) return null;
  const codes = coded.map(({ code }) => code);
  return {
    content: [
      [`section:${section['code']}`, frame],
      ...coded.map((part) => [`question:${part.code}`, part] as [string, unknown]),
    ],
    place: { section: section['code'], questions: codes },
  };
}

/** Puts a document together again; undoes `partsOf` up to the order of keys. */
export function documentOf({ content, outline }: DocumentParts): Record<string, unknown> {
  const named = (kind: string) =>
    [...content].flatMap(([key, value]) => (key.startsWith(`${kind}:`) ? [[key.slice(kind.length + 1), value]] : []));
  return {
    ...Object.fromEntries(named('field') as [string, unknown][]),
    scales: Object.fromEntries(named('scale') as [string, unknown][]),
    sections: outline.map(({ section, questions }) => ({
      ...(content.get(`section:${section}`) as Json),
      questions: questions.map((code) => content.get(`question:${code}`)),
    })),
  };
}

/** Keys of the parts that differ, and `place:question:<code>` or `place:section:<code>` of what came, went or was moved. */
export function touchedParts(before: DocumentParts, after: DocumentParts): string[] {
  const keys = new Set([...before.content.keys(), ...after.content.keys()]);
  const changed = [...keys].filter((key) => !samePart(before, after, key));
  return [...changed, ...placed(before.outline, after.outline)].toSorted();
}

/** The code, or the name, that a key of `touchedParts` is about: what is told to people. */
export function codeOfPart(key: string): string {
  return key.slice(key.lastIndexOf(':') + 1);
}

export function samePart(one: DocumentParts, other: DocumentParts, key: string): boolean {
  if (one.content.has(key) !== other.content.has(key)) return false;
  const [a, b] = [one.content.get(key), other.content.get(key)];
  return a === b || canonicalJson(a) === canonicalJson(b);
}

/** What it takes to get the older document back from the newer one. JSON-safe. */
export interface OlderParts {
  readonly content: readonly (readonly [string, unknown])[];
  readonly absent: readonly string[];
  readonly outline: Outline | null;
}

export function olderParts(before: DocumentParts, after: DocumentParts): OlderParts {
  const touched = touchedParts(before, after);
  const changed = touched.filter((key) => !key.startsWith('place:'));
  return {
    content: changed.filter((key) => before.content.has(key)).map((key) => [key, before.content.get(key)] as const),
    absent: changed.filter((key) => !before.content.has(key)),
    outline: touched.length > changed.length ? before.outline : null,
  };
}

export function withOlderParts(newer: DocumentParts, { content, absent, outline }: OlderParts): DocumentParts {
  const older = new Map(newer.content);
  for (const [key, value] of content) older.set(key, value);
  for (const key of absent) older.delete(key);
  return { content: older, outline: outline ?? newer.outline };
}

function placed(before: Outline, after: Outline): string[] {
  const sections = movedWithin(
    before.map(({ section }) => section),
    after.map(({ section }) => section),
  );
  const [was, is] = [homes(before), homes(after)];
  const questions = new Set([...was.keys(), ...is.keys()].filter((code) => was.get(code) !== is.get(code)));
  for (const { section, questions: now } of after) {
    const then = before.find((candidate) => candidate.section === section)?.questions ?? [];
    const stayed = (code: string): boolean => was.get(code) === section && is.get(code) === section;
    for (const code of movedWithin(then.filter(stayed), now.filter(stayed))) questions.add(code);
  }
  return [
    ...sections.map((code) => `place:section:${code}`),
    ...[...questions].map((code) => `place:question:${code}`),
  ];
}

/** The section of every question. */
function homes(outline: Outline): Map<string, string> {
  return new Map(outline.flatMap(({ section, questions }) => questions.map((code) => [code, section] as const)));
}

/** Those that came or went, and the fewest that must change places to make one order of the other. */
function movedWithin(before: readonly string[], after: readonly string[]): string[] {
  const position = new Map(before.map((code, at) => [code, at]));
  const common = after.filter((code) => position.has(code));
  const still = new Set(longestRising(common, (code) => position.get(code) as number));
  const staying = new Set(after);
  return [...before.filter((code) => !staying.has(code)), ...after.filter((code) => !still.has(code))];
}

function longestRising(codes: readonly string[], rank: (code: string) => number): string[] {
  // The best chain that ends at each place; documents are small enough for the plain way.
  const length: number[] = [];
  const previous: number[] = [];
  let best = -1;
  for (const [at, code] of codes.entries()) {
    length[at] = 1;
    previous[at] = -1;
    for (let earlier = 0; earlier < at; earlier += 1) {
      if (rank(codes[earlier] as string) >= rank(code) || (length[earlier] as number) < length[at]) continue;
      length[at] = (length[earlier] as number) + 1;
      previous[at] = earlier;
    }
    if (best < 0 || length[at] > (length[best] as number)) best = at;
  }
  const chain: string[] = [];
  for (let at = best; at >= 0; at = previous[at] as number) chain.push(codes[at] as string);
  return chain;
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCoded(value: unknown): value is Json & { readonly code: string } {
  return isRecord(value) && typeof value['code'] === 'string';
}
