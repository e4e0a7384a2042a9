import english from 'react-aria-components/i18n/en-US';
import { reactAriaFa } from './react-aria-fa.js';
import type { AriaStrings } from './react-aria-strings.js';

const installed = english as unknown as AriaStrings;
/** No screen picks colours. */
const UNUSED = ['@react-aria/color', '@react-stately/color'];

describe('what React Aria says in Persian', () => {
  it('knows every package of the installed version', () => {
    expect(Object.keys(reactAriaFa).sort()).toEqual(
      Object.keys(installed)
        .filter((name) => !UNUSED.includes(name))
        .sort(),
    );
  });

  it.each(Object.keys(reactAriaFa))('%s has the keys of the installed version', (name) => {
    expect(Object.keys(reactAriaFa[name] ?? {}).sort()).toEqual(Object.keys(installed[name] ?? {}).sort());
  });

  it('every sentence is Persian', () => {
    const values = new Proxy({}, { get: () => '۲' });
    for (const [name, strings] of Object.entries(reactAriaFa)) {
      for (const [key, text] of Object.entries(strings)) {
        const said = typeof text === 'string' ? text : text(values, { number: String });
        expect([name, key, /[آ-ی]/.test(said) && !/[يك]/.test(said)]).toEqual([name, key, true]);
      }
    }
  });
});
