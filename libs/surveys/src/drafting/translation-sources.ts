import { TRANSLATION_LANGUAGES, type LocalizedText, type TranslationLanguage } from '../questionnaire/definition.js';
import { sameButOrthography } from '../revision/orthography.js';
import { partsOf, type DocumentParts, type OlderParts } from './document-parts.js';

/** A translation that was written for other Persian words than stand there now. */
export interface OutdatedTranslation {
  /** As `keyedTexts` names it. */
  readonly text: string;
  readonly language: TranslationLanguage;
  /** The Persian words that it was written for. */
  readonly source: string;
}

type Parts = Pick<DocumentParts, 'content'>;

/** Every text of a document under a key that outlives moves: `question:q1/options/o2/label`; lists by the codes of their entries. */
export function keyedTexts(document: unknown): ReadonlyMap<string, LocalizedText> {
  const parts = partsOf(document);
  return new Map(parts === null ? [] : [...parts.content].flatMap(([key, part]) => textsWithin(part, key)));
}

/**
 * Translations whose Persian words have changed by more than orthography since they were written. `older` leads back in time, step
 * by step; a translation is as old as the last step at which it stood there in the same words.
 */
export function outdatedTranslations(
  newest: Parts,
  older: Iterable<Omit<OlderParts, 'outline'>>,
): OutdatedTranslation[] {
  const open = new Map<string, Map<string, Trace>>();
  for (const [key, part] of newest.content) open.set(key, tracesOf(part, key));
  const closed: Trace[] = [];
  const close = (key: string): void => {
    closed.push(...(open.get(key)?.values() ?? []));
    open.delete(key);
  };
  for (const { content, absent } of older) {
    for (const key of absent) close(key);
    for (const [key, part] of content) {
      const traces = open.get(key);
      if (traces === undefined) continue;
      const texts = new Map(textsWithin(part, key));
      for (const [id, trace] of traces) {
        const text = texts.get(trace.text);
        if (text?.[trace.language] === trace.words) trace.source = text.fa;
        else {
          closed.push(trace);
          traces.delete(id);
        }
      }
    }
  }
  for (const key of open.keys()) close(key);
  return closed
    .filter(({ source, fa }) => !sameButOrthography(source, fa))
    .map(({ text, language, source }) => ({ text, language, source }));
}

interface Trace extends Omit<OutdatedTranslation, 'source'> {
  readonly fa: string;
  readonly words: string;
  source: string;
}

function tracesOf(part: unknown, key: string): Map<string, Trace> {
  return new Map(
    textsWithin(part, key).flatMap(([place, text]) =>
      TRANSLATION_LANGUAGES.flatMap((language) => {
        const words = text[language];
        if (words === undefined || words.trim() === '') return [];
        return [[`${language} ${place}`, { text: place, language, fa: text.fa, words, source: text.fa }] as const];
      }),
    ),
  );
}

/** The texts of one part of a document. */
export function textsWithin(value: unknown, key: string): (readonly [string, LocalizedText])[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each, at) => textsWithin(each, `${key}/${entryName(each, at)}`));
  if (isText(value)) return [[key, value]];
  return Object.entries(value).flatMap(([name, each]) => textsWithin(each, `${key}/${name}`));
}

function isText(value: object): value is LocalizedText {
  return 'fa' in value && typeof value.fa === 'string';
}

/** What an entry of a list is called in a key: its code, or the number of a point; where it has neither, its place. */
export function entryName(entry: unknown, at: number): string {
  const { code, value } = (entry ?? {}) as { readonly code?: unknown; readonly value?: unknown };
  if (typeof code === 'string') return code;
  return typeof value === 'number' ? `${value}` : `${at}`;
}
