import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { SessionProvider, useSession, type Staff } from './api/session.js';
import { WavesPage } from './fieldwork/waves-page.js';
import { LocaleProvider, useLocale } from './locale/locale.js';
import { SignInPage } from './sign-in/sign-in-page.js';
import { AppShell } from './ui/app-shell.js';
import { EmptyState } from './ui/empty-state.js';
import { ErrorPanel } from './ui/error-panel.js';
import { readBasis } from './insights/figures-switch.js';
import { readNext } from './ui/routing/location.js';
import { Link, RouterProvider, useRouter } from './ui/routing/router.js';
import { Skeleton } from './ui/skeleton.js';
import { ThemeProvider } from './ui/theme-provider.js';

const TrendPage = lazy(async () => ({ default: (await import('./insights/trend-page.js')).TrendPage }));
const OverviewPage = lazy(async () => ({
  default: (await import('./insights/overview/overview-page.js')).OverviewPage,
}));
const PublishedTrendPage = lazy(async () => ({
  default: (await import('./insights/published-trend/published-trend-page.js')).PublishedTrendPage,
}));
const ComparisonPage = lazy(async () => ({
  default: (await import('./insights/comparison/comparison-page.js')).ComparisonPage,
}));
const QuestionnairesPage = lazy(async () => ({
  default: (await import('./review/questionnaires-page.js')).QuestionnairesPage,
}));
const ReviewPage = lazy(async () => ({ default: (await import('./review/review-page.js')).ReviewPage }));
const TrialPage = lazy(async () => ({ default: (await import('./trial/trial-page.js')).TrialPage }));
const EditionsPage = lazy(async () => ({ default: (await import('./editions/editions-page.js')).EditionsPage }));
const ReportsPage = lazy(async () => ({ default: (await import('./reports/reports-page.js')).ReportsPage }));
const MethodPage = lazy(async () => ({ default: (await import('./editions/method-page.js')).MethodPage }));
const CouncilWavesPage = lazy(async () => ({
  default: (await import('./insights/waves/council-waves-page.js')).CouncilWavesPage,
}));
const ScorecardPage = lazy(async () => ({
  default: (await import('./insights/scorecard/scorecard-page.js')).ScorecardPage,
}));
const CalendarPage = lazy(async () => ({
  default: (await import('./fieldwork/calendar/calendar-page.js')).CalendarPage,
}));
const DesignerPage = lazy(async () => ({ default: (await import('./designer/designer-page.js')).DesignerPage }));

const COUNCIL = ['COUNCIL_SECRETARY', 'COUNCIL_MEMBER', 'COUNCIL_METHOD'] as const;

export const PAGES = {
  overview: { path: '/council', roles: COUNCIL },
  trend: { path: '/council/trend', roles: COUNCIL },
  comparison: { path: '/council/comparison', roles: COUNCIL },
  fieldwork: { path: '/council/waves', roles: COUNCIL },
  calendar: { path: '/council/fieldwork', roles: COUNCIL },
  waves: { path: '/office/waves', roles: ['PR_MANAGER'] },
  ownFigures: { path: '/office/figures', roles: ['PR_MANAGER'] },
  questionnaires: { path: '/office/questionnaires', roles: ['PR_MANAGER', 'COUNCIL_METHOD'] },
  reviews: { path: '/council/questionnaires', roles: COUNCIL },
  editions: { path: '/council/editions', roles: COUNCIL },
  method: { path: '/council/method', roles: COUNCIL },
  reports: { path: '/council/reports', roles: COUNCIL },
  ownReports: { path: '/office/reports', roles: ['PR_MANAGER'] },
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
  // Most who sign in go to the council's overview: its code comes while they type.
  useEffect(() => void import('./insights/overview/overview-page.js'), []);
  return <SignInPage ended={ended} />;
}

