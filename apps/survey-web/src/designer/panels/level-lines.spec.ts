import { levelLines, readLevelLines } from './level-lines.js';

const provinces = [
  { code: 'p1', label: { fa: 'لرستان', en: 'Lorestan' } },
  { code: 'p2', label: { fa: 'ایلام', en: 'Ilam' } },
];
const counties = [
  { code: 'c1', label: { fa: 'دورود', en: 'Dorud' }, parent: 'p1' },
  { code: 'c2', label: { fa: 'دهلران' }, parent: 'p2' },
];
const read = (...lines: readonly string[]) => readLevelLines(lines.join('\n'), counties, provinces);

describe('places of a step as lines', () => {
  test('come back as they were', () => {
    expect(levelLines(counties, provinces)).toEqual(['لرستان > دورود', 'ایلام > دهلران']);
    expect(read(...levelLines(counties, provinces))).toEqual(counties);
    expect(readLevelLines(levelLines(provinces, null).join('\n'), provinces, null)).toEqual(provinces);
  });

  test('a place with another name or parent is the same place', () => {
    expect(read('لرستان > دورود', 'ایلام > دره‌شهر')[1]).toEqual({
      code: 'c2',
      label: { fa: 'دره‌شهر' },
      parent: 'p2',
    });
    expect(read('ایلام > دورود', 'ایلام > دهلران')[0]).toEqual({ ...counties[0], parent: 'p2' });
  });

  test('a new line is a new place, and one that goes takes nobody with it', () => {
    expect(read('لرستان > دورود', 'لرستان > ازنا', 'ایلام > دهلران').map(({ code }) => code)).toEqual([
      'c1',
      'o1',
      'c2',
    ]);
    expect(read('ایلام > دهلران')).toEqual([counties[1]]);
  });

  test('lines without a name or under an unknown parent are left out', () => {
    expect(read('لرستان > دورود', 'ایلام >', 'ناکجا > ده', 'ایلام > دهلران')).toEqual(counties);
  });
});
