import { ApiProblem, ApiUnreachable, readProblem, readProblems } from './api-failure.js';
import type { TypedDocumentString } from './generated/graphql.js';

interface GraphqlReply {
  readonly data?: unknown;
  readonly errors?: readonly unknown[];
}

async function readReply(response: Response): Promise<GraphqlReply> {
  try {
    const reply: unknown = await response.json();
    if (typeof reply === 'object' && reply !== null) return reply;
  } catch (cause) {
    throw new ApiUnreachable(response.status, cause);
  }
  throw new ApiUnreachable(response.status);
}

function failureOf(errors: readonly unknown[], status: number): Error {
  for (const error of errors) {
    const problem = readProblem(error);
    if (problem === null) continue;
    const all = readProblems(error);
    return new ApiProblem(problem, all.length > 0 ? all : [problem]);
  }
  return new ApiUnreachable(status);
}

/**
 * Sends one typed operation and gives its data.
 * Rejects with `ApiProblem` for a refusal, `ApiUnreachable` for anything else, and the abort reason when the signal fires.
 */
export async function send<Result, Variables>(
  operation: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  let response: Response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query: operation.toString(), variables }),
      ...(signal && { signal }),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiUnreachable(null, cause);
  }
  const reply = await readReply(response);
  if (reply.errors && reply.errors.length > 0) throw failureOf(reply.errors, response.status);
  if (reply.data === undefined || reply.data === null) throw new ApiUnreachable(response.status);
  return reply.data as Result;
}
