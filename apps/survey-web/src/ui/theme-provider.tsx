import { useCallback, useLayoutEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { usePrinting } from './printing.js';
import { THEME_CHOICES, ThemeContext, type ThemeChoice } from './theme.js';

const STORED = 'hamava.theme';
const DARK = '(prefers-color-scheme: dark)';

function storedChoice(): ThemeChoice {
  try {
    const stored = localStorage.getItem(STORED);
    return THEME_CHOICES.find((choice) => choice === stored) ?? 'auto';
  } catch {
    return 'auto';
  }
}

function keepChoice(choice: ThemeChoice): void {
  try {
    localStorage.setItem(STORED, choice);
  } catch {
    // then it lasts as long as the page
  }
}

function followSystem(onChange: () => void): () => void {
  const query = window.matchMedia(DARK);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

const systemIsDark = (): boolean => window.matchMedia(DARK).matches;

export function ThemeProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [choice, setStored] = useState<ThemeChoice>(storedChoice);
  const dark = useSyncExternalStore(followSystem, systemIsDark);
  const systemTheme = dark ? 'dark' : 'light';
  const isPrinting = usePrinting();
  const onScreen = choice === 'auto' ? systemTheme : choice;
  // Paper is white.
  const shown = isPrinting ? 'light' : onScreen;

  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = shown;
  }, [shown]);

  const setChoice = useCallback((chosen: ThemeChoice) => {
    keepChoice(chosen);
    setStored(chosen);
  }, []);
  const theme = useMemo(() => ({ choice, shown, setChoice }), [choice, shown, setChoice]);
  return <ThemeContext value={theme}>{children}</ThemeContext>;
}
