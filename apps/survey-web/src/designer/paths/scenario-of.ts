import {
  endingOf,
  lowered,
  questionsOf,
  visibleQuestions,
  type QuestionnaireDefinition,
  type Scenario,
} from '@hamava/surveys';
import type { PathReport } from './path-work.js';

const LONGEST_NAME = 180;

/** A path as it runs today, to be held against the draft from now on; its name is one that no other has. */
export function scenarioOf(
  definition: QuestionnaireDefinition,
  { answers }: Pick<PathReport['paths'][number], 'answers'>,
  name: string,
  taken: readonly string[],
): Scenario {
  const core = lowered(definition);
  const shown = visibleQuestions(core, answers);
  const codes = questionsOf(core).map(({ code }) => code);
  return {
    name: freeName(name.slice(0, LONGEST_NAME), taken),
    answers,
    expect: {
      visible: codes.filter((code) => shown.has(code)),
      hidden: codes.filter((code) => !shown.has(code)),
      ending: endingOf(core, answers)?.code ?? null,
    },
  };
}

function freeName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name;
  let at = 2;
  while (taken.includes(`${name} (${at})`)) at += 1;
  return `${name} (${at})`;
}
