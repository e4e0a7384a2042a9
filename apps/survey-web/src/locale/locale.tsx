import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import type { Language } from '@hamava/persian';
import { en } from './en.js';
import { fa, type Words } from './fa.js';
import { createFormat, type Format } from './format.js';

/** A text of the data, in every language it has. Persian is always there. */
export interface LocalizedText {
  readonly fa: string;
  readonly en?: string | null;
}

export interface Locale {
  readonly language: Language;
  readonly words: Words;
  readonly format: Format;
  readonly say: (text: LocalizedText) => string;
  readonly setLanguage: (language: Language) => void;
}

const STORED = 'hamava.language';
const WORDS = { fa, en } as const;
const DIRECTION = { fa: 'rtl', en: 'ltr' } as const;
const ARIA_LOCALE = { fa: 'fa-IR-u-ca-persian', en: 'en-GB' } as const;

export function localeOf(language: Language, setLanguage: (language: Language) => void = () => {}): Locale {
  return {
    language,
    words: WORDS[language],
    format: createFormat(language),
    say: (text) => text[language] || text.fa,
    setLanguage,
  };
}

const LocaleContext = createContext<Locale>(localeOf('fa'));

/** Storage may be forbidden (private windows, policies): then the choice lasts as long as the page. */
function storedLanguage(): Language {
  try {
    return localStorage.getItem(STORED) === 'en' ? 'en' : 'fa';
  } catch {
    return 'fa';
  }
}

function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // nothing is lost but the memory of it
  }
}

export function LocaleProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState<Language>(storedLanguage);

  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = DIRECTION[language];
  }, [language]);

  const choose = useCallback((chosen: Language) => {
    storeLanguage(chosen);
    setLanguage(chosen);
  }, []);
  const locale = useMemo(() => localeOf(language, choose), [language, choose]);

  return (
    <LocaleContext value={locale}>
      <I18nProvider locale={ARIA_LOCALE[language]}>{children}</I18nProvider>
    </LocaleContext>
  );
}

export function useLocale(): Locale {
  return useContext(LocaleContext);
}
