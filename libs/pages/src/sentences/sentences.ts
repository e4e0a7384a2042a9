import type { TextFormat } from '@hamava/surveys';
import type { AnswerFaultSentences } from './answer-problems.js';

/** One fact on a list of facts: the strong beginning and the rest of the sentence. */
export interface Fact {
  readonly strong: string;
  readonly rest: string;
}

export interface QuestionAndAnswer {
  readonly question: string;
  readonly answer: string;
}

export interface PrivacyFacts {
  readonly draftDays: number;
  /** Hours for which the internet address of a phone is logged; 0 when it never is. */
  readonly logHours: number;
  readonly minimumGroup: number;
}

export interface StartSize {
  readonly minutes: number;
  readonly questions: number;
  readonly sections: number;
}

/** Which control a refused answer came from: the sentence says what to do with that control. */
export type AnswerWay =
  | { readonly way: 'pointOnScale'; readonly min: number; readonly max: number }
  | { readonly way: 'optionInList' }
  | { readonly way: 'optionInDropdown' }
  | { readonly way: 'someOptions'; readonly least: number; readonly most: number | null }
  | { readonly way: 'ranks'; readonly top: number }
  | { readonly way: 'shares'; readonly total: string }
  | { readonly way: 'wholeNumber'; readonly min: number; readonly max: number }
  | { readonly way: 'decimalNumber'; readonly min: number; readonly max: number; readonly decimals: number }
  | { readonly way: 'text'; readonly format: TextFormat }
  | { readonly way: 'otherWords' }
  | { readonly way: 'day'; readonly range: DayRange }
  | { readonly way: 'clock' }
  | { readonly way: 'consent' }
  | { readonly way: 'picture' }
  | { readonly way: 'birthYear'; readonly min: number; readonly max: number; readonly youngest: number };

/** First and last day that are taken, in words. */
export interface DayRange {
  readonly from: string | null;
  readonly to: string | null;
}

/** What a refusal asks for: the control, and the name of its first non-answer when it has one. */
export interface Ask {
  readonly control: AnswerWay;
  readonly orNonAnswer: string | null;
  /** The author's own words for what is wrong. */
  readonly message: string | null;
}

/** A whole page about one thing that happened. */
export interface Notice {
  readonly title: string;
  readonly body: string;
}

