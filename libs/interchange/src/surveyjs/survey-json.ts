/** The parts of SurveyJS JSON that are written here (format of survey-core 2 and 3). */
export type SurveyText = string | Readonly<Record<string, string>>;

export interface SurveyChoice {
  readonly value: string | number;
  readonly text: SurveyText;
  readonly visibleIf?: string;
  readonly isExclusive?: boolean;
}

export interface SurveyElement {
  readonly type: string;
  readonly name: string;
  readonly [property: string]: unknown;
}

export interface SurveyPage {
  readonly name: string;
  readonly elements: readonly SurveyElement[];
  readonly [property: string]: unknown;
}

export interface SurveyJson {
  readonly pages: readonly SurveyPage[];
  readonly [property: string]: unknown;
}

/** What a companion question for non-answers is called: it stands beside a question whose answer has no list. */
export const NON_ANSWER_SUFFIX = '__non';
