import { applyPatches, type QuestionnaireDefinition } from '@hamava/surveys';
import { smallDraft } from '../testing/small-draft.js';
import { readTranslationFile, TRANSLATION_FORMATS, translationFile } from './translation-file.js';

const translated: QuestionnaireDefinition = { ...smallDraft, title: { ...smallDraft.title, en: 'Desk feedback' } };

describe('translation files', () => {
  it.each(TRANSLATION_FORMATS)('what goes out as %s comes back into the same questionnaire', async (format) => {
    const file = await translationFile(translated, 'en', format);
    expect(file.name).toBe(format === 'csv' ? 'desk-en.csv' : 'desk-en.xlf');
    const read = await readTranslationFile(smallDraft, 'en', file);
    const back = applyPatches(smallDraft, read?.patches ?? []);
    expect(back).toMatchObject({ ok: true, document: { title: translated.title } });
    expect(read?.skipped).toEqual([]);
  });

  it('a translation of Persian words that are no longer there is left out', async () => {
    const file = await translationFile(translated, 'en', 'csv');
    const rewritten = { ...smallDraft, title: { fa: 'عنوانی دیگر' } };
    expect(await readTranslationFile(rewritten, 'en', file)).toEqual({ patches: [], skipped: ['title'] });
  });

  it('a file of another sort is not read', async () => {
    expect(await readTranslationFile(smallDraft, 'en', { name: 'a.xlf', content: 'سلام' })).toBeNull();
    expect(await readTranslationFile(smallDraft, 'en', { name: 'a.csv', content: 'one,two\n1,2' })).toBeNull();
  });
});
