import type { TextLanguage, Words } from '../foreign/languages.js';

/** A survey as LimeSurvey structures it, whether it was read from .lss or from tab-separated values. */
export interface LimeSurvey {
  readonly code: string;
  readonly title: Words;
  readonly introduction: Words;
  readonly languages: readonly TextLanguage[];
  readonly groups: readonly LimeGroup[];
  readonly where: string;
  readonly extras: string;
}

export interface LimeGroup {
  readonly title: Words;
  readonly relevance: string;
  readonly questions: readonly LimeQuestion[];
  readonly where: string;
  readonly extras: string;
}

export interface LimeQuestion {
  /** One letter or sign: `L`, `M`, `F`, `N`, `|`. */
  readonly type: string;
  readonly code: string;
  readonly text: Words;
  readonly help: Words;
  readonly relevance: string;
  readonly mandatory: boolean;
  readonly other: boolean;
  readonly validation: string;
  readonly subquestions: readonly LimeItem[];
  readonly answers: readonly LimeItem[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly where: string;
  readonly extras: string;
}

export interface LimeItem {
  readonly code: string;
  readonly text: Words;
  readonly relevance: string;
  /** 1 for the second axis of questions with two. */
  readonly axis: number;
  readonly where: string;
  readonly extras: string;
}
