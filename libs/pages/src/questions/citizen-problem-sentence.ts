import { answerItems, type Language, type Problem, type QuestionnaireDefinition } from '@hamava/surveys';
import { sentencesIn } from '../sentences/catalogue.js';
import { askOf, problemSentence } from './problem-sentence.js';

/** The sentence that the page would show for a problem, for channels that answer in JSON. */
export function citizenProblemSentence(
  problem: Problem,
  language: Language,
  definition: QuestionnaireDefinition | null,
): string {
  const sentences = sentencesIn(language);
  const item = definition === null ? undefined : answerItems(definition).find(({ code }) => code === problem.path);
  const ask = definition === null || item === undefined ? null : askOf(definition, item, problem, sentences);
  return problemSentence(problem, ask, sentences);
}
