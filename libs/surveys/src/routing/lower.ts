import type { Question, QuestionnaireDefinition, Section } from '../questionnaire/definition.js';
import { levelsOf } from './cascade.js';
import { allOf } from './condition-parts.js';
import { withoutJumps } from './jumps.js';
import { withoutLoops } from './loops.js';
import { pagesOf } from './pages.js';

const KNOWN = new WeakMap<QuestionnaireDefinition, QuestionnaireDefinition>();

/**
 * The small core that the runtime knows: no loops, jumps, cascades or conditions of sections, and every section one page. What a
 * designer edits becomes conditions of questions; derived codes hold `__`, which authored ones may not. Lowering what is lowered
 * changes nothing, and the result for one document is always the same object.
 */
export function lowered(definition: QuestionnaireDefinition): QuestionnaireDefinition {
  const known = KNOWN.get(definition);
  if (known !== undefined) return known;
  const sections = withoutJumps(withoutLoops(definition.sections)).map(withoutOwnCondition).flatMap(pagesOf);
  const core = asLowered({ ...definition, sections });
  KNOWN.set(definition, core);
  return core;
}

/** Marks a document as lowered, so that lowering it again costs nothing: for parts of this folder that rearrange one. */
export function asLowered(definition: QuestionnaireDefinition): QuestionnaireDefinition {
  KNOWN.set(definition, definition);
  return definition;
}

/** A section whose condition has gone to its questions, and its cascades into their levels. */
function withoutOwnCondition({ showIf: condition, ...section }: Section): Section {
  const questions = section.questions.flatMap((question): readonly Question[] =>
    question.kind === 'cascade' ? levelsOf(question) : [question],
  );
  if (condition === undefined) return { ...section, questions };
  return {
    ...section,
    questions: questions.map((question) => ({ ...question, showIf: allOf(condition, question.showIf) })),
  };
}
