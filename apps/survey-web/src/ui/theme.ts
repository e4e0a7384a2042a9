import { createContext, useContext } from 'react';

export const THEME_CHOICES = ['auto', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];
export type ShownTheme = 'light' | 'dark';

export interface Theme {
  readonly choice: ThemeChoice;
  /** What is on the screen; the document's `data-theme` says the same. */
  readonly shown: ShownTheme;
  readonly setChoice: (choice: ThemeChoice) => void;
}

export const ThemeContext = createContext<Theme>({ choice: 'auto', shown: 'light', setChoice: () => {} });

export function useTheme(): Theme {
  return useContext(ThemeContext);
}
