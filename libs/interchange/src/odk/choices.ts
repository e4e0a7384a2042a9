import type { NonAnswer, Option } from '@hamava/surveys';
import { NON_ANSWERS } from '@hamava/surveys';
import { Values } from '../foreign/codes.js';
import type { FormContext } from './form-context.js';
import type { OdkChoice } from './form.js';

export const MOST_OPTIONS = 1_000;

/** The list of a select: its options, the non-answers among them, and the codes by the names that expressions use. */
export interface ReadChoices {
  readonly options: readonly Option[];
  readonly nonAnswers: readonly NonAnswer[];
  readonly values: ReadonlyMap<string, string>;
}

export function readChoices(context: FormContext, list: readonly OdkChoice[]): ReadChoices {
  const codes = new Values();
  const values = new Map<string, string>();
  const nonAnswers: NonAnswer[] = [];
  const options: Option[] = [];
  for (const choice of list) {
    const nonAnswer = NON_ANSWERS.find((name) => name === choice.name);
    if (nonAnswer !== undefined) {
      if (!nonAnswers.includes(nonAnswer)) nonAnswers.push(nonAnswer);
      values.set(nonAnswer, nonAnswer);
      continue;
    }
    const code = codes.take(choice.name);
    if (code !== choice.name) context.report.add(`${choice.name} → ${code}`, choice.where, 'optionRenamed');
    const said: Option = { code, label: context.label(choice) };
    const option = context.enrichment.part(said, choice, context.report) ?? said;
    options.push(option);
    values.set(choice.name, option.code);
  }
  return { options, nonAnswers, values };
}
