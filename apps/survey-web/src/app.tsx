import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { SessionProvider, useSession, type Staff } from './api/session.js';
import { WavesPage } from './fieldwork/waves-page.js';
import { LocaleProvider, useLocale } from './locale/locale.js';
import { SignInPage } from './sign-in/sign-in-page.js';
import { AppShell } from './ui/app-shell.js';
import { EmptyState } from './ui/empty-state.js';
import { ErrorPanel } from './ui/error-panel.js';
import { readNext } from './ui/routing/location.js';
import { Link, RouterProvider, useRouter } from './ui/routing/router.js';
import { Skeleton } from './ui/skeleton.js';
import { ThemeProvider } from './ui/theme-provider.js';

const TrendPage = lazy(async () => ({ default: (await import('./insights/trend-page.js')).TrendPage }));

export const PAGES = {
  trend: { path: '/council/trend', roles: ['COUNCIL_SECRETARY', 'COUNCIL_MEMBER'] },
  waves: { path: '/office/waves', roles: ['PR_MANAGER'] },
} as const satisfies Record<string, { path: string; roles: readonly Staff['role'][] }>;

type PageName = keyof typeof PAGES;

export function App(): ReactNode {
  return (
    <ThemeProvider>
      <LocaleProvider>
        <RouterProvider>
          <SessionProvider>
            <Door />
          </SessionProvider>
        </RouterProvider>
      </LocaleProvider>
    </ThemeProvider>
  );
}

/** Lets in who is signed in; everybody else signs in first and comes back to where they were going. */
function Door(): ReactNode {
  const { state, askAgain } = useSession();
  const { words } = useLocale();
  if (state.status === 'asking') {
    return (
      <main className="page">
        <Skeleton label={words.app.loading} />
      </main>
    );
  }
  if (state.status === 'failed') {
    return (
      <main className="page">
        <ErrorPanel failure={state.failure} onRetry={askAgain} />
      </main>
    );
  }
  return state.status === 'signedOut' ? <SignedOut ended={state.ended} /> : <SignedIn staff={state.staff} />;
}

function SignedOut({ ended }: { readonly ended: boolean }): ReactNode {
  const { place, adjust } = useRouter();
  const here = place.path + place.search;
  useEffect(() => {
    if (place.path !== '/sign-in')
      adjust({ path: '/sign-in', search: here === '/' ? '' : `?next=${encodeURIComponent(here)}` });
  }, [place.path, here, adjust]);
  return <SignInPage ended={ended} />;
}

function homeOf({ role }: Staff): string {
  return role === 'PR_MANAGER' ? PAGES.waves.path : PAGES.trend.path;
}

function SignedIn({ staff }: { readonly staff: Staff }): ReactNode {
  const { place, adjust } = useRouter();
  const arriving = place.path === '/' || place.path === '/sign-in';
  useEffect(() => {
    if (arriving) adjust(readNext(place.search) ?? { path: homeOf(staff) });
  }, [arriving, place.search, staff, adjust]);
  const mine = (Object.keys(PAGES) as PageName[]).filter((name) =>
    PAGES[name].roles.some((role) => role === staff.role),
  );
  const entries = mine.map((name) => ({ name, path: PAGES[name].path }));
  return (
    <AppShell staff={staff} entries={entries}>
      {!arriving && <Page staff={staff} />}
    </AppShell>
  );
}

function Page({ staff }: { readonly staff: Staff }): ReactNode {
  const { place } = useRouter();
  const { words } = useLocale();
  const name = (Object.keys(PAGES) as PageName[]).find((each) => PAGES[each].path === place.path);
  const home = <Link to={{ path: homeOf(staff) }}>{words.app.toStart}</Link>;
  if (name === undefined) {
    return (
      <div className="page">
        <EmptyState title={words.app.notFoundTitle} text={words.app.notFoundText} action={home} />
      </div>
    );
  }
  if (!PAGES[name].roles.some((role) => role === staff.role)) {
    return (
      <div className="page">
        <EmptyState title={words.app.noPermissionTitle} text={words.app.noPermissionText} action={home} />
      </div>
    );
  }
  if (name === 'waves') return <WavesPage staff={staff} />;
  return (
    <Suspense
      fallback={
        <div className="page">
          <Skeleton label={words.app.loading} />
        </div>
      }
    >
      <TrendPage />
    </Suspense>
  );
}
