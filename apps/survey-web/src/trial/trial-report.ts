import type { AnswerTally, LocalizedText } from '@hamava/surveys';
import type { TrialPageQuery } from '../api/generated/graphql.js';

export type TrialPage = TrialPageQuery;
export type Trial = NonNullable<TrialPageQuery['trial']>;

export interface TrialFigure {
  readonly code: string;
  readonly title: LocalizedText;
  /** Why it is withheld; null when it is not. */
  readonly reason: string | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly base: number | null;
  readonly flags: readonly string[];
}

/** What a trial has given, as the server stores it. */
export interface TrialReport {
  readonly tally: AnswerTally;
  readonly words: Readonly<Record<string, number>>;
  readonly figures: readonly TrialFigure[];
  readonly leftAfter: Readonly<Record<string, number>>;
  readonly quotas: readonly {
    readonly code: string;
    readonly title: LocalizedText;
    readonly limit: number;
    readonly accepted: number;
  }[];
}

export function reportOf({ report }: Trial): TrialReport | null {
  return report as TrialReport | null;
}

export type ItemTally = AnswerTally['items'][number];

export interface QuestionTally {
  readonly code: string;
  /** What the question says; null where the items speak for themselves. */
  readonly text: LocalizedText | null;
  /** Rows of a battery, levels of a cascade, a question and its own words; in their order. */
  readonly items: readonly ItemTally[];
}

/** The tally with a name where its texts speak of the agency that asks. */
export function naming(items: readonly ItemTally[], agency: string): readonly ItemTally[] {
  const named = (text: LocalizedText): LocalizedText =>
    mapValues(text, (words) => words.replaceAll('{agency}', () => agency));
  return items.map((item) => ({
    ...item,
    text: named(item.text),
    within: item.within === null ? null : named(item.within),
  }));
}

function mapValues(text: LocalizedText, map: (words: string) => string): LocalizedText {
  return { ...text, fa: map(text.fa), ...(text.en !== undefined && { en: map(text.en) }) };
}

/** Items of one question stand together; a question that is asked again in a loop is another one. */
export function byQuestion(items: readonly ItemTally[]): readonly QuestionTally[] {
  const questions: { code: string; text: LocalizedText | null; items: ItemTally[] }[] = [];
  for (const item of items) {
    const last = questions.at(-1);
    if (last?.code === item.question) last.items.push(item);
    else questions.push({ code: item.question, text: item.within, items: [item] });
  }
  return questions;
}

/** Whole percents of those who answered; 0 without one. */
export function shareOf(count: number, answered: number): number {
  return answered === 0 ? 0 : (100 * count) / answered;
}
