import { type CSSProperties, type ReactNode, useState } from 'react';
import { useLocale } from '../../locale/locale.js';
import { Card } from '../../ui/card.js';
import type { CalendarWave } from './calendar-page.js';
import { useCalendarWords } from './calendar-words.js';

const DAY_MS = 86_400_000;
/** Iran is three and a half hours ahead of UTC all the year. */
const todayInIran = (): string => new Date(Date.now() + 12_600_000).toISOString().slice(0, 10);
const dayNumber = (isoDate: string): number => Date.parse(isoDate) / DAY_MS;

/** Every wave as a bar between its days, the earliest first; time runs from left to right as in all charts. */
export function WaveLines({ waves }: { readonly waves: readonly CalendarWave[] }): ReactNode {
  const words = useCalendarWords();
  const { format, say, words: own } = useLocale();
  const [today] = useState(todayInIran);
  const days = waves.flatMap(({ wave }) => [dayNumber(wave.opensOn), dayNumber(wave.closesOn) + 1]);
  const [first, last] = [Math.min(...days, dayNumber(today)), Math.max(...days, dayNumber(today) + 1)];
  const share = (day: number): number => (day - first) / (last - first);
  const earliest = waves.toReversed();
  return (
    <Card title={words.chart} className="wave-lines">
      <ul>
        {earliest.map(({ wave, survey }) => {
          const [from, to] = [share(dayNumber(wave.opensOn)), share(dayNumber(wave.closesOn) + 1)];
          return (
            <li key={wave.id}>
              <span className="wave-line-name">{say(wave.title)}</span>
              <span
                className={`wave-line wave-line-${wave.state.toLowerCase()}`}
                style={{ '--from': from, '--to': to, '--now': share(dayNumber(today)) } as CSSProperties}
                aria-hidden
              />
              <span className="visually-hidden">
                {[
                  say(survey.title),
                  words.dates(format.date(wave.opensOn), format.date(wave.closesOn)),
                  own.words.waveStates[wave.state],
                ].join(own.words.listSeparator)}
              </span>
            </li>
          );
        })}
      </ul>
      <div className="wave-line-axis" aria-hidden style={{ '--now': share(dayNumber(today)) } as CSSProperties}>
        <span className="wave-line-ends" dir="ltr">
          <span>{format.shortDate(isoOf(first))}</span>
          <span>{format.shortDate(isoOf(last - 1))}</span>
        </span>
        <span className="wave-line-today">{words.today}</span>
      </div>
    </Card>
  );
}

function isoOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
