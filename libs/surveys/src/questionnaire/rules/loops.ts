import { problem, type Problem } from '../../problem.js';
import type { QuestionnaireDefinition } from '../definition.js';
import { referenceProblem, referencesOf } from './references.js';
import { placedQuestions } from './placed-items.js';

/** More questions than this, counted with all repetitions, no respondent and no page could bear. */
const MAX_QUESTIONS = 3000;

/** Repeated sections name an earlier multiple choice or ranking, do not stand in each other, and hold nothing that feeds figures. */
export function loopProblems(definition: QuestionnaireDefinition): readonly Problem[] {
  const references = referencesOf(definition);
  const placed = placedQuestions(definition);
  let questions = 0;
  const problems = definition.sections.flatMap((section, s) => {
    if (section.repeatFor === undefined) {
      questions += section.questions.length;
      return [];
    }
    const path = `sections[${s}].repeatFor`;
    const at = placed.find(({ sectionAt }) => sectionAt === s)?.at ?? 0;
    const missing = referenceProblem(references, { before: at, loop: null, at }, section.repeatFor, path);
    if (missing !== null) return [missing];
    const item = references.items.get(section.repeatFor)?.item;
    const source = item !== undefined && !('other' in item) ? item.question : undefined;
    if (source?.kind !== 'multiple' && source?.kind !== 'ranking') {
      return [problem('LOOP_INVALID', path, { reason: 'kind', code: section.repeatFor })];
    }
    questions += section.questions.length * source.options.length;
    return section.questions.flatMap((question, q) =>
      question.demographic === undefined
        ? []
        : [problem('LOOP_INVALID', `sections[${s}].questions[${q}].demographic`, { reason: 'demographic' })],
    );
  });
  if (questions <= MAX_QUESTIONS) return problems;
  return [...problems, problem('LOOP_INVALID', 'sections', { reason: 'tooMany', questions, maximum: MAX_QUESTIONS })];
}
