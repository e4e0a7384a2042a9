import fc from 'fast-check';
import { smallQuestionnaire } from '../testing/small-questionnaire.js';
import { olderParts, partsOf, type DocumentParts } from './document-parts.js';
import { keyedTexts, outdatedTranslations } from './translation-sources.js';

const first = smallQuestionnaire();

function withTitle(fa: string, en: string) {
  return { ...first, title: { fa, en } };
}

function parts(document: unknown): DocumentParts {
  const taken = partsOf(document);
  if (taken === null) throw new Error('the document cannot be taken apart');
  return taken;
}

/** What is outdated in the last of these, each saved after the one before it. */
function outdatedAfter(...documents: readonly unknown[]) {
  const steps = documents
    .slice(1)
    .map((document, at) => olderParts(parts(documents[at]), parts(document)))
    .toReversed();
  return outdatedTranslations(parts(documents.at(-1)), steps);
}

describe('translations beside their Persian words', () => {
  test('are outdated from the change of the Persian words until they are written anew', () => {
    const changed = withTitle('نظر شما دربارهٔ کتابخانه', 'Your view');
    const history = [withTitle('نظر شما', 'Your view'), changed];
    const outdated = [{ text: 'field:title', language: 'en', source: 'نظر شما' }];
    expect(outdatedAfter(...history)).toEqual(outdated);
    expect(outdatedAfter(...history, { ...changed, code: 'other' })).toEqual(outdated);
    expect(outdatedAfter(...history, withTitle(changed.title.fa, 'Your view of the library'))).toEqual([]);
  });

  test('are good again when the Persian words come back, and are not touched by orthography', () => {
    expect(outdatedAfter(withTitle('الف', 'A'), withTitle('ب', 'A'), withTitle('الف', 'A'))).toEqual([]);
    expect(outdatedAfter(withTitle('می شود', 'A'), withTitle('می‌شود', 'A'))).toEqual([]);
  });

  test('keep their age when their question is moved to another section', () => {
    const [one, ...rest] = first.sections;
    const [question, ...others] = one?.questions ?? [];
    if (one === undefined || question === undefined) throw new Error('there is a question');
    const moved = {
      ...first,
      sections: [{ ...one, questions: others }, ...rest, { code: 'z', title: { fa: 'ی' }, questions: [question] }],
    };
    expect([...keyedTexts(moved).keys()]).toEqual(expect.arrayContaining([...keyedTexts(first).keys()]));
  });

  test('of any history, the words it was written for stand beside it somewhere', () => {
    const title = fc.record({ fa: fc.constantFrom('الف', 'ب', 'پ'), en: fc.constantFrom('A', 'B') });
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 8 }), (titles) => {
        const last = titles.at(-1);
        const [outdated] = outdatedAfter(...titles.map(({ fa, en }) => withTitle(fa, en)));
        const run = titles.slice(titles.findLastIndex(({ en }) => en !== last?.en) + 1);
        expect(outdated?.source).toBe(run[0]?.fa === last?.fa ? undefined : run[0]?.fa);
      }),
    );
  });
});
