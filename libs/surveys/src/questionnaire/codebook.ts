import { toPersianDigits } from '@hamava/persian';
import { lowered } from '../routing/lower.js';
import { answerItems, nonAnswersOf, scaleOf, type AnswerItem } from './answer-items.js';
import type { DemographicRole, LocalizedText, QuestionKind, QuestionnaireDefinition } from './definition.js';
import { CONSENT_LABELS, NON_ANSWER_LABELS } from './fixed-labels.js';

export interface CodebookValue {
  readonly value: number | string;
  readonly label: LocalizedText;
}

/** One column of the data: an item and what can stand in it. */
export interface CodebookEntry {
  /** The item's code, as in files of answers; repetitions and words of one's own have codes with `__`. */
  readonly code: string;
  /** `other`: words of one's own beside an option. */
  readonly kind: QuestionKind | 'other';
  /** The question's code; for rows and words of one's own it differs from the item's. */
  readonly question: string;
  readonly label: LocalizedText;
  /** Every value with a name, in the order of the questionnaire; none for numbers, texts, days and pictures. */
  readonly values: readonly CodebookValue[];
  /** Answers without substance that can stand there. */
  readonly missing: readonly CodebookValue[];
  readonly role: DemographicRole | null;
  readonly optional: boolean;
}

const CONSENT_VALUES: readonly CodebookValue[] = Object.entries(CONSENT_LABELS).map(([value, label]) => ({
  value,
  label,
}));

/** What every column of the answers to a questionnaire means, in the order of asking, as the answers are kept (bands, not numbers). */
export function codebook(definition: QuestionnaireDefinition): readonly CodebookEntry[] {
  const core = lowered(definition);
  return answerItems(core).map((item): CodebookEntry => {
    const { question, code } = item;
    const other = 'other' in item;
    return {
      code,
      kind: other ? 'other' : question.kind,
      question: question.code,
      label: item.text,
      values: other ? [] : valuesOf(core, item),
      missing: other ? [] : nonAnswersOf(question).map((value) => ({ value, label: NON_ANSWER_LABELS[value] })),
      role: other ? null : (question.demographic ?? null),
      optional: question.optional === true,
    };
  });
}

function valuesOf(core: QuestionnaireDefinition, { question }: AnswerItem): readonly CodebookValue[] {
  if (question.kind === 'consent') return CONSENT_VALUES;
  if (question.kind === 'split') return named(question.arms);
  if ('options' in question) return named(question.options ?? []);
  if (question.kind === 'number') return (question.bands?.list ?? []).map(bandValue);
  const scale = scaleOf(core, question);
  if (scale === null) return [];
  if (scale.kind === 'labelled') return scale.points;
  return [
    { value: scale.min, label: scale.low },
    { value: scale.max, label: scale.high },
  ];
}

function named(options: readonly { readonly code: string; readonly label: LocalizedText }[]): readonly CodebookValue[] {
  return options.map(({ code, label }) => ({ value: code, label }));
}

function bandValue({
  code,
  from,
  to,
}: {
  readonly code: string;
  readonly from: number;
  readonly to: number | null;
}): CodebookValue {
  if (to === null) return { value: code, label: { fa: `${toPersianDigits(from)} و بیشتر`, en: `${from} and more` } };
  return { value: code, label: { fa: `${toPersianDigits(from)} تا ${toPersianDigits(to)}`, en: `${from} to ${to}` } };
}
