import { toPersianDigits } from '@hamava/persian';
import type { Answers } from '../answering/answers.js';
import { type AnswerItem, answerItems, scaleOf, scaleValues } from '../questionnaire/answer-items.js';
import { codebook, type CodebookEntry, type CodebookValue } from '../questionnaire/codebook.js';
import type { LocalizedText, QuestionnaireDefinition } from '../questionnaire/definition.js';
import { questionSeconds, sectionSeconds } from '../questionnaire/estimated-minutes.js';
import { endingOf } from '../routing/ending.js';
import { lowered } from '../routing/lower.js';
import { visibleQuestions } from '../routing/visible-questions.js';

/** How one item was answered. */
export interface ItemTally {
  readonly code: string;
  /** The question's own code; for rows of a battery it differs from the item's. */
  readonly question: string;
  readonly text: LocalizedText;
  /** What the question says, where the item is a part of it: a row, a level, words of one's own. Null for the question itself. */
  readonly within: LocalizedText | null;
  /** How many came to the question, and how many of them gave an answer of any kind. */
  readonly asked: number;
  readonly answered: number;
  /** Not everybody is asked. */
  readonly conditional: boolean;
  /** Of the numbers; null without one. */
  readonly mean: number | null;
  /** Every step of a scale and every other value with a name, non-answers last, in the order of the questionnaire. */
  readonly values: readonly (CodebookValue & { readonly count: number })[];
}

export interface SectionTally {
  readonly code: string;
  readonly title: LocalizedText;
  /** How many were shown anything of it. */
  readonly seen: number;
}

export interface AnswerTally {
  readonly n: number;
  readonly items: readonly ItemTally[];
  readonly sections: readonly SectionTally[];
  /** The endings in their order; the last has no code and counts those who reached none of them. */
  readonly endings: readonly {
    readonly code: string | null;
    readonly title: LocalizedText | null;
    readonly count: number;
  }[];
  /** Estimated minutes of reading and answering, by the questions that each set was asked; null without answers. */
  readonly minutes: { readonly median: number; readonly ninetieth: number } | null;
}

/** Counts complete sets of answers, as they are kept: item by item, page by page, ending by ending. */
export function tallyAnswers(definition: QuestionnaireDefinition, sets: readonly Answers[]): AnswerTally {
  const core = lowered(definition);
  const seen = sets.map((answers) => visibleQuestions(core, answers));
  return {
    n: sets.length,
    items: itemTallies(definition, core, sets, seen),
    sections: core.sections.map(({ code, title, questions }) => ({
      code,
      title,
      seen: seen.filter((visible) => questions.some((question) => visible.has(question.code))).length,
    })),
    endings: endingTallies(definition, sets),
    minutes: minutesOf(core, seen),
  };
}

type Seen = readonly ReadonlySet<string>[];

function itemTallies(
  definition: QuestionnaireDefinition,
  core: QuestionnaireDefinition,
  sets: readonly Answers[],
  seen: Seen,
): readonly ItemTally[] {
  const values = new Map(codebook(definition).map((entry) => [entry.code, entry]));
  return answerItems(core).map((item): ItemTally => {
    const { code, question, text } = item;
    const given = sets.flatMap((answers) => answers[code] ?? []);
    const counts = new Map<unknown, number>();
    for (const value of given) counts.set(value, (counts.get(value) ?? 0) + 1);
    const numbers = given.filter((value) => typeof value === 'number');
    // A condition on a number that is kept as a band cannot be judged any more: who has answered was asked.
    const asked = sets.filter((answers, at) => answers[code] !== undefined || seen[at]?.has(question.code)).length;
    return {
      code,
      question: question.code,
      text,
      within: code === question.code ? null : question.text,
      asked,
      answered: sets.filter((answers) => answers[code] !== undefined).length,
      conditional: question.showIf !== undefined,
      mean: numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0) / numbers.length,
      values: valuesOf(core, item, values.get(code)).map((value) => ({
        ...value,
        count: counts.get(value.value) ?? 0,
      })),
    };
  });
}

/** The steps between the named ends of a scale have their number for a name. */
function valuesOf(
  core: QuestionnaireDefinition,
  item: AnswerItem,
  entry: CodebookEntry | undefined,
): readonly CodebookValue[] {
  if (entry === undefined) return [];
  const scale = 'other' in item ? null : scaleOf(core, item.question);
  if (scale?.kind !== 'anchored') return [...entry.values, ...entry.missing];
  const named = new Map(entry.values.map((each) => [each.value, each]));
  const steps = scaleValues(scale).map(
    (value) => named.get(value) ?? { value, label: { fa: toPersianDigits(String(value)), en: String(value) } },
  );
  return [...steps, ...entry.missing];
}

function endingTallies(definition: QuestionnaireDefinition, sets: readonly Answers[]): AnswerTally['endings'] {
  const { endings = [] } = definition;
  if (endings.length === 0) return [];
  const reached = sets.map((answers) => endingOf(definition, answers)?.code ?? null);
  const count = (code: string | null): number => reached.filter((each) => each === code).length;
  return [
    ...endings.map(({ code, title }) => ({ code, title: title ?? null, count: count(code) })),
    { code: null, title: null, count: count(null) },
  ];
}

function minutesOf(core: QuestionnaireDefinition, seen: Seen): AnswerTally['minutes'] {
  if (seen.length === 0) return null;
  const pages = core.sections.map((section) => ({
    own: sectionSeconds(section, 'fa'),
    questions: section.questions.map((question) => [question.code, questionSeconds(core, question, 'fa')] as const),
  }));
  const minutes = seen
    .map((visible) => {
      let seconds = 0;
      for (const { own, questions } of pages) {
        const asked = questions.filter(([code]) => visible.has(code));
        if (asked.length > 0) seconds += own + asked.reduce((sum, [, each]) => sum + each, 0);
      }
      return seconds / 60;
    })
    .sort((a, b) => a - b);
  const at = (share: number): number => minutes[Math.ceil(share * minutes.length) - 1] ?? 0;
  return { median: at(0.5), ninetieth: at(0.9) };
}
