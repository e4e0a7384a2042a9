import { parseDefinition, type NumberQuestion } from '@hamava/surveys';
import { smallDraft } from '../testing/small-draft.js';
import { firstBands, withBandAdded, withBandEnd, withoutBand, type Band } from './band-edits.js';

const age: NumberQuestion = { kind: 'number', code: 'age', text: { fa: 'چند ساله‌اید؟' }, min: 15, max: 99 };

function isAccepted(list: readonly Band[]): boolean {
  const bands = { of: 'value' as const, list };
  const [first, ...rest] = smallDraft.sections;
  if (!first) return false;
  const asked = { ...first, questions: [...first.questions, { ...age, bands }] };
  return parseDefinition({ ...smallDraft, sections: [asked, ...rest] }).ok;
}

describe('groups of a number', () => {
  const one = firstBands(age).list;

  it('begin as one over the whole range', () => {
    expect(one).toEqual([{ code: 'g1', from: 15, to: 99 }]);
    expect(isAccepted(one)).toBe(true);
  });

  it('stay side by side when they are added, moved and removed', () => {
    const three = withBandAdded(withBandAdded(one));
    expect(three.map(({ from, to }) => [from, to])).toEqual([
      [15, 57],
      [58, 78],
      [79, 99],
    ]);
    const moved = withBandEnd(three, 0, 29);
    expect(moved[1]?.from).toBe(30);
    expect([three, moved, withoutBand(moved, 0), withoutBand(moved, 1), withoutBand(moved, 2)].every(isAccepted)).toBe(
      true,
    );
  });

  it('a group without an end gets one when another follows', () => {
    const open = withBandAdded(withBandEnd(one, 0, null));
    expect(open.map(({ from, to }) => [from, to])).toEqual([
      [15, 24],
      [25, null],
    ]);
    expect(isAccepted(open)).toBe(true);
  });
});
