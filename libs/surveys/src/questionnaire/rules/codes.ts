import { nameFault, valueFault } from '../codes.js';
import type { Question, QuestionnaireDefinition } from '../definition.js';
import { problem, type Problem } from '../../problem.js';
import { optionList } from './placed-items.js';

interface PlacedCode {
  readonly path: string;
  readonly code: string;
}

/**
 * Codes are well formed, not reserved, and unique where they share a name space. Questions, rows, drivers and composites share
 * one, because their codes are the outcomes of the questionnaire.
 */
export function codeProblems(definition: QuestionnaireDefinition): readonly Problem[] {
  const questions = definition.sections.flatMap((section, s) =>
    section.questions.map((question, q) => ({ path: `sections[${s}].questions[${q}]`, question })),
  );
  const roles = questions.flatMap(({ path, question }) =>
    question.demographic === undefined ? [] : [{ path: `${path}.demographic`, code: question.demographic }],
  );
  return [
    ...nameProblems([{ path: 'code', code: definition.code }]),
    ...nameProblems(Object.keys(definition.scales).map((code) => ({ path: `scales.${code}`, code }))),
    ...nameProblems(definition.sections.map(({ code }, s) => ({ path: `sections[${s}].code`, code }))),
    ...nameProblems([
      ...questions.flatMap(({ path, question }) => questionCodes(path, question)),
      ...definition.drivers.map(({ code }, d) => ({ path: `drivers[${d}].code`, code })),
      ...definition.composites.map(({ code }, c) => ({ path: `composites[${c}].code`, code })),
    ]),
    ...nameProblems(roles),
    ...nameProblems((definition.endings ?? []).map(({ code }, e) => ({ path: `endings[${e}].code`, code }))),
    ...nameProblems((definition.quotas ?? []).map(({ code }, q) => ({ path: `quotas[${q}].code`, code }))),
    ...questions.flatMap(({ path, question }) => answerLists(path, question).flatMap(valueProblems)),
    ...questions.flatMap(({ path, question }) => nonAnswerProblems(path, question)),
  ];
}

function questionCodes(path: string, question: Question): readonly PlacedCode[] {
  const own = { path: `${path}.code`, code: question.code };
  if (question.kind === 'cascade')
    return [own, ...question.levels.map(({ code }, l) => ({ path: `${path}.levels[${l}].code`, code }))];
  if (question.kind !== 'battery' && question.kind !== 'sum') return [own];
  return [own, ...question.rows.map(({ code }, r) => ({ path: `${path}.rows[${r}].code`, code }))];
}

/** The lists of codes that stand as answers; within each a code is given once. */
function answerLists(path: string, question: Question): readonly (readonly PlacedCode[])[] {
  const places = (list: readonly { readonly code: string }[], place: string): readonly PlacedCode[] =>
    list.map(({ code }, at) => ({ path: `${path}.${place}[${at}].code`, code }));
  if (question.kind === 'cascade') {
    return question.levels.map(({ options }, l) => places(options, `levels[${l}].options`));
  }
  if (question.kind === 'number')
    return question.bands === undefined ? [] : [places(question.bands.list, 'bands.list')];
  const { key, list } = optionList(question);
  return [places(list, key)];
}

function nameProblems(places: readonly PlacedCode[]): readonly Problem[] {
  return [...faults(places, nameFault), ...duplicates(places)];
}

function valueProblems(places: readonly PlacedCode[]): readonly Problem[] {
  return [...faults(places, valueFault), ...duplicates(places)];
}

function faults(places: readonly PlacedCode[], faultOf: typeof nameFault): readonly Problem[] {
  return places.flatMap(({ path, code }) => {
    const fault = faultOf(code);
    return fault === null ? [] : [problem(fault, path, { code })];
  });
}

function duplicates(places: readonly PlacedCode[]): readonly Problem[] {
  const firstPaths = new Map<string, string>();
  return places.flatMap(({ path, code }) => {
    const first = firstPaths.get(code);
    if (first === undefined) firstPaths.set(code, path);
    return first === undefined ? [] : [problem('CODE_DUPLICATE', path, { code, first })];
  });
}

function nonAnswerProblems(path: string, question: Question): readonly Problem[] {
  return duplicates((question.nonAnswers ?? []).map((code, n) => ({ path: `${path}.nonAnswers[${n}]`, code })));
}
