import { useEffect, useRef, type ReactNode } from 'react';
import { hideOverlay, isOverlaid, usePanels } from './panels.js';

/** The place of the side panel; where it lies over the page, Escape closes it and the focus goes back to where it was. */
export function SideFrame({ children }: { readonly children: ReactNode }): ReactNode {
  const { overlay } = usePanels();
  const frame = useRef<HTMLDivElement>(null);
  const before = useRef<Element | null>(null);
  useEffect(() => {
    if (!overlay) return;
    before.current = document.activeElement;
    const onKey = (event: KeyboardEvent): void => {
      const isCovered = document.querySelector('.dialog-overlay, .menu-popover') !== null;
      if (event.key !== 'Escape' || event.defaultPrevented || isCovered || !isOverlaid('side')) return;
      const held = frame.current?.contains(document.activeElement) === true;
      hideOverlay();
      if (held && before.current instanceof HTMLElement) before.current.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [overlay]);
  return (
    <div className="designer-side" id="designer-side" ref={frame}>
      {children}
    </div>
  );
}
