import { useState, type ReactNode } from 'react';
import { useSession, type Staff } from '../api/session.js';
import { useLocale } from '../locale/locale.js';
import { Button } from './button.js';
import { Icon } from './icon.js';
import { Link, useRouter } from './routing/router.js';
import { Segmented } from './segmented.js';
import { THEME_CHOICES, useTheme } from './theme.js';
import './app-shell.css';

export interface NavigationEntry {
  readonly name:
    | 'overview'
    | 'trend'
    | 'comparison'
    | 'waves'
    | 'questionnaires'
    | 'reviews'
    | 'editions'
    | 'method'
    | 'fieldwork'
    | 'calendar'
    | 'ownFigures'
    | 'reports'
    | 'ownReports';
  readonly path: string;
}

export interface AppShellProps {
  readonly staff: Staff;
  readonly entries: readonly NavigationEntry[];
  readonly children: ReactNode;
}

/** Navigation at the start of the line, on a phone at the foot of the screen; the page beside it. */
export function AppShell({ staff, entries, children }: AppShellProps): ReactNode {
  const { words } = useLocale();
  const [open, setOpen] = useState(false);
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {words.app.skip}
      </a>
      <header className="shell-bar">
        <Brand />
        <nav aria-label={words.app.mainNavigation}>
          <ul>
            {entries.map((entry) => (
              <li key={entry.name}>
                <Entry entry={entry} />
              </li>
            ))}
          </ul>
        </nav>
        <button className="shell-more" type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon name="languages" />
          <span>{words.app.more}</span>
        </button>
        <section className={open ? 'shell-self shell-self-open' : 'shell-self'} aria-label={words.app.preferences}>
          <Self staff={staff} />
          <Preferences />
        </section>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

export function Brand(): ReactNode {
  const { words } = useLocale();
  return (
    <div className="brand">
      <svg viewBox="0 0 28 28" width="34" height="34" aria-hidden>
        <circle cx="14" cy="14" r="14" className="brand-ground" />
        <path d="M5 17c3-5 6-5 9 0s6 5 9 0" className="brand-voice" />
        <path d="M5 12c3-5 6-5 9 0s6 5 9 0" className="brand-echo" />
      </svg>
      <div>
        <b>{words.app.name}</b>
        <small>{words.app.tagline}</small>
      </div>
    </div>
  );
}

function Entry({ entry }: { readonly entry: NavigationEntry }): ReactNode {
  const { words } = useLocale();
  const { place } = useRouter();
  const labels = {
    overview: words.app.overview,
    trend: words.trend.title,
    comparison: words.app.comparison,
    waves: words.office.title,
    questionnaires: words.review.listTitle,
    reviews: words.review.reviewsTitle,
    editions: words.app.sections.editions,
    method: words.app.sections.method,
    fieldwork: words.app.sections.fieldwork,
    calendar: words.app.sections.calendar,
    ownFigures: words.app.sections.ownFigures,
    reports: words.app.sections.reports,
    ownReports: words.app.sections.reports,
  };
  return (
    <Link
      to={{ path: entry.path }}
      className="shell-entry"
      {...(isHere(place.path, entry) && {
        'aria-current': 'page' as const,
      })}
    >
      <Icon name={entry.name} />
      <span>{labels[entry.name]}</span>
    </Link>
  );
}

/** The overview is the start of all pages of the council, yet none of them but itself. */
function isHere(path: string, { name, path: own }: NavigationEntry): boolean {
  return path === own || (name !== 'overview' && path.startsWith(`${own}/`));
}

function Self({ staff }: { readonly staff: Staff }): ReactNode {
  const { words, say } = useLocale();
  const role = words.app.roles[staff.role];
  return (
    <div className="self">
      <span className="self-mark" aria-hidden lang="fa">
        {staff.displayName.slice(0, 1)}
      </span>
      <div>
        {/* People have one name, written as they write it. */}
        <b lang="fa">{staff.displayName}</b>
        <small>{staff.agency ? words.app.roleAt(role, say(staff.agency.name)) : role}</small>
      </div>
    </div>
  );
}

export function Preferences(): ReactNode {
  const { words, language, setLanguage } = useLocale();
  const { choice, setChoice } = useTheme();
  const { state, signOut } = useSession();
  return (
    <div className="preferences">
      <Segmented
        label={words.app.language}
        value={language}
        onChange={setLanguage}
        options={[
          { value: 'fa', label: 'فارسی' },
          { value: 'en', label: 'English' },
        ]}
      />
      <Segmented
        label={words.app.theme}
        value={choice}
        onChange={setChoice}
        options={THEME_CHOICES.map((value) => ({ value, label: words.app.themes[value] }))}
      />
      {state.status === 'signedIn' && (
        <Button icon="signOut" onPress={() => void signOut()}>
          {words.app.signOut}
        </Button>
      )}
    </div>
  );
}
