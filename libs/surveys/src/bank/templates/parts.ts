import { CORE_SCALES } from '../../questionnaire/core-trust/scales.js';
import type {
  Condition,
  LocalizedText,
  NonAnswer,
  Option,
  Question,
  QuestionnaireDefinition,
  ScaleQuestion,
} from '../../questionnaire/definition.js';
import { bankItem, bankQuestion } from '../bank-items.js';

export function both(fa: string, en: string): LocalizedText {
  return { fa, en };
}

/** A linked item of the bank, perhaps shown on a condition. */
export function linked(key: string, showIf?: Condition): Question {
  const item = bankItem(key);
  if (item === null) throw new RangeError(`the bank has no item ${key}`);
  return { ...bankQuestion(item, true), ...(showIf === undefined ? {} : { showIf }) };
}

/** A question on five points of amount. */
export function rated(
  code: string,
  text: LocalizedText,
  nonAnswers: readonly NonAnswer[] = ['dontKnow'],
): ScaleQuestion {
  return { kind: 'scale', code, scale: 'amount5', text, nonAnswers };
}

export function option(code: string, fa: string, en: string): Option {
  return { code, label: { fa, en } };
}

export const OTHER: Option = { ...option('other', 'سایر', 'Other'), other: true };
export const NONE: Option = { ...option('none', 'هیچ‌کدام', 'None of these'), exclusive: true };

/** What is the same in all: five points of amount, both languages, half of a driver's items and of the drivers must be answered. */
export const FRAME: Pick<QuestionnaireDefinition, 'format' | 'languages' | 'scales' | 'composites' | 'scoring'> = {
  format: 'hamava.questionnaire/1',
  languages: ['fa', 'en'],
  scales: { amount5: CORE_SCALES.amount5 },
  composites: [],
  scoring: { driverMinimumShare: 0.5, indexMinimumShare: 0.5 },
};
