import fc from 'fast-check';
import { languageOf, pipe, textIn } from './localized-text.js';

const agency = { fa: 'ادارهٔ کل ثبت احوال', en: 'Civil Registration Office' };

describe('texts in two languages', () => {
  test.each([
    [{ fa: 'سلام', en: 'Hello' }, 'en', 'Hello', 'en'],
    [{ fa: 'سلام', en: 'Hello' }, 'fa', 'سلام', 'fa'],
    [{ fa: 'سلام' }, 'en', 'سلام', 'fa'],
    [{ fa: 'سلام', en: ' ' }, 'en', 'سلام', 'fa'],
  ] as const)('%j in %s is %s, in %s', (text, language, words, shown) => {
    expect(textIn(text, language)).toBe(words);
    expect(languageOf(text, language)).toBe(shown);
  });
});

describe('the agency in a text', () => {
  test.each([
    [{ fa: 'به {agency} اعتماد دارید؟', en: 'Do you trust {agency}?' }, 'fa', 'به «ادارهٔ کل ثبت احوال» اعتماد دارید؟'],
    [
      { fa: 'به {agency} اعتماد دارید؟', en: 'Do you trust {agency}?' },
      'en',
      'Do you trust Civil Registration Office?',
    ],
    [{ fa: 'به «{agency}» اعتماد دارید؟' }, 'fa', 'به «ادارهٔ کل ثبت احوال» اعتماد دارید؟'],
    [{ fa: 'به {agency} اعتماد دارید؟' }, 'en', 'به «ادارهٔ کل ثبت احوال» اعتماد دارید؟'],
    [{ fa: '{agency} و {agency}' }, 'fa', '«ادارهٔ کل ثبت احوال» و «ادارهٔ کل ثبت احوال»'],
    [{ fa: 'بدون نام' }, 'fa', 'بدون نام'],
  ] as const)('%j in %s', (text, language, expected) => {
    expect(pipe(text, language, { agency })).toBe(expected);
  });

  test('a name that brings its quotes gets no second pair', () => {
    expect(pipe({ fa: 'در {agency}' }, 'fa', { agency: { fa: '«آب و فاضلاب»' } })).toBe('در «آب و فاضلاب»');
  });

  test('a name without a translation stays Persian in an English text', () => {
    expect(pipe({ fa: 'در {agency}', en: 'At {agency}' }, 'en', { agency: { fa: 'اداره' } })).toBe('At اداره');
  });

  test('a name is never read as a pattern', () => {
    fc.assert(
      fc.property(
        fc.string().filter((name) => !/[«»]/.test(name) && name.trim() !== ''),
        (name) => {
          expect(pipe({ fa: 'x{agency}y' }, 'fa', { agency: { fa: name } })).toBe(`x«${name.trim()}»y`);
          expect(pipe({ fa: 'ف', en: 'x{agency}y' }, 'en', { agency: { fa: 'ف', en: name } })).toBe(`x${name.trim()}y`);
        },
      ),
    );
    expect(pipe({ fa: '{agency}' }, 'fa', { agency: { fa: "$& $1 $'" } })).toBe("«$& $1 $'»");
  });
});
