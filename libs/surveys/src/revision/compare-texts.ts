import { TRANSLATION_LANGUAGES, type LocalizedText } from '../questionnaire/definition.js';
import type { Change, Verdict } from './change.js';
import { attention, harmless, type Comparison } from './comparison.js';
import { sameButOrthography } from './orthography.js';
import { wordDiff } from './word-diff.js';

export type Place = Pick<Change, 'code' | 'of' | 'within' | 'part'>;

/** One change for every language whose words differ. `verdict` judges words that differ in more than orthography. */
export function compareTexts(
  { before: older, after: newer }: Comparison,
  place: Place,
  before: LocalizedText | undefined,
  after: LocalizedText | undefined,
  verdict: Verdict,
): readonly Change[] {
  return (['fa', ...TRANSLATION_LANGUAGES] as const).flatMap((language): readonly Change[] => {
    const [was, is] = [before?.[language] ?? '', after?.[language] ?? ''];
    if (was === is) return [];
    const read = [older, newer].some((definition) => definition.languages.some((known) => known === language));
    return [
      {
        kind: 'edited',
        ...place,
        language,
        before: was,
        after: is,
        words: wordDiff(was, is),
        ...judged(was, is, read),
      },
    ];
  });

  function judged(was: string, is: string, read: boolean): Verdict {
    if (!read) return harmless('unreadLanguage');
    if (sameButOrthography(was, is)) return harmless('orthography');
    return was === '' && before !== undefined && after !== undefined ? attention('translationAdded') : verdict;
  }
}

/** Whether words that both texts have differ in more than spelling. */
export function otherWords(before: LocalizedText, after: LocalizedText): boolean {
  return (['fa', 'en'] as const).some((language) => {
    const [was, is] = [before[language] ?? '', after[language] ?? ''];
    return was !== '' && is !== '' && !sameButOrthography(was, is);
  });
}
