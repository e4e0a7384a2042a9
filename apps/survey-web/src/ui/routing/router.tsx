import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ComponentProps,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { hrefOf, placeOf, type Place } from './location.js';

interface Target {
  readonly path: string;
  readonly search?: string;
}

export interface Router {
  readonly place: Place;
  /** Opens a page: a new entry of the history, seen from its top. */
  readonly open: (target: Target) => void;
  /** Changes the address without a new entry: filters, tabs, redirects. */
  readonly adjust: (target: Target) => void;
}

const RouterContext = createContext<Router | null>(null);

/** The address of the window is the state; this only tells React when it changes. */
export function RouterProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [place, setPlace] = useState<Place>(() => placeOf(window.location));

  useEffect(() => {
    const follow = (): void => setPlace(placeOf(window.location));
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);

  const open = useCallback((target: Target) => {
    window.history.pushState(null, '', hrefOf(target));
    setPlace(placeOf(window.location));
    window.scrollTo(0, 0);
  }, []);
  const adjust = useCallback((target: Target) => {
    window.history.replaceState(null, '', hrefOf(target));
    setPlace(placeOf(window.location));
  }, []);

  const router = useMemo(() => ({ place, open, adjust }), [place, open, adjust]);
  return <RouterContext value={router}>{children}</RouterContext>;
}

export function useRouter(): Router {
  const router = useContext(RouterContext);
  if (router === null) throw new Error('useRouter requires a RouterProvider around it');
  return router;
}

function opensHere(event: MouseEvent<HTMLAnchorElement>): boolean {
  const otherwise = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
  const target = event.currentTarget.target;
  return !event.defaultPrevented && !otherwise && (target === '' || target === '_self');
}

type LinkProps = Omit<ComponentProps<'a'>, 'href'> & { readonly to: Target };

/** A real link that opens without loading the page again; new tab, copying and middle click stay the browser's. */
export function Link({ to, onClick, children, ...rest }: LinkProps): ReactNode {
  const { open } = useRouter();
  return (
    <a
      {...rest}
      href={hrefOf(to)}
      onClick={(event) => {
        onClick?.(event);
        if (!opensHere(event)) return;
        event.preventDefault();
        open(to);
      }}
    >
      {children}
    </a>
  );
}

/** Names the document, and brings the focus to the heading of a page that was opened from another one. */
export function usePageTitle(title: string): React.RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const { place } = useRouter();
  const shownPath = useRef<string | null>(null);

  useEffect(() => {
    document.title = title;
  }, [title]);

  useEffect(() => {
    if (shownPath.current === null && firstPage) firstPage = false;
    else if (shownPath.current !== place.path) heading.current?.focus({ preventScroll: true });
    shownPath.current = place.path;
  }, [place.path]);

  return heading;
}

/** The first page of a visit keeps the focus where the browser put it. */
let firstPage = true;
