import type { Edition } from '@hamava/editions';
import { ApiProblem, ApiUnreachable, readProblems } from '../../api/api-failure.js';

/** What a screen needs of an edition: without an outcome all but the items; without a wave no tables of answers. */
export interface EditionAsk {
  readonly outcome?: string | null;
  readonly wave?: number | null;
  /** Outcomes that come beside, such as items. */
  readonly also?: readonly string[];
}

export function addressOf(id: string, { outcome = null, wave = null, also = [] }: EditionAsk): string {
  const query = new URLSearchParams({
    ...(outcome !== null && { outcome }),
    ...(wave !== null && { wave: String(wave) }),
    ...(also.length > 0 && { also: also.join(',') }),
  }).toString();
  return `/api/editions/${encodeURIComponent(id)}${query === '' ? '' : `?${query}`}`;
}

/** Gives a part of an edition. Rejects with `ApiProblem` for a refusal, `ApiUnreachable` for anything else. */
export async function readEdition(address: string, signal: AbortSignal): Promise<Edition> {
  let response: Response;
  try {
    response = await fetch(address, { credentials: 'same-origin', signal });
  } catch (cause) {
    throw new ApiUnreachable(null, cause);
  }
  let body: unknown;
  try {
    body = await response.json();
  } catch (cause) {
    throw new ApiUnreachable(response.status, cause);
  }
  if (response.ok) return body as Edition;
  const [problem] = readProblems({ extensions: body });
  throw problem === undefined ? new ApiUnreachable(response.status) : new ApiProblem(problem);
}
