/**
 * A questionnaire as a plain, versioned document: what an office designs, a council approves and a citizen reads.
 * It is data only (JSON-safe), so its canonical form can be hashed and a published version can never drift.
 */

/** Languages that citizens can choose. */
export const LANGUAGES = ['fa', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Languages that a text can be translated into; the pages do not speak the last three yet. */
export const TRANSLATION_LANGUAGES = ['en', 'ar', 'ckb', 'lrc'] as const;
export type TranslationLanguage = (typeof TRANSLATION_LANGUAGES)[number];

/**
 * A text in every language of the questionnaire; Persian is the source and always present. May carry `{agency}`, `{wave}`, and
 * `{answer:code}` for the words of an earlier answer; within a repeated section `{item}` is the option it is repeated for.
 */
export interface LocalizedText {
  readonly fa: string;
  readonly en?: string | undefined;
  readonly ar?: string | undefined;
  readonly ckb?: string | undefined;
  readonly lrc?: string | undefined;
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
  /** Faces stand beside the words, never instead of them. */
  readonly smileys?: boolean | undefined;
}

export type Scale = AnchoredScale | LabelledScale;

/** A whole number of a scale, a number, an option code, an ISO date. */
export type Operand = string | number;

/**
 * What must be true of earlier answers. An answer that is hidden or missing meets no leaf but `answered: false`; `not` turns that
 * round. A multiple choice meets `oneOf` when one of the chosen is in the list, and `noneOf` when none is.
 */
export type Condition =
  | { readonly question: string; readonly oneOf: readonly Operand[] }
  /** Answered, with none of these. */
  | { readonly question: string; readonly noneOf: readonly Operand[] }
  /** true: there is an answer of substance, not a non-answer; false: there is none. */
  | { readonly question: string; readonly answered: boolean }
  /** Inclusive; numbers, or dates as ISO texts. */
  | { readonly question: string; readonly atLeast?: Operand | undefined; readonly atMost?: Operand | undefined }
  /** Two answers of the same sort beside each other. */
  | { readonly question: string; readonly relation: Relation; readonly other: string }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

export const RELATIONS = ['below', 'atMost', 'equal', 'notEqual', 'atLeast', 'above'] as const;
export type Relation = (typeof RELATIONS)[number];

export interface Option {
  readonly code: string;
  readonly label: LocalizedText;
  readonly showIf?: Condition | undefined;
  /** Asks for words of one's own, kept as the answer `<question>__other`. */
  readonly other?: boolean | undefined;
  /** Of a multiple choice: takes back every other ("none of these"). */
  readonly exclusive?: boolean | undefined;
}

/** What a demographic answer is used for: the variables that weighting and breakdowns know. */
export type DemographicRole = string;

/** Where an item of the bank came from. A linked item is locked: its words are the bank's, and its trend is guaranteed. */
export interface BankSource {
  readonly item: string;
  readonly linked: boolean;
}

interface QuestionFrame {
  /** Stable for ever: what data files, trends and translations hang on. Letters, digits and underscore. */
  readonly code: string;
  readonly text: LocalizedText;
  readonly hint?: LocalizedText | undefined;
  readonly optional?: boolean | undefined;
  readonly showIf?: Condition | undefined;
  /** Forward jumps, the first that applies: to a later section or question by its code, or to the end by `END`. */
  readonly goTo?: readonly GoTo[] | undefined;
  /** What must hold beside the answer's own range; may name questions of the same page. */
  readonly checks?: readonly { readonly require: Condition; readonly message: LocalizedText }[] | undefined;
  readonly nonAnswers?: readonly NonAnswer[] | undefined;
  readonly demographic?: DemographicRole | undefined;
  readonly bank?: BankSource | undefined;
  /** Options or rows stand in an order of chance; exclusive and other options stay last. */
  readonly shuffled?: boolean | undefined;
}

/** The target of a jump past everything that is left. */
export const END = '$end';

export interface GoTo {
  readonly when: readonly Operand[];
  readonly to: string;
}

/** One item on one scale. */
export interface ScaleQuestion extends QuestionFrame {
  readonly kind: 'scale';
  readonly scale: string;
  readonly reversed?: boolean | undefined;
}

export interface BatteryRow {
  readonly code: string;
  readonly text: LocalizedText;
  readonly reversed?: boolean | undefined;
}

/** Several items on one labelled scale, asked row by row (never as a grid). */
export interface BatteryQuestion extends QuestionFrame {
  readonly kind: 'battery';
  readonly scale: string;
  readonly rows: readonly BatteryRow[];
}

/** One of a list. Yes-no and the county picker are this, too. Answer: an option code. */
export interface ChoiceQuestion extends QuestionFrame {
  readonly kind: 'choice';
  readonly layout: 'list' | 'dropdown';
  readonly options: readonly Option[];
}

/** Any of a list. Answer: the codes of the chosen, in the order of the list, or one non-answer. */
export interface MultipleQuestion extends QuestionFrame {
  readonly kind: 'multiple';
  readonly options: readonly Option[];
  /** How many must be, and may be, chosen; exclusive options stand outside the count. */
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** The first `top` of a list in order. Answer: their codes, best first. */
export interface RankingQuestion extends QuestionFrame {
  readonly kind: 'ranking';
  readonly options: readonly Option[];
  readonly top: number;
}

/** Whole numbers that add up to `total`, one a row; rows are answered under their own codes. */
export interface SumQuestion extends QuestionFrame {
  readonly kind: 'sum';
  readonly rows: readonly BatteryRow[];
  readonly total: number;
  readonly unit?: LocalizedText | undefined;
}

/** A number typed by the respondent: whole unless `decimals`. */
export interface NumberQuestion extends QuestionFrame {
  readonly kind: 'number';
  readonly min: number;
  readonly max: number;
  readonly decimals?: number | undefined;
  readonly unit?: LocalizedText | undefined;
  /**
   * Only the band is kept when the answers are sent. `jalaliBirthYear` turns the year into an age first.
   * Bands are inclusive and must not overlap.
   */
  readonly bands?:
    | {
        readonly of: 'value' | 'jalaliBirthYear';
        readonly list: readonly { readonly code: string; readonly from: number; readonly to: number | null }[];
      }
    | undefined;
}

/** What a text must be. Those of `IDENTIFYING_FORMATS` tell who wrote it. */
export const TEXT_FORMATS = ['plain', 'email', 'mobile', 'landline', 'nationalId', 'postalCode'] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];
export const IDENTIFYING_FORMATS: readonly TextFormat[] = ['email', 'mobile', 'landline', 'nationalId', 'postalCode'];

export interface TextQuestion extends QuestionFrame {
  readonly kind: 'text';
  readonly lines: 'one' | 'many';
  /** In characters. */
  readonly maxLength: number;
  readonly format?: TextFormat | undefined;
  /** A regular expression in RE2 syntax that the whole text must match, and what to tell when it does not. */
  readonly pattern?: { readonly re2: string; readonly message: LocalizedText } | undefined;
}

/** Answer: an ISO date (Gregorian), whatever the calendar on the page. `min` and `max` are ISO dates, inclusive. */
export interface DateQuestion extends QuestionFrame {
  readonly kind: 'date';
  readonly calendar: 'jalali' | 'gregorian';
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

/** Answer: `HH:MM`. */
export interface TimeQuestion extends QuestionFrame {
  readonly kind: 'time';
}

/** Province > county > city: each level is answered under its own code, one step a page. */
export interface CascadeQuestion extends QuestionFrame {
  readonly kind: 'cascade';
  readonly levels: readonly {
    readonly code: string;
    readonly text: LocalizedText;
    readonly options: readonly {
      readonly code: string;
      readonly label: LocalizedText;
      readonly parent?: string | undefined;
    }[];
  }[];
}

/** One picture. Answer: the id it is stored under, after it was drawn anew without anything the camera wrote into it. */
export interface PhotoQuestion extends QuestionFrame {
  readonly kind: 'photo';
}

/** Answer: `agreed` or `declined`; `version` names the wording that was agreed to. */
export interface ConsentQuestion extends QuestionFrame {
  readonly kind: 'consent';
  readonly version: string;
  readonly statement: LocalizedText;
  /** Whoever declines is led to the end. */
  readonly needed?: boolean | undefined;
}

/** Words and perhaps a picture between questions; rich text, no answer. */
export interface NoteQuestion extends QuestionFrame {
  readonly kind: 'note';
  readonly image?: { readonly media: string; readonly alt: LocalizedText } | undefined;
}

/** Taken from the link's query, never asked; refused in anonymous surveys. Answer: text, or one of the options. */
export interface HiddenQuestion extends QuestionFrame {
  readonly kind: 'hidden';
  readonly parameter: string;
  readonly options?: readonly Option[] | undefined;
}

/** A number worked out from other answers; null operands are left out, and no operand gives no answer. */
export type Calculation =
  | { readonly constant: number }
  | { readonly answer: string }
  /** A number for each option code. */
  | { readonly answer: string; readonly points: Readonly<Record<string, number>> }
  | {
      readonly op: 'add' | 'subtract' | 'multiply' | 'divide' | 'min' | 'max' | 'mean' | 'count';
      readonly of: readonly Calculation[];
    };

/** Worked out on the server from earlier answers, never asked. */
export interface CalculatedQuestion extends QuestionFrame {
  readonly kind: 'calculated';
  readonly value: Calculation;
}

/** Split ballot: chance gives every respondent one of the arms, all equally likely. Answer: its code. */
export interface SplitQuestion extends QuestionFrame {
  readonly kind: 'split';
  readonly arms: readonly Option[];
}

export type Question =
  | ScaleQuestion
  | BatteryQuestion
  | ChoiceQuestion
  | MultipleQuestion
  | RankingQuestion
  | SumQuestion
  | NumberQuestion
  | TextQuestion
  | DateQuestion
  | TimeQuestion
  | CascadeQuestion
  | PhotoQuestion
  | ConsentQuestion
  | NoteQuestion
  | HiddenQuestion
  | CalculatedQuestion
  | SplitQuestion;

export type QuestionKind = Question['kind'];

export interface Section {
  readonly code: string;
  readonly title: LocalizedText;
  /** Rich text. */
  readonly lead?: LocalizedText | undefined;
  readonly showIf?: Condition | undefined;
  /** Asked once for every option chosen in this earlier multiple choice (or ranking). */
  readonly repeatFor?: string | undefined;
  /** Its questions stand in an order of chance. */
  readonly shuffled?: boolean | undefined;
  readonly questions: readonly Question[];
}

/** What is read after sending: the first whose condition holds. */
export interface Ending {
  readonly code: string;
  readonly title: LocalizedText;
  readonly text: LocalizedText;
  readonly showIf?: Condition | undefined;
}

/** At most `limit` counted responses of a wave for which the condition holds. */
export interface Quota {
  readonly code: string;
  readonly title: LocalizedText;
  readonly when: Condition;
  readonly limit: number;
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
  /** May hold identifying formats, photos and link parameters; then its waves are never anonymous. */
  readonly identifying?: boolean | undefined;
  /** `staff`: asked inside the office, never a part of the public index. */
  readonly audience?: 'public' | 'staff' | undefined;
  readonly scales: Readonly<Record<string, Scale>>;
  readonly sections: readonly Section[];
  /** Sections (by code) that change places among themselves by chance; they must stand beside each other. */
  readonly shuffledSections?: readonly (readonly string[])[] | undefined;
  readonly endings?: readonly Ending[] | undefined;
  readonly quotas?: readonly Quota[] | undefined;
  readonly drivers: readonly Driver[];
  readonly composites: readonly Composite[];
  readonly scoring: ScoringRules;
}
