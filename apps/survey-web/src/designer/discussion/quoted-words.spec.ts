import { yesNo } from '../testing/small-draft.js';
import { stillStands } from './quoted-words.js';

const question = { ...yesNo('q1', 'آیا این اداره را می‌شناسید؟'), hint: { fa: 'هر شعبه', en: 'Any branch' } };

describe('quoted words', () => {
  it('still stand in the text, the hint, an option or a translation', () => {
    for (const quote of ['این اداره', 'هر شعبه', 'خیر', 'Any branch']) {
      expect([quote, stillStands(question, quote)]).toEqual([quote, true]);
    }
  });

  it('do not mind how letters and half-spaces are typed', () => {
    expect(stillStands(question, 'را مي شناسيد')).toBe(true);
  });

  it('stand no more once the text is another, or the question is gone', () => {
    expect(stillStands({ ...question, text: { fa: 'آیا این شرکت را می‌شناسید؟' } }, 'این اداره')).toBe(false);
    expect(stillStands(null, 'این اداره')).toBe(false);
  });
});
