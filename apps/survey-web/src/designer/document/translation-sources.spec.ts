import { keyedTexts, type QuestionnaireDefinition } from '@hamava/surveys';
import { filledDraft } from '../testing/filled-draft.js';
import { smallDraft } from '../testing/small-draft.js';
import { textPlaces } from './text-places.js';
import { TranslationSources } from './translation-sources.js';

const titled = (fa: string, en: string): QuestionnaireDefinition => ({ ...smallDraft, title: { fa, en } });

/** Whether the title's translation is outdated after these changes, and beside which words it was written. */
function followed(sources: TranslationSources, ...documents: readonly QuestionnaireDefinition[]): string | null {
  for (const document of documents) sources.follow(document);
  return sources.outdatedSource('field:title', 'en', documents.at(-1)?.title ?? { fa: '' });
}

describe('sources of translations', () => {
  test('a translation whose Persian words change is outdated until it changes, and again after undo', () => {
    const sources = new TranslationSources(titled('الف', 'A'), []);
    expect(followed(sources, titled('ب', 'A'))).toBe('الف');
    expect(followed(sources, titled('ب', 'B'))).toBe(null);
    expect(followed(sources, titled('ب', 'A'))).toBe('الف');
    expect(followed(sources, titled('الف', 'A'))).toBe(null);
  });

  test('what the server has found outdated stays so', () => {
    const sources = new TranslationSources(titled('ب', 'A'), [{ text: 'field:title', language: 'en', source: 'الف' }]);
    expect(followed(sources, titled('ب', 'A'))).toBe('الف');
  });

  test('every text on the screen is known under its key', () => {
    const draft = filledDraft();
    expect(textPlaces(draft).map(({ key }) => key)).toEqual(expect.arrayContaining([...keyedTexts(draft).keys()]));
  });
});
