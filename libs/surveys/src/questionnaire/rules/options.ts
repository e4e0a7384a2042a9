import { problem, type Problem } from '../../problem.js';
import type {
  CascadeQuestion,
  MultipleQuestion,
  Question,
  QuestionnaireDefinition,
  RankingQuestion,
} from '../definition.js';
import { optionList, placedQuestions } from './placed-items.js';

/** Lists can be answered as they say: enough options for the least number, one place for words of one's own, levels that join. */
export function optionProblems(definition: QuestionnaireDefinition): readonly Problem[] {
  return placedQuestions(definition).flatMap(({ question, path }) => [
    ...markProblems(question, path),
    ...(question.kind === 'multiple' ? countProblems(question, path) : []),
    ...(question.kind === 'ranking' ? rankingProblems(question, path) : []),
    ...(question.kind === 'cascade' ? cascadeProblems(question, path) : []),
    ...(question.kind === 'split' && question.arms.length < 2 ? [fault(`${path}.arms`, 'fewArms')] : []),
  ]);
}

function fault(path: string, reason: string, details: Problem['details'] = {}): Problem {
  return problem('OPTIONS_INVALID', path, { reason, ...details });
}

function markProblems(question: Question, path: string): Problem[] {
  const { key, list } = optionList(question);
  const takesWords = question.kind === 'choice' || question.kind === 'multiple' || question.kind === 'ranking';
  const others = list.flatMap(({ other }, o) => (other === true ? [o] : []));
  return [
    ...others
      .slice(takesWords ? 1 : 0)
      .map((o) => fault(`${path}.${key}[${o}].other`, takesWords ? 'otherTwice' : 'otherKind')),
    ...list.flatMap(({ exclusive }, o) =>
      exclusive === true && question.kind !== 'multiple'
        ? [fault(`${path}.${key}[${o}].exclusive`, 'exclusiveKind')]
        : [],
    ),
    // Chance decides before anything is known about the respondent.
    ...(key === 'arms'
      ? list.flatMap(({ showIf }, o) =>
          showIf === undefined ? [] : [fault(`${path}.arms[${o}].showIf`, 'armCondition')],
        )
      : []),
  ];
}

function countProblems({ options, min, max }: MultipleQuestion, path: string): Problem[] {
  const countable = options.filter(({ exclusive }) => exclusive !== true).length;
  const limits = { min: min ?? 1, max: max ?? countable, options: countable };
  if (limits.min < 0 || limits.min > countable) return [fault(`${path}.min`, 'minimum', limits)];
  return limits.max < Math.max(1, limits.min) || limits.max > countable
    ? [fault(`${path}.max`, 'maximum', limits)]
    : [];
}

function rankingProblems({ options, top }: RankingQuestion, path: string): Problem[] {
  return top >= 1 && top <= options.length ? [] : [fault(`${path}.top`, 'top', { top, options: options.length })];
}

function cascadeProblems({ levels }: CascadeQuestion, path: string): Problem[] {
  return levels.flatMap((level, l) => {
    const above = levels[l - 1];
    const parents = new Set(above?.options.map(({ code }) => code));
    return level.options.flatMap(({ parent }, o) => {
      const fits = above === undefined ? parent === undefined : parent !== undefined && parents.has(parent);
      const reason = above === undefined ? 'parentOfFirst' : 'parentUnknown';
      return fits
        ? []
        : [problem('CASCADE_INVALID', `${path}.levels[${l}].options[${o}].parent`, { reason, parent: parent ?? '' })];
    });
  });
}
