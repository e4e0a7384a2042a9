import { createContext, useContext } from 'react';

/** What can lie over the designer, one at a time. */
export type Window = 'quality' | 'paths' | 'preview' | 'submit' | 'settings' | 'files' | 'bank' | 'commands' | 'keys';

/** What the frame of the designer can be asked to show, from wherever a command is given. */
export interface Shell {
  readonly open: Window | null;
  readonly show: (window: Window) => void;
  readonly close: () => void;
  /** Deletes the items, after a question where something else would go with them; says so where a locked one is among them. */
  readonly askToDelete: (codes: readonly string[]) => void;
}

export const ShellContext = createContext<Shell | null>(null);

export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (shell === null) throw new Error('useShell requires a ShellContext around it');
  return shell;
}
