import { hasDecimals } from '../decimals.js';
import type { NumberQuestion, Question, QuestionnaireDefinition } from '../definition.js';
import { problem, type Problem } from '../../problem.js';

/** Number questions have a range, their bands neither overlap nor leave a gap, and demographics have levels. */
export function numberProblems(definition: QuestionnaireDefinition): readonly Problem[] {
  return definition.sections.flatMap((section, s) =>
    section.questions.flatMap((question, q) => {
      const path = `sections[${s}].questions[${q}]`;
      return [
        ...demographicProblems(path, question),
        ...(question.kind === 'number' ? rangeProblems(path, question) : []),
      ];
    }),
  );
}

function demographicProblems(path: string, question: Question): readonly Problem[] {
  if (question.demographic === undefined || question.kind === 'choice' || question.kind === 'cascade') return [];
  if (question.kind === 'hidden' && question.options !== undefined) return [];
  if (question.kind !== 'number') {
    return [problem('DEFINITION_INVALID', `${path}.demographic`, { reason: 'demographicKind', kind: question.kind })];
  }
  return question.bands === undefined ? [problem('BANDS_INVALID', path, { reason: 'missing' })] : [];
}

/** Beyond these a number is a mistake, and sums of many lose their last digits. */
const LARGEST = 1_000_000_000_000;
const MOST_DECIMALS = 6;

function limitProblems(path: string, { min, max, decimals = 0, bands }: NumberQuestion): readonly Problem[] {
  if (decimals < 0 || decimals > MOST_DECIMALS || (decimals > 0 && bands !== undefined)) {
    return [problem('DEFINITION_INVALID', `${path}.decimals`, { reason: 'decimals', decimals })];
  }
  return Object.entries({ min, max })
    .filter(([, limit]) => Math.abs(limit) > LARGEST || !hasDecimals(limit, decimals))
    .map(([end]) => problem('DEFINITION_INVALID', `${path}.${end}`, { reason: 'precision', decimals }));
}

function rangeProblems(path: string, question: NumberQuestion): readonly Problem[] {
  const { min, max, bands } = question;
  const limits = limitProblems(path, question);
  if (limits.length > 0) return limits;
  if (min > max) return [problem('DEFINITION_INVALID', `${path}.max`, { reason: 'rangeEmpty', min, max })];
  if (bands === undefined) return [];
  if (bands.list.length === 0) return [problem('BANDS_INVALID', `${path}.bands.list`, { reason: 'missing' })];
  const places = bands.list.map((band, b) => ({ ...band, path: `${path}.bands.list[${b}]` }));
  const backward = places.filter(({ from, to }) => to !== null && to < from);
  if (backward.length > 0) return backward.map((band) => problem('BANDS_INVALID', band.path, { reason: 'backward' }));
  const ordered = places.sort((a, b) => a.from - b.from);
  return ordered.flatMap((band, b) => {
    const previous = ordered[b - 1];
    if (previous === undefined) return [];
    if (previous.to === null || previous.to >= band.from)
      return [problem('BANDS_INVALID', band.path, { reason: 'overlap' })];
    return previous.to + 1 === band.from ? [] : [problem('BANDS_INVALID', band.path, { reason: 'gap' })];
  });
}
