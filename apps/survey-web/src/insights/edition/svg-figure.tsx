import { useId, useMemo, type ReactNode } from 'react';
import type { Frame } from '@hamava/charts';
import { useLocale } from '../../locale/locale.js';
import { usePrinting } from '../../ui/printing.js';
import { useTheme } from '../../ui/theme.js';
import { useWidth } from '../use-width.js';
import { useTimeDirection } from './time-direction.js';

const NARROWEST = 280;
const WIDEST = 1600;
/** Between the margins of A4, in CSS pixels; figures of paper stand one under another. */
const PAPER = 686;

/**
 * A drawing of `@hamava/charts` as wide as its place, in the theme of the screen; drawn anew, never scaled, so that letters keep
 * their size. The library escapes every text.
 */
export function SvgFigure({
  draw,
  words = 'beside',
  narrowest = NARROWEST,
}: {
  readonly draw: (frame: Frame) => string;
  readonly words?: 'drawn' | 'beside';
  readonly narrowest?: number;
}): ReactNode {
  const { language } = useLocale();
  const { shown } = useTheme();
  const timeDirection = useTimeDirection();
  const isPrinting = usePrinting();
  const idPrefix = useId();
  const [place, width] = useWidth<HTMLDivElement>();
  const svg = useMemo(() => {
    if (width === null) return null;
    const fitting = isPrinting ? PAPER : Math.min(WIDEST, Math.max(narrowest, width));
    return draw({ language, width: fitting, theme: isPrinting ? 'print' : shown, timeDirection, idPrefix, words });
  }, [draw, language, width, narrowest, shown, isPrinting, timeDirection, idPrefix, words]);
  return <div ref={place} className="figure-svg" {...(svg !== null && { dangerouslySetInnerHTML: { __html: svg } })} />;
}
