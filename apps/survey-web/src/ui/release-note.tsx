import type { ReactNode } from 'react';
import type { WaveFieldsFragment } from '../api/generated/graphql.js';
import { useLocale } from '../locale/locale.js';

/** Waves that release fewer answers together are for demonstration, and say so. */
const USUAL = 20;

export type Release = Pick<WaveFieldsFragment, 'state' | 'releaseBy' | 'lastRelease'>;

/** How the answers behind a wave's figures are counted, and on which day they were last; nothing before it opens. */
export function ReleaseNote({ wave, className }: { readonly wave: Release; readonly className: string }): ReactNode {
  const { words, format } = useLocale();
  const text = words.release;
  if (wave.state === 'PLANNED') return null;
  const least = format.count(wave.releaseBy);
  const last = wave.lastRelease === null ? text.never : text.last(format.date(wave.lastRelease));
  const over = wave.state === 'CLOSED' || wave.state === 'ARCHIVED';
  if (wave.releaseBy >= USUAL) {
    return (
      <p className={className}>
        {over ? text.closed(least) : text.open(least)} {text.rounded} {last}
      </p>
    );
  }
  const usual = format.count(USUAL);
  return (
    <p className={className}>
      {wave.releaseBy === 1 ? text.atOnce(usual) : text.few(least, usual)} {last}
    </p>
  );
}
