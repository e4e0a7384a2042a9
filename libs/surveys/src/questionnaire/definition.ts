/**
 * A questionnaire as a plain, versioned document: what an office designs, a council approves and a citizen reads.
 * It is data only (JSON-safe), so its canonical form can be hashed and a published version can never drift.
 */

export const LANGUAGES = ['fa', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in every language of the questionnaire; Persian is the source and always present. May carry `{agency}`. */
export interface LocalizedText {
  readonly fa: string;
  readonly en?: string;
}

/** Answers of their own that carry no score: never a midpoint, never zero. */
export const NON_ANSWERS = ['dontKnow', 'refused', 'notApplicable'] as const;
export type NonAnswer = (typeof NON_ANSWERS)[number];

/** Every whole number from min to max, with words at both ends (0-10 trust items, OECD Guidelines 2017). */
export interface AnchoredScale {
  readonly kind: 'anchored';
  readonly min: number;
  readonly max: number;
  readonly low: LocalizedText;
  readonly high: LocalizedText;
}

/** A few points, each with its own label, lowest first (Likert). */
export interface LabelledScale {
  readonly kind: 'labelled';
  readonly points: readonly { readonly value: number; readonly label: LocalizedText }[];
}

export type Scale = AnchoredScale | LabelledScale;

export interface Option {
  readonly code: string;
  readonly label: LocalizedText;
}

/** Shown only when the named earlier question was answered with one of these values. */
export interface Condition {
  readonly question: string;
  readonly oneOf: readonly (string | number)[];
}

/** What a demographic answer is used for: the variables that weighting and breakdowns know. */
export type DemographicRole = string;

interface QuestionFrame {
  /** Stable for ever: what data files, trends and translations hang on. Letters, digits and underscore. */
  readonly code: string;
  readonly text: LocalizedText;
  readonly hint?: LocalizedText;
  readonly optional?: boolean;
  readonly showIf?: Condition;
  readonly nonAnswers?: readonly NonAnswer[];
  readonly demographic?: DemographicRole;
}

/** One item on one scale. */
export interface ScaleQuestion extends QuestionFrame {
  readonly kind: 'scale';
  readonly scale: string;
  readonly reversed?: boolean;
}

export interface BatteryRow {
  readonly code: string;
  readonly text: LocalizedText;
  readonly reversed?: boolean;
}

/** Several items on one labelled scale, asked row by row (never as a grid). */
export interface BatteryQuestion extends QuestionFrame {
  readonly kind: 'battery';
  readonly scale: string;
  readonly rows: readonly BatteryRow[];
}

export interface ChoiceQuestion extends QuestionFrame {
  readonly kind: 'choice';
  readonly layout: 'list' | 'dropdown';
  readonly options: readonly Option[];
}

/** A whole number typed by the respondent. */
export interface NumberQuestion extends QuestionFrame {
  readonly kind: 'number';
  readonly min: number;
  readonly max: number;
  /**
   * Only the band is kept when the answers are sent. `jalaliBirthYear` turns the year into an age first.
   * Bands are inclusive and must not overlap.
   */
  readonly bands?: {
    readonly of: 'value' | 'jalaliBirthYear';
    readonly list: readonly { readonly code: string; readonly from: number; readonly to: number | null }[];
  };
}

export type Question = ScaleQuestion | BatteryQuestion | ChoiceQuestion | NumberQuestion;

export interface Section {
  readonly code: string;
  readonly title: LocalizedText;
  readonly lead?: LocalizedText;
  readonly questions: readonly Question[];
}

/** A dimension of trust: the mean of its answered items. */
export interface Driver {
  readonly code: string;
  readonly title: LocalizedText;
  /** Codes of scale questions or battery rows. */
  readonly items: readonly string[];
  /**
   * A whole number from 1 to 100; the driver's part of the index is its weight over the sum of all. Usually percents; 1, 1, 1 are
   * three equal thirds, which whole percents cannot be.
   */
  readonly weight: number;
}

/** Another mean of items that stands beside the index (for instance the part a PR office answers for). */
export interface Composite {
  readonly code: string;
  readonly title: LocalizedText;
  readonly items: readonly string[];
  readonly minimumItems: number;
}

export interface ScoringRules {
  /** A driver counts when at least ceil(share x items) of its items are answered. */
  readonly driverMinimumShare: number;
  /** The index counts when at least ceil(share x drivers) drivers count. */
  readonly indexMinimumShare: number;
}

export interface QuestionnaireDefinition {
  readonly format: 'hamava.questionnaire/1';
  readonly code: string;
  readonly title: LocalizedText;
  /** Who asks and why, in two sentences: the start page. */
  readonly introduction: LocalizedText;
  readonly languages: readonly Language[];
  readonly scales: Readonly<Record<string, Scale>>;
  readonly sections: readonly Section[];
  readonly drivers: readonly Driver[];
  readonly composites: readonly Composite[];
  readonly scoring: ScoringRules;
}
