import type { MultipartFile } from '@fastify/multipart';
import { problem, type ProblemCode } from '@hamava/surveys';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError } from '../database/problem-error.js';

const STATUS: Partial<Record<ProblemCode, number>> = { SIGN_IN_NEEDED: 401, NOT_ALLOWED: 403, NOT_FOUND: 404 };

/** The one file of a request. Throws ProblemError when there is none. */
export async function fileOf(request: FastifyRequest): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const file: MultipartFile | undefined = request.isMultipart() ? await request.file() : undefined;
  if (file === undefined) throw ProblemError.of(problem('BODY_INVALID', 'file'));
  // Throws with 413 when the file is longer than the limit of the server.
  return { name: file.filename, bytes: await file.toBuffer() };
}

/** Expected refusals with the status that programs look at; everything else is the filter's. */
export async function answering(reply: FastifyReply, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    void reply
      .code(STATUS[error.problems[0].code] ?? 422)
      .header('cache-control', 'no-store')
      .send({ losses: [], problems: error.problems });
  }
}
