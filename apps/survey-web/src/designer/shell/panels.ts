import { useSyncExternalStore } from 'react';

export type Panel = 'structure' | 'side';

/** In CSS pixels. */
export const LIMITS: Readonly<Record<Panel, { readonly min: number; readonly max: number; readonly usual: number }>> = {
  structure: { min: 200, max: 480, usual: 276 },
  side: { min: 300, max: 640, usual: 372 },
};

export interface PanelsState {
  readonly widths: Readonly<Record<Panel, number>>;
  readonly closed: Readonly<Record<Panel, boolean>>;
  /** Where the side panel lies over the page, it is open only for as long as it is wanted. */
  readonly overlay: boolean;
}

const STORED = 'hamava.designer.panels';
/** Below this width the side panel lies over the page; as in the style sheet. */
const OVERLAY = '(max-width: 1200px)';

let state = restored();
const listeners = new Set<() => void>();

function restored(): PanelsState {
  const usual: PanelsState = {
    widths: { structure: LIMITS.structure.usual, side: LIMITS.side.usual },
    closed: { structure: false, side: false },
    overlay: false,
  };
  try {
    const kept = JSON.parse(localStorage.getItem(STORED) ?? '{}') as Partial<PanelsState>;
    return {
      widths: {
        structure: within('structure', kept.widths?.structure ?? Number.NaN),
        side: within('side', kept.widths?.side ?? Number.NaN),
      },
      closed: { structure: kept.closed?.structure === true, side: kept.closed?.side === true },
      overlay: false,
    };
  } catch {
    // A browser that keeps nothing, or keeps something else under the name: begin anew.
    return usual;
  }
}

function set(changes: Partial<PanelsState>): void {
  state = { ...state, ...changes };
  try {
    localStorage.setItem(STORED, JSON.stringify({ widths: state.widths, closed: state.closed }));
  } catch {
    // Then the widths last as long as the page.
  }
  for (const listener of listeners) listener();
}

/** A width that the panel may have; what is no number is the usual width. */
export function within(panel: Panel, width: number): number {
  const { min, max, usual } = LIMITS[panel];
  return Number.isFinite(width) ? Math.round(Math.min(max, Math.max(min, width))) : usual;
}

export function setWidth(panel: Panel, width: number): void {
  set({ widths: { ...state.widths, [panel]: within(panel, width) } });
}

export function isOverlaid(panel: Panel): boolean {
  return panel === 'side' && window.matchMedia(OVERLAY).matches;
}

export function togglePanel(panel: Panel): void {
  if (isOverlaid(panel)) set({ overlay: !state.overlay });
  else set({ closed: { ...state.closed, [panel]: !state.closed[panel] } });
}

/** Makes sure that a panel is seen, for those who are led to something in it. */
export function showPanel(panel: Panel): void {
  if (isOverlaid(panel)) set({ overlay: true });
  else if (state.closed[panel]) set({ closed: { ...state.closed, [panel]: false } });
}

export function hideOverlay(): void {
  set({ overlay: false });
}

export function usePanels(): PanelsState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}

function subscribeToWidth(listener: () => void): () => void {
  const query = window.matchMedia(OVERLAY);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Whether the panel is on the screen now, at this width of the window. */
export function usePanelOpen(panel: Panel): boolean {
  const { closed, overlay } = usePanels();
  const overlaid = useSyncExternalStore(subscribeToWidth, () => isOverlaid(panel));
  return overlaid ? overlay : !closed[panel];
}
