import fc from 'fast-check';
import { wordDiff } from './word-diff.js';

const joined = (runs: ReturnType<typeof wordDiff>, ...ops: string[]): string =>
  runs
    .filter(({ op }) => ops.includes(op))
    .map(({ text }) => text)
    .join('');

describe('wordDiff', () => {
  it('marks whole words, with their ZWNJ', () => {
    const runs = wordDiff('کار می‌شود', 'کار نمی‌شود');
    expect(runs).toEqual([
      { op: 'same', text: 'کار ' },
      { op: 'delete', text: 'می‌شود' },
      { op: 'insert', text: 'نمی‌شود' },
    ]);
  });

  it('keeps what stayed between two changes', () => {
    const runs = wordDiff(
      'در یک سال گذشته، رفتار کارکنان این اداره با شما چگونه بوده است؟',
      'در یک سال گذشته، رفتار و سرعت کارکنان این اداره چگونه بوده است؟',
    );
    expect(runs.map(({ op }) => op)).toEqual(['same', 'insert', 'same', 'delete', 'same']);
    expect(joined(runs, 'insert').trim()).toBe('و سرعت');
    expect(joined(runs, 'delete').trim()).toBe('با شما');
  });

  it('gives both texts back', () => {
    const text = fc
      .array(fc.constantFrom('خوب', 'می‌شود', ' ', '،', 'a', '{agency}', '\n', '۱۲', '😀', '.'), { maxLength: 14 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = wordDiff(before, after);
        expect(joined(runs, 'same', 'delete')).toBe(before);
        expect(joined(runs, 'same', 'insert')).toBe(after);
      }),
    );
  });
});
