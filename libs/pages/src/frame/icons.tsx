import type { ReactNode } from 'react';

/** Lucide outlines (ISC licence), written out: a citizen page loads no icon file. */
const PATHS = {
  clock: 'M12 3a9 9 0 100 18 9 9 0 000-18zM12 7v5l3 2',
  shield: 'M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6zM9 12l2 2 4-4',
  saved: 'M3 12a9 9 0 0115-6.7L21 8M21 3v5h-5M21 12a9 9 0 01-15 6.7L3 16M3 21v-5h5',
  calendar: 'M4 6h16v14H4zM4 11h16M8 3v4M16 3v4',
  chart: 'M4 4v16h16M8 15l4-5 3 3 5-6',
  check: 'M12 3a9 9 0 100 18 9 9 0 000-18zM8.5 12.5l2.5 2.5 4.5-5',
  back: 'M15 5l-7 7 7 7',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }): ReactNode {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={name === 'back' ? 'turn' : undefined}>
      <path d={PATHS[name]} />
    </svg>
  );
}

/** Two voices in harmony: two parallel waves in a circle. */
export function Logo(): ReactNode {
  return (
    <svg viewBox="0 0 28 28" aria-hidden="true" strokeWidth="2.6">
      <circle cx="14" cy="14" r="14" fill="#35595f" stroke="none" />
      <path d="M6 13c3-6 5.5-6 8-2s5 4 8-2" stroke="#f2a93b" />
      <path d="M6 19c3-6 5.5-6 8-2s5 4 8-2" stroke="#fff" />
    </svg>
  );
}

/** The same mark for the browser's tab, as data: no request for it. */
export const FAVICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 28 28' fill='none' stroke-width='2.6' stroke-linecap='round'%3E%3Ccircle cx='14' cy='14' r='14' fill='%230f4047'/%3E%3Cpath d='M6 13c3-6 5.5-6 8-2s5 4 8-2' stroke='%23f2a93b'/%3E%3Cpath d='M6 19c3-6 5.5-6 8-2s5 4 8-2' stroke='%23fff'/%3E%3C/svg%3E";
