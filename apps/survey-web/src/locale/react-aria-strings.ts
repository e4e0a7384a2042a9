import english from 'react-aria-components/i18n/en-US';
import { reactAriaFa } from './react-aria-fa.js';

type Format = { readonly number: (value: number) => string };
type Text = string | ((values: Readonly<Record<string, string | number | boolean>>, format: Format) => string);
export type AriaStrings = Readonly<Record<string, Readonly<Record<string, Text>>>>;

/**
 * React Aria keeps one dictionary for the life of the page, and asks it anew for every sentence: the sentences are getters, so that
 * they follow the language of the document. Must be called before the first component is drawn.
 */
export function provideAriaStrings(): void {
  const followed = Object.entries(reactAriaFa).map(([name, strings]) => {
    const known = (english as unknown as AriaStrings)[name] ?? {};
    const getters = Object.entries(strings).map(([key, persian]): [string, PropertyDescriptor] => [
      key,
      { enumerable: true, get: () => (document.documentElement.lang === 'en' ? (known[key] ?? persian) : persian) },
    ]);
    return [name, Object.defineProperties({}, Object.fromEntries(getters))] as const;
  });
  Object.assign(window, {
    [Symbol.for('react-aria.i18n.locale')]: 'fa-IR',
    [Symbol.for('react-aria.i18n.strings')]: Object.fromEntries(followed),
  });
}
