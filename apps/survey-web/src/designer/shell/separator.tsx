import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { useLocale } from '../../locale/locale.js';
import { useDesignerWords } from '../designer-context.js';
import { LIMITS, setWidth, togglePanel, usePanels, type Panel } from './panels.js';
import { useDrawnWidth } from './drawn-width.js';

const STEP = 16;

/** The line between a panel and the page: pulled by pointer, moved by arrows; Enter hides the panel and brings it back. */
export function Separator({ panel }: { readonly panel: Panel }): ReactNode {
  const words = useDesignerWords().shell;
  const { format, language } = useLocale();
  const { closed } = usePanels();
  const width = useDrawnWidth(panel);
  // The structure stands where reading starts: on the left in a left-to-right language.
  const isLeft = (panel === 'structure') === (language === 'en');
  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, () => void>> = {
      ArrowRight: () => setWidth(panel, width + (isLeft ? STEP : -STEP)),
      ArrowLeft: () => setWidth(panel, width + (isLeft ? -STEP : STEP)),
      Home: () => setWidth(panel, LIMITS[panel].min),
      End: () => setWidth(panel, LIMITS[panel].max),
      Enter: () => togglePanel(panel),
    };
    const move = event.altKey || event.ctrlKey ? undefined : moves[event.key];
    if (move === undefined || (closed[panel] && event.key !== 'Enter')) return;
    event.preventDefault();
    move();
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (closed[panel] || event.button !== 0) return;
    const line = event.currentTarget;
    line.focus({ preventScroll: true });
    const from = event.clientX;
    const started = width;
    line.setPointerCapture(event.pointerId);
    const onMove = ({ clientX }: globalThis.PointerEvent): void =>
      setWidth(panel, started + (isLeft ? clientX - from : from - clientX));
    line.addEventListener('pointermove', onMove);
    line.addEventListener('lostpointercapture', () => line.removeEventListener('pointermove', onMove), { once: true });
  };
  return (
    <div
      className={`separator separator-${panel}`}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={words.resize(words.panels[panel])}
      aria-controls={`designer-${panel}`}
      aria-valuemin={0}
      aria-valuemax={LIMITS[panel].max}
      aria-valuenow={width}
      aria-valuetext={closed[panel] ? words.hidden : words.pixels(format.count(width))}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      // Or the browser would begin to drag the row of the tree that lies beside the line.
      onMouseDown={(event) => event.preventDefault()}
      onDoubleClick={() => setWidth(panel, LIMITS[panel].usual)}
    />
  );
}
