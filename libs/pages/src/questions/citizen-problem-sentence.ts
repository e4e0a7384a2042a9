import { type Language, type Problem, type QuestionnaireDefinition } from '@hamava/surveys';
import { sentencesIn } from '../sentences/catalogue.js';
import { askedItems } from './asked-item.js';
import { askOf, problemSentence } from './problem-sentence.js';
import { readingOf } from './reading.js';
import { placesOf } from './refusals.js';

/** The sentence that the page would show for a problem, for channels that answer in JSON. */
export function citizenProblemSentence(
  problem: Problem,
  language: Language,
  definition: QuestionnaireDefinition | null,
): string {
  const sentences = sentencesIn(language);
  if (definition === null) return problemSentence(problem, null, sentences);
  const item = definition.sections
    .flatMap((section) => section.questions)
    .flatMap(askedItems)
    .find((candidate) => placesOf(candidate).some(({ path }) => path === problem.path));
  const reading = readingOf({ language, definition, agencyName: { fa: '' } });
  return problemSentence(problem, item === undefined ? null : askOf(item, problem, reading), sentences);
}
