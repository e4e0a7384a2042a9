import { createHash } from 'node:crypto';
import {
  type LockedItems,
  type QuestionnaireDefinition,
  bankItem,
  brokenLocks,
  contentText,
  lockedItems,
  problem,
  questionsOf,
} from '@hamava/surveys';
import { ProblemError } from '../database/problem-error.js';

const fingerprint = (text: string): string => createHash('sha256').update(text).digest('base64');

/** The locks of a document that is published, or that a draft begins with. */
export function locksOf(definition: QuestionnaireDefinition, { published }: { published: boolean }): LockedItems {
  return lockedItems(definition, fingerprint, { published });
}

/**
 * The locks of a draft after a change. Throws CORE_LOCKED with the codes when it changes what is locked; whoever may edit the core
 * moves the locks along instead.
 */
export function locksAfter(
  definition: QuestionnaireDefinition,
  locked: LockedItems,
  { mayEditCore }: { readonly mayEditCore: boolean },
): LockedItems {
  const now = locksOf(definition, { published: false });
  if (mayEditCore) {
    const kept = Object.entries(now).map(([code, lock]) => {
      const filtered = locked[code]?.filter ?? null;
      return [code, filtered === null ? lock : (locksOf(definition, { published: true })[code] ?? lock)] as const;
    });
    return Object.fromEntries(kept);
  }
  const broken = brokenLocks(definition, { locked, inBank: wordsInBank, fingerprint });
  if (broken.length > 0) throw ProblemError.of(problem('CORE_LOCKED', '', { items: broken.join(' ').slice(0, 1_000) }));
  return { ...now, ...locked };
}

/** Codes of locked items that stand in a draft. */
export function lockedCodes({ definition, locked }: { definition: unknown; locked: LockedItems }): string[] {
  const standing = new Set(questionsOf(definition as QuestionnaireDefinition).map(({ code }) => code));
  return Object.keys(locked).filter((code) => standing.has(code));
}

function wordsInBank(key: string): string | null {
  const item = bankItem(key);
  if (item === null) return null;
  const { scale } = item;
  const question = { ...item.question, bank: { item: key, linked: true } };
  return fingerprint(contentText({ scales: scale === null ? {} : { [scale.code]: scale.scale } }, question));
}
