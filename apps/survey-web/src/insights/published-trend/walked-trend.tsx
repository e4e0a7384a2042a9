import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useLocale } from '../../locale/locale.js';
import { useCouncilWords } from '../edition/council-words.js';
import type { Figure } from '../edition/figure.js';
import { SvgFigure } from '../edition/svg-figure.js';
import { useTimeDirection } from '../edition/time-direction.js';
import { moveCursor } from '../keyboard-cursor.js';
import type { PlotSeries, TrendDataset } from '../to-trend-dataset.js';
import { waveReadout } from '../trend-sentence.js';

const TURNED: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/** The drawn trend with keys that walk its waves, and what they find as text. */
export function WalkedTrend({
  figure,
  plot,
  shown,
}: {
  readonly figure: Figure;
  readonly plot: TrendDataset;
  readonly shown: readonly PlotSeries[];
}): ReactNode {
  const locale = useLocale();
  const words = useCouncilWords();
  const timeDirection = useTimeDirection();
  const keysId = useId();
  const [cursor, setCursor] = useState<number | null>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    // Keys go the way that time goes on the screen.
    const key = timeDirection === 'rtl' ? (TURNED[event.key] ?? event.key) : event.key;
    const next = moveCursor(cursor, key, plot.waves.length);
    if (next === undefined) return;
    event.preventDefault();
    setCursor(next);
  };
  const wave = cursor === null ? undefined : plot.waves[cursor];
  return (
    <>
      {/* A group that takes the focus, for its arrow keys; as an application, screen readers would lose their own keys in it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        className="walked"
        role="group"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={figure.words.title}
        aria-describedby={keysId}
        onKeyDown={onKeyDown}
      >
        <SvgFigure draw={figure.draw} />
      </div>
      <p className="walked-readout" aria-live="polite">
        {wave === undefined || cursor === null ? words.walkPrompt : waveReadout(locale, wave, cursor, shown)}
      </p>
      <p className="figure-source" id={keysId}>
        {words.walkKeys}
      </p>
    </>
  );
}
