import type { Language } from '@hamava/persian';
import { count, interval, score, signed, signedInterval, size } from '../figures-in-words.js';
import { isolated } from '../text/clean-text.js';
import { reasonOf, wordsOf } from '../words/words-of.js';
import { resultEn } from './result-en.js';
import { resultFa } from './result-fa.js';
import type { Result, ResultWords } from './result.js';

const WORDS: Readonly<Record<Language, ResultWords>> = { fa: resultFa, en: resultEn };

/**
 * A result as one plain sentence with at most one decimal. A change that is not told by the data is never called none.
 * Throws RangeError for numbers that are not finite.
 */
export function resultSentence(result: Result, language: Language): string {
  const words = WORDS[language];
  switch (result.kind) {
    case 'level': {
      const { subject, value, interval95, base } = result;
      return words.level(
        isolated(subject),
        score(value, language),
        interval(interval95, language),
        count(base, language),
      );
    }
    case 'change':
      return changeSentence(result, words, language);
    case 'rank':
      return rankSentence(result, words, language);
    case 'standing': {
      const say = { ABOVE: words.above, BELOW: words.below, INDISTINGUISHABLE: words.indistinguishable };
      return say[result.standing](isolated(result.subject));
    }
    case 'tie':
      return result.subjects.length < 2 ? words.noTie : words.tie(listed(result.subjects, words, language));
    case 'withheld':
      return words.withheld(isolated(result.subject), reasonOf(result.reason, language));
    case 'break':
      return words.break(count(result.before, language), isolated(result.because));
    case 'firstWave':
      return words.firstWave(isolated(result.subject));
    case 'noData':
      return words.noData(isolated(result.subject));
  }
}

function changeSentence(result: Extract<Result, { kind: 'change' }>, words: ResultWords, language: Language): string {
  const { difference, interval95, verdict, margin } = result;
  const subject = isolated(result.subject);
  const since = count(result.since, language);
  switch (verdict) {
    case 'CHANGED': {
      const say = difference > 0 ? words.rise : words.fall;
      return say(subject, size(difference, language), since);
    }
    case 'STABLE':
      return words.stable(subject, since, count(margin, language));
    case 'UNDETERMINED':
      return words.undetermined(subject, signed(difference, language), signedInterval(interval95, language), since);
  }
}

/** A range over all ranks says nothing, and is said so. */
function rankSentence(result: Extract<Result, { kind: 'rank' }>, words: ResultWords, language: Language): string {
  const { ranks, of } = result;
  const subject = isolated(result.subject);
  if (of < 2) return words.rankAlone(subject);
  const all = count(of, language);
  if (ranks.low === ranks.high) return words.rankOne(subject, count(ranks.low, language), all);
  if (ranks.low <= 1 && ranks.high >= of) return words.rankAny(subject, all);
  return words.rankSet(subject, count(ranks.low, language), count(ranks.high, language), all);
}

function listed(subjects: readonly string[], { and }: ResultWords, language: Language): string {
  const names = subjects.map(isolated);
  return names.slice(0, -1).join(wordsOf(language).separator) + and + (names.at(-1) ?? '');
}
