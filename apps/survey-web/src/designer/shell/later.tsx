import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { ApiUnreachable } from '../../api/api-failure.js';
import { useLocale } from '../../locale/locale.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorPanel } from '../../ui/error-panel.js';

interface Closable {
  readonly onClose: () => void;
}

const waiting = new Set<() => Promise<unknown>>();

/**
 * A window whose code comes after the page: `useLaterWindows` fetches it while nobody waits, and opening it before that fetches it
 * at once. Without a line it says so and can be asked for again.
 */
export function later<Props extends Closable>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let known: ComponentType<Props> | null = null;
  const fetchIt = async (): Promise<void> => {
    known ??= await load();
  };
  waiting.add(fetchIt);
  return function Later(props: Props): ReactNode {
    const [state, setState] = useState<'asked' | 'here' | 'failed'>(known === null ? 'asked' : 'here');
    useEffect(() => {
      if (state !== 'asked') return;
      fetchIt().then(
        () => setState('here'),
        () => setState('failed'),
      );
    }, [state]);
    if (state === 'failed') return <Unreached onClose={props.onClose} onRetry={() => setState('asked')} />;
    const Window = known;
    return Window === null ? null : <Window {...props} />;
  };
}

function Unreached({ onClose, onRetry }: Closable & { readonly onRetry: () => void }): ReactNode {
  const { words } = useLocale();
  return (
    <Dialog title={words.app.failedTitle} onClose={onClose}>
      <ErrorPanel failure={new ApiUnreachable(null)} onRetry={onRetry} />
    </Dialog>
  );
}

const AFTER_MS = 3_000;

/** Fetches every window that can come later, so that it opens at once, and without a line. */
export function useLaterWindows(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      // Whatever fails now is asked for again when it is opened.
      for (const fetchIt of waiting) fetchIt().catch(() => {});
    }, AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
}
