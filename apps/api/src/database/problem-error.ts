import type { Problem } from '@hamava/surveys';

/** The one way a service refuses: an expected problem, worded by the screens, never logged as a bug. */
export class ProblemError extends Error {
  constructor(readonly problems: readonly [Problem, ...Problem[]]) {
    super(problems.map(({ code, path }) => (path ? `${code} at ${path}` : code)).join('; '));
  }

  static of(problem: Problem): ProblemError {
    return new ProblemError([problem]);
  }
}
