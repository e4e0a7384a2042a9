import { PROBLEM_CODES, type Problem, type ProblemCode } from '@hamava/surveys';

/** The server refused on purpose and said why. */
export class ApiProblem extends Error {
  readonly code: ProblemCode;
  readonly path: string;
  readonly details: Problem['details'];

  constructor(problem: Problem) {
    super(`${problem.code} at ${problem.path}`);
    this.name = 'ApiProblem';
    this.code = problem.code;
    this.path = problem.path;
    this.details = problem.details;
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
  if (!isRecord(error) || !isRecord(error['extensions'])) return null;
  const problem = error['extensions']['problem'];
  if (!isRecord(problem) || typeof problem['code'] !== 'string' || !knownCodes.has(problem['code'])) return null;
  return {
    code: problem['code'] as ProblemCode,
    path: typeof problem['path'] === 'string' ? problem['path'] : '',
    details: isRecord(problem['details']) ? (problem['details'] as Problem['details']) : {},
  };
}
