import { useEffect } from 'react';
import { shortcutOf } from './commands/shortcuts.js';
import { useActions } from './commands/use-actions.js';

/** Runs what the keys are for, wherever in the designer they are pressed. */
export function useShortcuts(): void {
  const { run, isAble } = useActions();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const does = event.defaultPrevented ? undefined : shortcutOf(event)?.does;
      if (does === undefined || (does !== 'save' && !isAble(does))) return;
      event.preventDefault();
      if (does !== 'save') run(does);
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [run, isAble]);
}
