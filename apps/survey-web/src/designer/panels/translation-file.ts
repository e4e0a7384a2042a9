import {
  sourceHash,
  translationPatches,
  translationTable,
  type QuestionnaireDefinition,
  type TranslationLanguage,
  type TranslationPatches,
} from '@hamava/surveys';
import { textPlaces } from '../document/text-places.js';
import type { TranslationSources } from '../document/translation-sources.js';

export const TRANSLATION_FORMATS = ['csv', 'xliff'] as const;
export type TranslationFormat = (typeof TRANSLATION_FORMATS)[number];

export interface WrittenFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string;
}

/** The texts of a questionnaire beside their translations, for a translator. The formats are loaded when somebody asks for them. */
export async function translationFile(
  definition: QuestionnaireDefinition,
  language: TranslationLanguage,
  format: TranslationFormat,
  sources?: TranslationSources,
): Promise<WrittenFile> {
  const { translationsToCsv, translationsToXliff } = await import('@hamava/interchange');
  const rows = translationTable(definition, language, sources && hashesOf(definition, language, sources));
  const stem = `${definition.code}-${language}`;
  if (format === 'csv')
    return { name: `${stem}.csv`, mediaType: 'text/csv;charset=utf-8', content: translationsToCsv(rows) };
  const content = translationsToXliff(rows, language, { version: '1.2', name: definition.code });
  return { name: `${stem}.xlf`, mediaType: 'application/xliff+xml', content };
}

/**
 * What a translated file changes, by the ending of its name; null when it cannot be read. A table is in `language`, an XLIFF says
 * itself which language it is in.
 */
export async function readTranslationFile(
  definition: QuestionnaireDefinition,
  language: TranslationLanguage,
  { name, content }: Pick<WrittenFile, 'name' | 'content'>,
): Promise<TranslationPatches | null> {
  const { translationsFromCsv, translationsFromXliff } = await import('@hamava/interchange');
  if (/\.(xlf|xliff|xml)$/i.test(name)) {
    const read = translationsFromXliff(content);
    return read.ok && read.language !== null ? translationPatches(definition, read.language, read.rows) : null;
  }
  const read = translationsFromCsv(content);
  return read.ok ? translationPatches(definition, language, read.rows) : null;
}

/** What stale translations were made from, by the path of their text: so that files mark them. */
function hashesOf(
  definition: QuestionnaireDefinition,
  language: TranslationLanguage,
  sources: TranslationSources,
): Readonly<Record<string, string>> {
  const stale = textPlaces(definition).flatMap(({ path, key, text }) => {
    const source = sources.outdatedSource(key, language, text);
    const place = path.map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at === 0 ? '' : '.'}${step}`));
    return source === null ? [] : [[place.join(''), sourceHash(source)] as const];
  });
  return Object.fromEntries(stale);
}
