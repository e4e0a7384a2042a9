import { isIsoDate } from '@hamava/persian';
import { RE2JS } from 're2js';
import { problem, type Problem } from '../../problem.js';
import { IDENTIFYING_FORMATS, type Question, type QuestionnaireDefinition, type TextQuestion } from '../definition.js';
import { placedQuestions } from './placed-items.js';

/** Names of link parameters that the survey's own addresses use or may come to use. */
const OWN_PARAMETERS: ReadonlySet<string> = new Set(['lang', 'k', 'key', 'resume', 'receipt', 'section', 'step']);
/** Longest text that a respondent may write. */
const MAX_LENGTH = 4000;

/** What each kind asks of itself, and what tells who is answering stands only in documents that say so. */
export function kindProblems(definition: QuestionnaireDefinition): readonly Problem[] {
  const parameters = new Map<string, string>();
  return placedQuestions(definition).flatMap(({ question, path }) => [
    ...identifyingProblems(definition, question, path),
    ...ownProblems(question, path),
    ...(question.kind === 'hidden' ? parameterProblems(question.parameter, path, parameters) : []),
  ]);
}

function identifyingProblems({ identifying }: QuestionnaireDefinition, question: Question, path: string): Problem[] {
  if (identifying === true) return [];
  const refuse = (place: string, what: string): Problem[] => [problem('IDENTIFYING_NOT_ALLOWED', place, { what })];
  if (question.kind === 'photo' || question.kind === 'hidden') return refuse(`${path}.kind`, question.kind);
  if (question.kind !== 'text' || question.format === undefined) return [];
  return IDENTIFYING_FORMATS.includes(question.format) ? refuse(`${path}.format`, question.format) : [];
}

function ownProblems(question: Question, path: string): Problem[] {
  const invalid = (place: string, reason: string): Problem[] => [
    problem('DEFINITION_INVALID', `${path}.${place}`, { reason, kind: question.kind }),
  ];
  if (question.kind === 'sum' && (question.total < 1 || question.total > 1_000_000)) return invalid('total', 'total');
  if (question.kind === 'text') return textProblems(question, path, invalid);
  if (question.kind === 'consent' && question.version.trim() === '') return invalid('version', 'empty');
  if (question.kind !== 'date') return [];
  const { min, max } = question;
  const wrong = Object.entries({ min, max }).filter(([, day]) => day !== undefined && !isIsoDate(day));
  if (wrong.length > 0) return wrong.flatMap(([end]) => invalid(end, 'notADate'));
  return min !== undefined && max !== undefined && min > max ? invalid('max', 'rangeEmpty') : [];
}

function textProblems(
  { maxLength, pattern, format }: TextQuestion,
  path: string,
  invalid: (place: string, reason: string) => Problem[],
): Problem[] {
  const length = maxLength >= 1 && maxLength <= MAX_LENGTH ? [] : invalid('maxLength', 'length');
  if (pattern === undefined) return length;
  const twice = format === undefined || format === 'plain' ? [] : invalid('pattern', 'patternBesideFormat');
  const fault = patternFault(pattern.re2);
  return [
    ...length,
    ...twice,
    ...(fault === null ? [] : [problem('PATTERN_INVALID', `${path}.pattern.re2`, { reason: fault })]),
  ];
}

function patternFault(re2: string): string | null {
  if (re2 === '') return 'empty';
  try {
    RE2JS.compile(re2);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 200) : 'unreadable';
  }
}

function parameterProblems(parameter: string, path: string, seen: Map<string, string>): Problem[] {
  const place = `${path}.parameter`;
  if (!/^[A-Za-z][A-Za-z0-9_-]{0,39}$/.test(parameter)) return [problem('CODE_INVALID', place, { code: parameter })];
  if (OWN_PARAMETERS.has(parameter)) return [problem('CODE_RESERVED', place, { code: parameter })];
  const first = seen.get(parameter);
  if (first !== undefined) return [problem('CODE_DUPLICATE', place, { code: parameter, first })];
  seen.set(parameter, place);
  return [];
}
