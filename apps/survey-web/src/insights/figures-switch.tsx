import type { ReactNode } from 'react';
import { useLocale } from '../locale/locale.js';
import { useRouter } from '../ui/routing/router.js';
import { Segmented } from '../ui/segmented.js';
import { changed } from './edition/address.js';

export type TrendBasis = 'published' | 'provisional';

export function readBasis(search: string): TrendBasis {
  return new URLSearchParams(search).get('figures') === 'provisional' ? 'provisional' : 'published';
}

/** Between the figures of an edition and those of the answers so far. */
export function FiguresSwitch(): ReactNode {
  const { words } = useLocale();
  const { place, adjust } = useRouter();
  return (
    <Segmented
      label={words.trend.basis}
      value={readBasis(place.search)}
      onChange={(basis) =>
        adjust({
          path: place.path,
          search: changed(place.search, { figures: basis === 'provisional' ? basis : null }),
        })
      }
      options={[
        { value: 'published', label: words.trend.published },
        { value: 'provisional', label: words.trend.provisionalFigures },
      ]}
    />
  );
}
