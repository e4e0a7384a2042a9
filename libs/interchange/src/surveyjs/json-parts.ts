import type { TextLanguage, Words } from '../foreign/languages.js';
import { languageNamed, languageOfScript } from '../foreign/languages.js';

export type Json = Readonly<Record<string, unknown>>;

const MOST_PARTS = 100_000;
const DEEPEST = 60;

/** Why a document is not even looked at; null when it may be. Goes through it without recursion, so depth cannot break it. */
export function sizeFault(json: unknown): 'tooDeep' | 'tooLong' | null {
  const open: { value: unknown; depth: number }[] = [{ value: json, depth: 0 }];
  let parts = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    parts += 1;
    if (parts > MOST_PARTS) return 'tooLong';
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > DEEPEST) return 'tooDeep';
    for (const member of Object.values(value)) open.push({ value: member, depth: depth + 1 });
  }
  return null;
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list; nothing for what is none. */
export function objectsIn(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** A member that is a text; undefined for every other. */
export function textIn(part: Json, name: string): string | undefined {
  const value = Object.hasOwn(part, name) ? part[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}

export function numberIn(part: Json, name: string): number | undefined {
  const value = Object.hasOwn(part, name) ? part[name] : undefined;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** A text of SurveyJS: plain words in the language of the survey, or words by language. */
export function wordsIn(value: unknown, locale: TextLanguage | null): Words {
  if (typeof value === 'string') return value.trim() === '' ? {} : { [locale ?? languageOfScript(value)]: value };
  if (!isObject(value)) return {};
  const entries = Object.entries(value).flatMap(([name, words]) => {
    if (typeof words !== 'string' || words.trim() === '') return [];
    const language = name === 'default' ? (locale ?? languageOfScript(words)) : languageNamed(name);
    return language === null ? [] : [[language, words] as const];
  });
  return Object.fromEntries(entries);
}
