/** Where the reader is: the path below the base, always beginning with a slash, and the query with its question mark. */
export interface Place {
  readonly path: string;
  readonly search: string;
}

export const BASE = '/app';

/** The place of an address of the window. An address outside the base is the start. */
export function placeOf({ pathname, search }: { readonly pathname: string; readonly search: string }): Place {
  if (pathname !== BASE && !pathname.startsWith(`${BASE}/`)) return { path: '/', search };
  const path = pathname.slice(BASE.length).replace(/\/+$/, '');
  return { path: path === '' ? '/' : path, search };
}

/** The address of a place, for a link. */
export function hrefOf({ path, search = '' }: { readonly path: string; readonly search?: string }): string {
  return BASE + path + search;
}

/** The wanted parts of a path such as `/office/poster/:code`, or null when it is another path. */
export function matchPath(pattern: string, path: string): Readonly<Record<string, string>> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const parameters: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) {
      const decoded = decodePart(value);
      if (decoded === null || decoded === '') return null;
      parameters[part.slice(1)] = decoded;
    } else if (part !== value) {
      return null;
    }
  }
  return parameters;
}

function decodePart(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** Where to go after signing in: only a place of this application, so that a forged link cannot lead elsewhere. */
export function readNext(search: string): Place | null {
  const next = new URLSearchParams(search).get('next');
  if (next === null || !/^\/(?![/\\])/.test(next)) return null;
  const [path = '/', query] = next.split('?', 2);
  if (!/^[\w/.-]+$/.test(path) || path === '/sign-in') return null;
  return { path, search: query === undefined ? '' : `?${query}` };
}
