import { problem, type Problem } from '../../problem.js';
import { itemsOf } from '../answer-items.js';
import { END, type GoTo, type QuestionnaireDefinition } from '../definition.js';
import { canHave, sortOf } from './operands.js';
import { placedQuestions, type PlacedQuestion } from './placed-items.js';

/** Jumps lead forward, to a section, a question or the end, and wait for answers that their question can have. */
export function jumpProblems(definition: QuestionnaireDefinition): readonly Problem[] {
  const placed = placedQuestions(definition);
  return placed.flatMap((place) =>
    (place.question.goTo ?? []).flatMap((jump, j) => [
      ...targetProblems(definition, placed, place, jump.to, `${place.path}.goTo[${j}].to`),
      ...answerProblems(definition, place, jump, `${place.path}.goTo[${j}]`),
    ]),
  );
}

function targetProblems(
  { sections }: QuestionnaireDefinition,
  placed: readonly PlacedQuestion[],
  from: PlacedQuestion,
  to: string,
  path: string,
): Problem[] {
  const fault = (reason: string): Problem[] => [problem('GOTO_INVALID', path, { reason, to })];
  if (to === END) return [];
  const sectionAt = sections.findIndex(({ code }) => code === to);
  const question = placed.find((place) => place.question.code === to);
  if (sectionAt !== -1 && question !== undefined) return fault('ambiguous');
  if (sectionAt !== -1) return sectionAt > from.sectionAt ? [] : fault('backward');
  if (question === undefined) return fault('unknown');
  if (question.at <= from.at) return fault('backward');
  // Nobody could tell which repetition is meant.
  return question.section.repeatFor !== undefined && question.section !== from.section ? fault('insideLoop') : [];
}

function answerProblems(
  definition: QuestionnaireDefinition,
  { question, path: questionPath }: PlacedQuestion,
  { when }: GoTo,
  path: string,
): Problem[] {
  const [item] = question.kind === 'cascade' ? itemsOf(question).slice(-1) : itemsOf(question);
  const several = question.kind === 'battery' || question.kind === 'sum';
  if (item === undefined || several || sortOf(item) === 'photo' || sortOf(item) === 'band') {
    return [problem('GOTO_INVALID', questionPath, { reason: 'kind', kind: question.kind })];
  }
  return when.flatMap((operand, w) =>
    canHave(definition, item, operand)
      ? []
      : [problem('CODE_UNKNOWN', `${path}.when[${w}]`, { code: operand, question: question.code })],
  );
}
