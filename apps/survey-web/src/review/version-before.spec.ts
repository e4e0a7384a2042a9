import { commentsUpTo, versionBefore } from './version-before.js';

type State = Parameters<typeof versionBefore>[1]['state'];
const version = (number: number, state: State) => ({ number, state });

describe('the version before', () => {
  it('is the newest that was published, whatever came between', () => {
    const first = version(1, 'PUBLISHED');
    const [second, third] = [version(2, 'CHANGES_ASKED'), version(3, 'IN_REVIEW')];
    expect(versionBefore([third, second, first], third)).toBe(first);
  });

  it('may be retired: waves have asked it', () => {
    const first = version(1, 'RETIRED');
    const [second, third] = [version(2, 'WITHDRAWN'), version(3, 'IN_REVIEW')];
    expect(versionBefore([third, second, first], third)).toBe(first);
  });

  it('is the one just before while nothing has been published', () => {
    const versions = [version(3, 'IN_REVIEW'), version(2, 'CHANGES_ASKED'), version(1, 'WITHDRAWN')];
    expect(versionBefore(versions, version(3, 'IN_REVIEW'))?.number).toBe(2);
  });

  it('is never a later one, and the first has none', () => {
    const versions = [version(2, 'PUBLISHED'), version(1, 'WITHDRAWN')];
    expect(versionBefore(versions, version(1, 'WITHDRAWN'))).toBeNull();
  });
});

describe('the discussion of a version', () => {
  const versions = [
    { id: 'b', number: 2 },
    { id: 'a', number: 1 },
  ];
  const comments = [{ versionId: 'a' }, { versionId: null }, { versionId: 'b' }];

  it('holds what was said about earlier versions, for it may still block', () => {
    expect(commentsUpTo(comments, versions, { number: 2 })).toEqual(comments);
  });

  it('leaves out what was said later about another text', () => {
    expect(commentsUpTo(comments, versions, { number: 1 })).toEqual(comments.slice(0, 2));
  });
});
