import { collapseThinLevels } from './collapse-thin-levels.js';
import type { DesignCell } from './design-cell.js';
import { rake } from './rake.js';
import { codeOf } from './testing/close.js';

const variables = ['age', 'education'];
const cell = (age: string, education: string, n: number): DesignCell => ({
  levels: [age, education],
  baseWeight: 1,
  n,
});
const ages = {
  variable: 'age',
  levels: [
    { level: '18-54', total: 70 },
    { level: '55-64', total: 20 },
    { level: '65+', total: 10 },
  ],
};
const education = {
  variable: 'education',
  levels: [
    { level: 'diploma', total: 60 },
    { level: 'bachelor', total: 30 },
    { level: 'master', total: 10 },
  ],
};
const tree = { age: { '65+': '55+', '55-64': '55+' }, education: { master: 'bachelor', bachelor: 'diploma' } };
const rule = { minimum: 10, minimumShare: 0.02 };

describe('collapseThinLevels', () => {
  it('merges a thin level and its siblings into a parent that is not yet there', () => {
    const given = [
      cell('18-54', 'diploma', 80),
      cell('55-64', 'bachelor', 30),
      cell('65+', 'master', 9),
      cell('18-54', 'master', 20),
    ];
    const { cells, margins, report } = collapseThinLevels(given, variables, [ages, education], tree, rule);
    expect(margins[0]!.levels).toEqual([
      { level: '18-54', total: 70 },
      { level: '55+', total: 30 },
    ]);
    expect(margins[1]).toEqual(education);
    expect(cells.map(({ levels }) => levels[0])).toEqual(['18-54', '55+', '55+', '18-54']);
    expect(report).toEqual([
      { variable: 'age', level: '55-64', parent: '55+', n: 30 },
      { variable: 'age', level: '65+', parent: '55+', n: 9 },
    ]);
    expect(codeOf(rake(cells, variables, [margins[0]!]))).toBeNull();
  });

  it('merges a thin level alone into a parent that is a level, and goes on while that is thin', () => {
    const given = [cell('18-54', 'diploma', 80), cell('18-54', 'bachelor', 4), cell('18-54', 'master', 3)];
    const { cells, margins, report } = collapseThinLevels(given, variables, [education], tree, rule);
    expect(report).toEqual([
      { variable: 'education', level: 'master', parent: 'bachelor', n: 3 },
      { variable: 'education', level: 'bachelor', parent: 'diploma', n: 7 },
    ]);
    expect(margins[0]!.levels).toEqual([{ level: 'diploma', total: 100 }]);
    expect(cells.map(({ levels }) => levels[1])).toEqual(['diploma', 'diploma', 'diploma']);
  });

  it('collapses a level nobody has', () => {
    const given = [cell('18-54', 'diploma', 80), cell('18-54', 'bachelor', 40)];
    const { margins } = collapseThinLevels(given, variables, [education], tree, rule);
    expect(margins[0]!.levels).toEqual([
      { level: 'diploma', total: 60 },
      { level: 'bachelor', total: 40 },
    ]);
  });

  it('takes the larger of the head count and the share', () => {
    const given = [cell('18-54', 'diploma', 980), cell('18-54', 'bachelor', 1000), cell('18-54', 'master', 20)];
    expect(collapseThinLevels(given, variables, [education], tree, rule).report).toHaveLength(1);
    const fewer = [cell('18-54', 'diploma', 480), cell('18-54', 'bachelor', 500), cell('18-54', 'master', 20)];
    expect(collapseThinLevels(fewer, variables, [education], tree, rule).report).toHaveLength(0);
  });

  it('leaves a thin level without a parent to the raking', () => {
    const given = [cell('18-54', 'diploma', 80), cell('55-64', 'diploma', 30)];
    const { margins, report } = collapseThinLevels(given, variables, [ages], { age: {} }, rule);
    expect(margins).toEqual([ages]);
    expect(report).toEqual([]);
    expect(codeOf(rake(given, variables, margins))).toBe('RAKE_EMPTY_LEVEL');
  });

  it('tells merged cells apart by the levels they had', () => {
    const given = [cell('55-64', 'diploma', 5), cell('65+', 'diploma', 5), cell('18-54', 'diploma', 90)];
    const { cells } = collapseThinLevels(given, variables, [ages], tree, rule);
    expect(cells.map(({ key }) => key)).toEqual(['["55-64","diploma"]', '["65+","diploma"]', undefined]);
  });

  it('throws for a tree with a circle and for an unknown variable', () => {
    expect(() => collapseThinLevels([], variables, [ages], { age: { a: 'b', b: 'a' } })).toThrow('circle');
    expect(() => collapseThinLevels([], ['sex'], [ages], tree)).toThrow('not age');
  });
});
