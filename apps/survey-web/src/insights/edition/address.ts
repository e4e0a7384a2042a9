import { useCallback, useMemo } from 'react';
import { useRouter } from '../../ui/routing/router.js';

export interface Address {
  readonly get: (key: string) => string | null;
  /** The words of a list, without repetitions. */
  readonly list: (key: string) => readonly string[];
  /** Null or an empty list takes the key away; the rest of the address stays. */
  readonly set: (change: Readonly<Record<string, string | readonly string[] | null>>) => void;
  /** The query string as it would be with a change, for links. */
  readonly with: (change: Readonly<Record<string, string | readonly string[] | null>>) => string;
}

/** What the reader chose to see, all of it in the query string, so that a view can be sent to a colleague. */
export function useAddress(): Address {
  const { place, adjust } = useRouter();
  const after = useCallback(
    (change: Readonly<Record<string, string | readonly string[] | null>>) => changed(place.search, change),
    [place.search],
  );
  return useMemo(() => {
    const query = new URLSearchParams(place.search);
    return {
      get: (key) => query.get(key) || null,
      list: (key) => [...new Set((query.get(key) ?? '').split(',').filter((word) => word !== ''))],
      set: (change) => adjust({ path: place.path, search: after(change) }),
      with: after,
    };
  }, [place.path, place.search, adjust, after]);
}

export function changed(search: string, change: Readonly<Record<string, string | readonly string[] | null>>): string {
  const query = new URLSearchParams(search);
  for (const [key, value] of Object.entries(change)) {
    const words = typeof value === 'string' ? value : (value?.join(',') ?? '');
    if (words === '') query.delete(key);
    else query.set(key, words);
  }
  const text = query.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}
