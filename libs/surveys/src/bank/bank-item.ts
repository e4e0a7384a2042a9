import type { LocalizedText, Question, Scale } from '../questionnaire/definition.js';

/** A question that has been thought about once, so that offices ask it alike. */
export interface BankItem {
  readonly key: string;
  /** What it measures: a driver of trust, an axis of satisfaction, or what else it is about. */
  readonly driver: string;
  /** The index or its weighting hangs on it: inserted as it is, locked. */
  readonly core: boolean;
  /** Its code is the key. */
  readonly question: Question;
  /** The scale it is asked on, under the name that the question uses; null for questions without one. */
  readonly scale: { readonly code: string; readonly scale: Scale } | null;
  readonly source: LocalizedText;
}
