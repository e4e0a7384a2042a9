import { nameFault, valueFault } from '../codes.js';
import type { Question, QuestionnaireDefinition } from '../definition.js';
import { problem, type Problem } from '../../problem.js';

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
    ...questions.flatMap(({ path, question }) => valueProblems(answerCodes(path, question))),
    ...questions.flatMap(({ path, question }) => nonAnswerProblems(path, question)),
  ];
}

function questionCodes(path: string, question: Question): readonly PlacedCode[] {
  const own = { path: `${path}.code`, code: question.code };
  if (question.kind !== 'battery') return [own];
  return [own, ...question.rows.map(({ code }, r) => ({ path: `${path}.rows[${r}].code`, code }))];
}

function answerCodes(path: string, question: Question): readonly PlacedCode[] {
  if (question.kind === 'choice') {
    return question.options.map(({ code }, o) => ({ path: `${path}.options[${o}].code`, code }));
  }
  if (question.kind !== 'number' || question.bands === undefined) return [];
  return question.bands.list.map(({ code }, b) => ({ path: `${path}.bands.list[${b}].code`, code }));
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
