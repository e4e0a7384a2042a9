import type { Ending, Quota } from '../questionnaire/definition.js';
import type { Change } from './change.js';
import { compareTexts } from './compare-texts.js';
import { compareValues, matched, memberOf, otherMembers } from './compare-values.js';
import { attention, breaking, harmless, scoredCodesOfSection, type Comparison } from './comparison.js';
import { movedCodes } from './order.js';

const COMPARED_ELSEWHERE: ReadonlySet<string> = new Set(
  'title introduction audience scales sections shuffledSections endings quotas drivers composites scoring'.split(' '),
);

/** The questionnaire itself, its endings and its quotas. */
export function compareSettings(compared: Comparison): readonly Change[] {
  const { before, after } = compared;
  const place = (part: string) => ({ code: before.code, of: 'questionnaire', part }) as const;
  return [
    ...compareTexts(compared, place('title'), before.title, after.title, harmless('title')),
    ...compareTexts(
      compared,
      place('introduction'),
      before.introduction,
      after.introduction,
      attention('introduction'),
    ),
    ...compareValues(place('audience'), before.audience ?? 'public', after.audience ?? 'public', () =>
      breaking('audience', compared.allOutcomes),
    ),
    ...compareValues(place('shuffledSections'), before.shuffledSections ?? [], after.shuffledSections ?? [], () => {
      const outcomes = compared.outcomesOf(itemsOfShuffled(compared));
      return breaking(outcomes.length > 0 ? 'chance' : 'setting', outcomes);
    }),
    ...otherMembers(before, after, COMPARED_ELSEWHERE).flatMap((part) =>
      compareValues(place(part), memberOf(before, part), memberOf(after, part), () => attention('setting')),
    ),
    ...endings(),
    ...quotas(),
  ];

  function endings(): readonly Change[] {
    return list('ending', before.endings ?? [], after.endings ?? [], (was, is) => [
      ...compareTexts(
        compared,
        { code: is.code, of: 'ending', part: 'title' },
        was.title,
        is.title,
        harmless('afterSending'),
      ),
      ...compareTexts(
        compared,
        { code: is.code, of: 'ending', part: 'text' },
        was.text,
        is.text,
        harmless('afterSending'),
      ),
      ...compareValues({ code: is.code, of: 'ending', part: 'showIf' }, was.showIf, is.showIf, () =>
        harmless('afterSending'),
      ),
    ]);
  }

  function quotas(): readonly Change[] {
    return list('quota', before.quotas ?? [], after.quotas ?? [], (was, is) => [
      ...compareTexts(compared, { code: is.code, of: 'quota', part: 'title' }, was.title, is.title, harmless('title')),
      ...compareValues({ code: is.code, of: 'quota', part: 'when' }, was.when, is.when, () => attention('quota')),
      ...compareValues({ code: is.code, of: 'quota', part: 'limit' }, was.limit, is.limit, () => attention('quota')),
    ]);
  }
}

function list<T extends Ending | Quota>(
  of: 'ending' | 'quota',
  before: readonly T[],
  after: readonly T[],
  edited: (was: T, is: T) => readonly Change[],
): readonly Change[] {
  const { pairs, removed, added } = matched(before, after);
  const verdict = of === 'ending' ? harmless('afterSending') : attention('quota');
  const moved = movedCodes(
    before.map(({ code }) => code),
    after.map(({ code }) => code),
  );
  return [
    ...removed.map(({ code, title }): Change => ({
      kind: 'removed',
      code,
      of,
      part: of,
      before: title.fa,
      ...verdict,
    })),
    ...added.map(({ code, title }): Change => ({ kind: 'added', code, of, part: of, after: title.fa, ...verdict })),
    ...moved.map((code): Change => ({ kind: 'moved', code, of, part: of, ...harmless('sameMembers') })),
    ...pairs.flatMap(([was, is]) => edited(was, is)),
  ];
}

/** Scored items of sections that change places by chance in one version only, or in another group. */
function itemsOfShuffled({ before, after }: Comparison): readonly string[] {
  const groups = [...(before.shuffledSections ?? []), ...(after.shuffledSections ?? [])];
  const named = new Set(groups.flat());
  return before.sections.filter(({ code }) => named.has(code)).flatMap(scoredCodesOfSection);
}
