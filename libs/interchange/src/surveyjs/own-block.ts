import {
  LANGUAGES,
  parseDraft,
  TRANSLATION_LANGUAGES,
  type Language,
  type QuestionnaireDefinition,
  type TranslationLanguage,
} from '@hamava/surveys';
import { isObject, textIn, type Json } from './json-parts.js';
import type { SurveyJson } from './survey-json.js';

/** The member of a survey that other programs pass over: the questionnaire as it was meant, and the mark of the words beside it. */
export const BLOCK = 'hamava';

const FORMAT = 'hamava.questionnaire/1';

export interface OwnBlock {
  readonly definition: QuestionnaireDefinition;
  readonly languages: readonly (Language | TranslationLanguage)[];
  /** Of the words when they were written. */
  readonly mark: string;
}

export function withBlock(
  words: SurveyJson,
  definition: QuestionnaireDefinition,
  languages: OwnBlock['languages'],
): SurveyJson {
  // Without its format, so that nobody takes the file for a questionnaire of our own.
  const { format: _, ...questionnaire } = definition;
  return { ...words, [BLOCK]: { questionnaire, languages, mark: markOfWords(words) } };
}

/** Null for what is no block of ours. */
export function readBlock(block: unknown): OwnBlock | null {
  if (!isObject(block) || !isObject(block['questionnaire'])) return null;
  const parsed = parseDraft({ ...block['questionnaire'], format: FORMAT });
  if (!parsed.ok) return null;
  const named: unknown = block['languages'];
  const languages = [...new Set([...LANGUAGES, ...TRANSLATION_LANGUAGES])];
  return {
    definition: parsed.definition,
    languages: languages.filter((language) => Array.isArray(named) && named.includes(language)),
    mark: textIn(block, 'mark') ?? '',
  };
}

/** FNV-1a, 32 bits: tells whether somebody changed the words, and is no defence against whoever wants to. */
export function markOfWords(words: SurveyJson | Json): string {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(words)) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}