/** Every word of the citizen pages in one language. */
export interface Sentences {
  readonly brand: { readonly name: string; readonly tagline: string };
  readonly frame: {
    readonly skip: string;
    readonly languageLink: string;
    readonly languageName: string;
    readonly privacy: string;
    readonly help: string;
  };
  readonly section: {
    readonly progress: string;
    readonly step: (step: number, steps: number) => string;
    readonly minutesLeft: (minutes: number) => string;
    readonly back: string;
    readonly next: string;
    readonly saved: string;
    readonly keepForLater: string;
    readonly questionNumber: (number: number) => string;
    readonly questionNumbers: (first: number, last: number) => string;
    readonly rowNumber: (number: number) => string;
    readonly optional: string;
    readonly clear: string;
    readonly choose: string;
    readonly expired: Notice;
    readonly untranslated: string;
  };
  readonly keep: {
    readonly title: string;
    readonly back: string;
    readonly lead: (days: number) => string;
    readonly qrAlt: string;
    readonly howToKeep: string;
    readonly warning: string;
    readonly sharedHeading: string;
    readonly sharedBody: string;
    readonly forget: string;
    readonly resumeTitle: string;
    readonly resumeLead: string;
    readonly resume: string;
    readonly forgottenTitle: string;
    readonly forgottenBody: string;
    readonly startAnew: string;
  };
  readonly privacyLead: { readonly anonymous: string; readonly confidential: string };
  readonly scale: {
    readonly point: (value: number, max: number) => string;
    readonly endPoint: (value: number, max: number, meaning: string) => string;
  };
  readonly dontKnowOrNoOpinion: string;
  /** What stands beside the controls. */
  readonly asked: {
    readonly choose: (least: number, most: number | null) => string;
    readonly rank: (rank: number) => string;
    readonly ranked: (rank: number, what: string) => string;
    readonly rankHow: (top: number) => string;
    readonly sumHow: (total: string) => string;
    readonly decimals: (decimals: number) => string;
    readonly textLimit: (characters: number) => string;
    readonly noNames: string;
    readonly format: Readonly<Record<TextFormat, string | null>>;
    readonly calendar: Readonly<Record<'jalali' | 'gregorian', string | null>>;
    readonly dayRange: (range: DayRange) => string | null;
    readonly day: string;
    readonly month: string;
    readonly year: string;
    readonly months: Readonly<Record<'jalali' | 'gregorian', readonly string[]>>;
    readonly numberedMonth: (month: number, name: string) => string;
    readonly hour: string;
    readonly minute: string;
    readonly timeHow: string;
    readonly agreed: string;
    readonly declined: string;
    readonly consentNeeded: string;
    readonly photoHow: string;
    readonly photoKept: string;
    readonly photoRemove: string;
    readonly photoAnother: string;
    readonly otherWords: (option: string) => string;
    readonly inBrackets: (option: string, words: string) => string;
    readonly listSeparator: string;
  };
  readonly problems: {
    readonly titlePrefix: string;
    readonly inlinePrefix: string;
    readonly heading: (count: number) => string;
    readonly atQuestion: (number: number, sentence: string) => string;
    readonly required: (ask: Ask) => string;
    readonly optionUnknown: (ask: Ask) => string;
    readonly outOfRange: (ask: Ask) => string;
    readonly notANumber: (ask: Ask) => string;
    /** What the limits in the problem say; see `answer-problems.ts`. */
    readonly answer: AnswerFaultSentences;
    readonly pageMismatch: string;
    readonly linkUnknown: string;
    readonly waveNotOpen: string;
    readonly linkFull: string;
    readonly quotaFull: string;
    readonly submissionConflict: string;
    readonly submissionKey: string;
    readonly draftExpired: string;
    readonly bodyTooLarge: string;
    readonly bodyUnreadable: string;
    readonly tryLater: string;
    readonly apology: string;
  };
  readonly start: {
    readonly size: (size: StartSize) => Fact;
    readonly anonymous: Fact;
    readonly confidential: Fact;
    readonly resumable: Fact;
    readonly closesOn: (date: string) => Fact;
    readonly usesHeading: string;
    readonly uses: readonly string[];
    readonly usesAnonymous: string;
    readonly start: string;
    readonly resume: (step: number) => string;
    readonly startAgain: string;
    readonly voluntary: string;
  };
  readonly check: {
    readonly title: string;
    readonly lead: string;
    readonly change: string;
    readonly changeOf: (what: string) => string;
    readonly blank: string;
    readonly send: string;
    readonly afterSending: string;
  };
  readonly receipt: {
    readonly title: string;
    readonly codeLabel: string;
    readonly nextHeading: string;
    readonly counted: string;
    readonly countedAfter: (date: string) => string;
    readonly resultsOn: (date: string) => string;
    readonly resultsLink: string;
    readonly keep: string;
    readonly print: string;
    readonly unlinked: string;
    readonly thanks: string;
    readonly thanksFor: (agency: string) => string;
  };
  readonly notices: {
    readonly alreadyAnswered: Notice;
    readonly closed: (date: string) => Notice;
    readonly closedByHand: Notice;
    readonly notOpenYet: (date: string) => Notice;
    readonly paused: Notice;
    readonly full: Notice;
    readonly quotaFull: Notice;
    readonly unknownLink: Notice;
    readonly tryLater: Notice;
    readonly tooLarge: Notice;
    readonly problem: Notice;
    readonly resultsLink: string;
    readonly homeLink: string;
    readonly retry: string;
    readonly backLink: string;
    readonly requestId: string;
  };
  readonly unknownLink: {
    readonly typed: string;
    readonly tipsHeading: string;
    readonly tips: readonly string[];
    readonly codeLabel: string;
    readonly codeHint: string;
    readonly open: string;
  };
  readonly home: {
    readonly title: string;
    readonly lead: string;
    readonly chooseAgency: string;
    readonly separator: string;
    readonly minutes: (minutes: number) => string;
    readonly closesOn: (date: string) => string;
    readonly emptyTitle: string;
    readonly emptyBody: string;
    readonly codeHeading: string;
    readonly resultsHeading: string;
    readonly results: string;
  };
  readonly privacy: {
    readonly title: string;
    readonly lead: string;
    readonly items: (facts: PrivacyFacts) => readonly QuestionAndAnswer[];
    readonly complaint: QuestionAndAnswer;
    readonly complaintOffice: string;
    readonly updatedOn: (date: string) => string;
  };
  readonly language: {
    readonly title: string;
    readonly lead: string;
    readonly current: string;
    readonly notYet: string;
  };
}
