import { ApiProblem, ApiUnreachable, readProblems } from '../../api/api-failure.js';

/** Sends a picture and answers the id that documents know it by. Throws `ApiProblem` or `ApiUnreachable`. */
export async function sendImage(file: File): Promise<string> {
  const body = new FormData();
  body.append('file', file);
  let response: Response;
  try {
    response = await fetch('/api/media', { method: 'POST', credentials: 'same-origin', body });
  } catch (cause) {
    throw new ApiUnreachable(null, cause);
  }
  const reply: unknown = await response.json().catch(() => null);
  if (response.ok && isStored(reply)) return reply.media;
  // Refusals have the shape that GraphQL errors carry theirs in.
  const [first, ...rest] = readProblems({ extensions: reply });
  if (first) throw new ApiProblem(first, [first, ...rest]);
  throw new ApiUnreachable(response.status);
}

function isStored(reply: unknown): reply is { readonly media: string } {
  return typeof reply === 'object' && reply !== null && 'media' in reply && typeof reply.media === 'string';
}
