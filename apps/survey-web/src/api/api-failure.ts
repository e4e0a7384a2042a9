import { PROBLEM_CODES, type Problem, type ProblemCode } from '@hamava/surveys';

/** The server refused on purpose and said why. */
export class ApiProblem extends Error {
  readonly code: ProblemCode;
  readonly path: string;
  readonly details: Problem['details'];
  /** All of them, where a refusal has several reasons. */
  readonly problems: readonly Problem[];

  constructor(problem: Problem, problems: readonly Problem[] = [problem]) {
    super(`${problem.code} at ${problem.path}`);
    this.name = 'ApiProblem';
    this.code = problem.code;
    this.path = problem.path;
    this.details = problem.details;
    this.problems = problems;
  }
}

/** No usable reply: the line is down, the server is starting, or it failed without a reason it may tell. */
export class ApiUnreachable extends Error {
  readonly status: number | null;

  constructor(status: number | null, cause?: unknown) {
    super(status === null ? 'no reply from the server' : `the server replied with status ${status}`, { cause });
    this.name = 'ApiUnreachable';
    this.status = status;
  }
}

export type ApiFailure = ApiProblem | ApiUnreachable;

const knownCodes: ReadonlySet<string> = new Set(PROBLEM_CODES);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The problem that a GraphQL error carries in `extensions.problem`, or null when it is a bug that the server masked. */
export function readProblem(error: unknown): Problem | null {
  return isRecord(error) && isRecord(error['extensions']) ? asProblem(error['extensions']['problem']) : null;
}

/** All problems of a refusal that has several reasons; empty when it has one. */
export function readProblems(error: unknown): readonly Problem[] {
  const list = isRecord(error) && isRecord(error['extensions']) ? error['extensions']['problems'] : undefined;
  return Array.isArray(list) ? list.flatMap((each: unknown) => asProblem(each) ?? []) : [];
}

function asProblem(problem: unknown): Problem | null {
  if (!isRecord(problem) || typeof problem['code'] !== 'string' || !knownCodes.has(problem['code'])) return null;
  return {
    code: problem['code'] as ProblemCode,
    path: typeof problem['path'] === 'string' ? problem['path'] : '',
    details: isRecord(problem['details']) ? (problem['details'] as Problem['details']) : {},
  };
}
