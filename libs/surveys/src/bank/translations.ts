import type { QuestionnaireDefinition, TranslationLanguage } from '../questionnaire/definition.js';
import type { Patch } from '../questionnaire/patches.js';
import { placedTexts } from '../linting/placed-texts.js';

export type TranslationState = 'missing' | 'stale' | 'done';

/** One text of a questionnaire beside its translation. */
export interface TranslationRow {
  /** `sections[0].questions[2].text` */
  readonly path: string;
  /** The row, level, question or section it belongs to; null elsewhere. */
  readonly code: string | null;
  /** Persian. */
  readonly source: string;
  /** Empty while it is missing. */
  readonly target: string;
  readonly state: TranslationState;
}

/**
 * Every text that has Persian words, with its translation. `hashes` says from which Persian text (`sourceHash`) the translation of a
 * path was made: where the text has changed since, it is stale. Paths without a hash are taken for done.
 */
export function translationTable(
  definition: QuestionnaireDefinition,
  language: TranslationLanguage,
  hashes: Readonly<Record<string, string>> = {},
): readonly TranslationRow[] {
  return placedTexts(definition).flatMap(({ path, code, text }) => {
    const source = text.fa;
    if (source.trim() === '') return [];
    const target = (text[language] ?? '').trim() === '' ? '' : (text[language] ?? '');
    const known = Object.hasOwn(hashes, path) ? hashes[path] : undefined;
    const changed = known !== undefined && known !== sourceHash(source);
    const translated: TranslationState = changed ? 'stale' : 'done';
    return [{ path, code, source, target, state: target === '' ? 'missing' : translated }];
  });
}

/** Hashes of the Persian texts of rows, to be kept when their translations are saved. Missing translations have none. */
export function sourceHashes(
  rows: readonly Pick<TranslationRow, 'path' | 'source' | 'target'>[],
): Record<string, string> {
  return Object.fromEntries(
    rows.filter(({ target }) => target !== '').map(({ path, source }) => [path, sourceHash(source)]),
  );
}

/** A short fingerprint (FNV-1a, 32 bits twice) that notices a changed text; no protection against forgers. */
export function sourceHash(text: string): string {
  return fingerprint(text, 0x811c9dc5) + fingerprint(text, 0x9747b28c);
}

function fingerprint(text: string, seed: number): string {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** A row that came back from a translator; `source` is the Persian text it was made from, when the file says so. */
export interface TranslatedRow {
  readonly path: string;
  readonly target: string;
  readonly source?: string | undefined;
}

export interface TranslationPatches {
  readonly patches: readonly Patch[];
  /** Paths that are no longer there, or whose Persian text is another one by now. */
  readonly skipped: readonly string[];
}

/** Patches that write translations into a questionnaire. Empty and unchanged ones are passed over; of two for a path the last counts. */
export function translationPatches(
  definition: QuestionnaireDefinition,
  language: TranslationLanguage,
  rows: readonly TranslatedRow[],
): TranslationPatches {
  const texts = new Map(placedTexts(definition).map((placed) => [placed.path, placed]));
  const last = new Map(rows.filter(({ target }) => target.trim() !== '').map((row) => [row.path, row]));
  const patches: Patch[] = [];
  const skipped: string[] = [];
  for (const { path, source, target } of last.values()) {
    const placed = texts.get(path);
    if (placed === undefined || (source !== undefined && source !== placed.text.fa)) skipped.push(path);
    else if (placed.text[language] !== target)
      patches.push({ op: 'add', path: `${placed.pointer}/${language}`, value: target });
  }
  return { patches, skipped };
}
