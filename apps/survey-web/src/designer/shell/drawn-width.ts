import { useLayoutEffect, useState } from 'react';
import { usePanels, type Panel } from './panels.js';

/** How wide a panel really is, in CSS pixels: on a narrow window it gives way and is narrower than wanted. 0: it is hidden. */
export function useDrawnWidth(panel: Panel): number {
  const { widths, closed, overlay } = usePanels();
  const wanted = closed[panel] ? 0 : widths[panel];
  const [drawn, setDrawn] = useState(wanted);
  useLayoutEffect(() => {
    const measure = (): void => {
      const box = document.getElementById(`designer-${panel}`)?.getBoundingClientRect();
      setDrawn(Math.min(wanted, Math.round(box?.width ?? wanted)));
    };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [panel, wanted, overlay]);
  return drawn;
}
