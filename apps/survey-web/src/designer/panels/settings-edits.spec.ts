import { produce } from 'immer';
import { parseDefinition, type QuestionnaireDefinition } from '@hamava/surveys';
import { smallDraft, yesNo } from '../testing/small-draft.js';
import { putEntry, scoredItems, shufflesWithNext, shuffleWithNext, tickedItems } from './settings-edits.js';

const quota = { code: 'k1', title: { fa: 'مراجعان' }, when: { question: 'visit', oneOf: ['yes'] }, limit: 100 };
const section = (code: string) => ({ code, title: { fa: code }, questions: [yesNo(`${code}_q`, 'آیا چنین است؟')] });
const four: QuestionnaireDefinition = { ...smallDraft, sections: ['a', 'b', 'c', 'd'].map(section) };

describe('lists of a questionnaire', () => {
  it('a quota is added, changed in place, and leaves no empty list behind', () => {
    const one = produce(smallDraft, putEntry('quotas', 0, quota));
    expect(parseDefinition(one).ok).toBe(true);
    expect(produce(one, putEntry('quotas', 0, { ...quota, limit: 50 })).quotas).toEqual([{ ...quota, limit: 50 }]);
    expect(produce(one, putEntry('quotas', 0, null))).toEqual(smallDraft);
  });

  it('drivers stay a list when the last is taken', () => {
    const driver = { code: 'd1', title: { fa: 'احترام' }, items: [], weight: 1 };
    const one = produce(smallDraft, putEntry('drivers', 0, driver));
    expect(produce(one, putEntry('drivers', 0, null)).drivers).toEqual([]);
  });

  it('only items on a scale that are asked once can be scored', () => {
    const scale = { kind: 'scale' as const, code: 'trust', text: { fa: 'چه‌قدر؟' }, scale: 'ten' };
    const rows = { kind: 'battery' as const, code: 'many', text: { fa: 'و این‌ها؟' }, scale: 'five' };
    const [first] = four.sections;
    if (!first) return;
    const asked = { ...first, questions: [scale, { ...rows, rows: [{ code: 'many_1', text: { fa: 'ادب' } }] }] };
    const looped = { ...asked, code: 'loop', repeatFor: 'a_q' };
    expect(scoredItems({ sections: [asked, looped] }).map(({ code }) => code)).toEqual(['trust', 'many_1']);
  });

  it('ticked items stand in the order of the questionnaire', () => {
    const order = ['r1', 'r2', 'r3'];
    expect(tickedItems(['r3', 'gone'], 'r1', true, order)).toEqual(['r1', 'r3', 'gone']);
    expect(tickedItems(['r1', 'r3'], 'r1', false, order)).toEqual(['r3']);
  });
});

describe('sections in an order of chance', () => {
  it('neighbours that are tied make one group, and a cut makes two or none', () => {
    const ab = produce(four, shuffleWithNext(four, 0, true));
    expect(ab.shuffledSections).toEqual([['a', 'b']]);
    const abc = produce(ab, shuffleWithNext(ab, 1, true));
    expect(abc.shuffledSections).toEqual([['a', 'b', 'c']]);
    const abcd = produce(abc, shuffleWithNext(abc, 2, true));
    const cut = produce(abcd, shuffleWithNext(abcd, 1, false));
    expect(cut.shuffledSections).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect([0, 1, 2].map((at) => shufflesWithNext(cut, at))).toEqual([true, false, true]);
    expect(parseDefinition(cut).ok).toBe(true);
    expect(produce(ab, shuffleWithNext(ab, 0, false))).toEqual(four);
  });
});
