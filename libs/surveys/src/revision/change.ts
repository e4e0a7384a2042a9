import type { LocalizedText, TranslationLanguage } from '../questionnaire/definition.js';

/** What a change means for comparing answers with those given before it. */
export const CHANGE_CLASSES = ['harmless', 'attention', 'breaksTrend'] as const;
export type ChangeClass = (typeof CHANGE_CLASSES)[number];

/** A run of words: in both texts, only in the later, only in the earlier. */
export interface WordRun {
  readonly op: 'same' | 'insert' | 'delete';
  readonly text: string;
}

/** What sort of part a change happened to. */
export type ChangedPart =
  'question' | 'row' | 'option' | 'section' | 'scale' | 'driver' | 'composite' | 'ending' | 'quota' | 'questionnaire';

export interface Change {
  readonly kind: 'added' | 'removed' | 'moved' | 'edited';
  /** The stable code of what changed; of rows and options `within` is the code of their question. */
  readonly code: string;
  readonly of: ChangedPart;
  readonly within?: string | undefined;
  /** The member of the document: `text`, `hint`, `showIf`, `scale`, `nonAnswers`, `filter`, …; the same as `of` for whole parts. */
  readonly part: string;
  /** Of words: the language they are in. */
  readonly language?: 'fa' | TranslationLanguage | undefined;
  /** Words before and after; other values stand in `was` and `is`. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** Of words that stand on both sides: what stayed, came and went, in reading order. */
  readonly words?: readonly WordRun[] | undefined;
  readonly was?: unknown;
  readonly is?: unknown;
  readonly class: ChangeClass;
  /** Why it is in its class, in a sentence. */
  readonly because: LocalizedText;
  /** The outcomes (index, drivers, composites, items) whose series break here; none unless `breaksTrend`. */
  readonly outcomes: readonly string[];
}

export type Verdict = Pick<Change, 'class' | 'because' | 'outcomes'>;
