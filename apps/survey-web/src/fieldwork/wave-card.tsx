import type { ReactNode } from 'react';
import { useLocale } from '../locale/locale.js';
import { Card } from '../ui/card.js';
import { FlushCounts } from './flush-counts.js';
import { LinkList } from './link-list.js';
import { OwnPoint } from './own-point.js';
import type { OfficeWave } from './waves-page.js';

/** The office's own last release; that of the wave is of whatever agency. */
const newestDay = (flushes: OfficeWave['flushes']): string | null =>
  flushes.reduce<string | null>((newest, { day }) => (newest === null || day > newest ? day : newest), null);

export function WaveCard({ officeWave }: { readonly officeWave: OfficeWave }): ReactNode {
  const { words, say, format } = useLocale();
  const { wave, survey, links, counted, flushes, point } = officeWave;
  return (
    <Card
      title={say(wave.title)}
      subtitle={`${say(survey.title)}${words.words.listSeparator}${words.office.dates(format.date(wave.opensOn), format.date(wave.closesOn))}`}
      actions={<span className={`tag tag-${wave.state.toLowerCase()}`}>{words.words.waveStates[wave.state]}</span>}
      className="wave"
    >
      <div className="wave-figures">
        <OwnPoint point={point} />
        <FlushCounts flushes={flushes} counted={counted} wave={{ ...wave, lastRelease: newestDay(flushes) }} />
      </div>
      <LinkList links={links} />
    </Card>
  );
}