function homeOf({ role }: Staff): string {
  return role === 'PR_MANAGER' ? PAGES.waves.path : PAGES.overview.path;
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
  // A designer needs the whole window.
  if (whatIsAt(place.path)?.view === 'designer') {
    return (
      <main id="main" tabIndex={-1}>
        <Page staff={staff} />
      </main>
    );
  }
  return (
    <AppShell staff={staff} entries={entries}>
      {!arriving && <Page staff={staff} />}
    </AppShell>
  );
}

function Page({ staff }: { readonly staff: Staff }): ReactNode {
  const { place } = useRouter();
  const { words } = useLocale();
  const found = whatIsAt(place.path);
  const home = <Link to={{ path: homeOf(staff) }}>{words.app.toStart}</Link>;
  if (found === null) {
    return (
      <div className="page">
        <EmptyState title={words.app.notFoundTitle} text={words.app.notFoundText} action={home} />
      </div>
    );
  }
  if (!PAGES[found.name].roles.some((role) => role === staff.role)) {
    return (
      <div className="page">
        <EmptyState title={words.app.noPermissionTitle} text={words.app.noPermissionText} action={home} />
      </div>
    );
  }
  return (
    <Suspense
      fallback={
        <div className="page">
          <Skeleton label={words.app.loading} />
        </div>
      }
    >
      <Opened {...found} staff={staff} />
    </Suspense>
  );
}

interface Found {
  readonly name: PageName;
  /** Of one questionnaire. */
  readonly id?: string;
  readonly view?: 'designer' | 'versions' | 'trial';
  /** Key of one agency. */
  readonly agency?: string;
}

const ONE_AGENCY = /^\/council\/agencies\/([\w-]+)$/;
const ONE_QUESTIONNAIRE = /^(\/(?:office|council)\/questionnaires)\/([\w-]+)(?:\/(versions|trial))?$/;

function whatIsAt(path: string): Found | null {
  const agency = ONE_AGENCY.exec(path)?.[1];
  if (agency !== undefined) return { name: 'comparison', agency };
  const names = Object.keys(PAGES) as PageName[];
  const [, list, id, part] = ONE_QUESTIONNAIRE.exec(path) ?? [];
  const name = names.find((each) => PAGES[each].path === (list ?? path));
  if (name === undefined) return null;
  if (id === undefined) return { name };
  if (part === 'versions') return { name, id, view: 'versions' };
  // What is written and tried is the author's.
  if (name !== 'questionnaires') return null;
  return { name, id, view: part === 'trial' ? 'trial' : 'designer' };
}

function Opened({ name, id, view, agency, staff }: Found & { readonly staff: Staff }): ReactNode {
  if (id !== undefined && view === 'versions') return <ReviewPage key={id} id={id} />;
  if (id !== undefined && view === 'trial') return <TrialPage key={id} id={id} />;
  if (id !== undefined) return <DesignerPage key={id} id={id} />;
  if (agency !== undefined) return <ScorecardPage key={agency} agency={agency} />;
  return <Section name={name} staff={staff} />;
}

function Section({ name, staff }: { readonly name: PageName; readonly staff: Staff }): ReactNode {
  if (name === 'ownFigures') return <ScorecardPage agency={staff.agency?.key ?? ''} />;
  if (name === 'fieldwork') return <CouncilWavesPage />;
  if (name === 'calendar') return <CalendarPage staff={staff} />;
  if (name === 'overview') return <OverviewPage />;
  if (name === 'waves') return <WavesPage staff={staff} />;
  if (name === 'comparison') return <ComparisonPage />;
  if (name === 'editions') return <EditionsPage staff={staff} />;
  if (name === 'reports' || name === 'ownReports') return <ReportsPage staff={staff} />;
  if (name === 'method') return <MethodPage staff={staff} />;
  return name === 'trend' ? <Trend /> : <QuestionnairesPage staff={staff} />;
}

function Trend(): ReactNode {
  const { place } = useRouter();
  return readBasis(place.search) === 'provisional' ? <TrendPage /> : <PublishedTrendPage />;
}
