import { councilEn } from './council-en.js';
import { councilFa } from './council-fa.js';
import { designerEn } from './designer-en.js';
import { designerFa } from './designer-fa.js';
import { calendarEn } from './calendar-en.js';
import { calendarFa } from './calendar-fa.js';
import { editionsEn } from './editions-en.js';
import { editionsFa } from './editions-fa.js';
import { en } from './en.js';
import { fa } from './fa.js';
import { reportsEn } from './reports-en.js';
import { reportsFa } from './reports-fa.js';
import { trialEn } from './trial-en.js';
import { trialFa } from './trial-fa.js';

type Entry = readonly [path: string, value: unknown];

function entriesOf(value: unknown, path: string): Entry[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => entriesOf(inner, path === '' ? key : `${path}.${key}`));
}

/** A function is read with its own parameters filled in, so that its words are seen too. */
function textOf(value: unknown): string {
  if (typeof value === 'function') return (value as (...rest: string[]) => string)('۱', '۲', '۳', '۴');
  return String(value);
}

const persian = entriesOf(
  {
    ...fa,
    designer: designerFa,
    trial: trialFa,
    council: councilFa,
    editions: editionsFa,
    reports: reportsFa,
    calendar: calendarFa,
  },
  '',
);
const english = entriesOf(
  {
    ...en,
    designer: designerEn,
    trial: trialEn,
    council: councilEn,
    editions: editionsEn,
    reports: reportsEn,
    calendar: calendarEn,
  },
  '',
);

describe('the dictionaries', () => {
  it('both languages have the same entries', () => {
    expect(english.map(([path]) => path).sort()).toEqual(persian.map(([path]) => path).sort());
  });

  it('no entry is empty, and parameters show in both languages alike', () => {
    const other = new Map(english);
    for (const [path, value] of persian) {
      expect([path, textOf(value).trim()]).not.toEqual([path, '']);
      expect([path, typeof value]).toEqual([path, typeof other.get(path)]);
    }
  });

  it('Persian texts are typed in Persian: letters, half-spaces, digits and quotes', () => {
    for (const [path, value] of persian) {
      const text = textOf(value);
      expect([path, /[يك]/.test(text)]).toEqual([path, false]);
      expect([path, /(^|\s)ن?می\s/.test(text)]).toEqual([path, false]);
      expect([path, /\sها(ی|یی)?(\s|$)/.test(text)]).toEqual([path, false]);
      expect([path, /[0-9"]| {2}|\.\.\./.test(text)]).toEqual([path, false]);
    }
  });

  it('no text blames or shouts', () => {
    for (const [path, value] of [...persian, ...english]) {
      expect([path, /نامعتبر|خطای ناشناخته|عملیات|!|invalid|illegal/i.test(textOf(value))]).toEqual([path, false]);
    }
  });
});
