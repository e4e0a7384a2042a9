import { analyse } from './analyse/analyse.js';
import { decomposeChange } from './change-decomposition.js';
import { designSample } from './design-sample.js';
import { BFI_ITEMS } from './testing/bfi-score.js';
import { codeOf, figures } from './testing/close.js';
import { fixtureTable } from './testing/fixture.js';

const drivers = ['driverA', 'driverC', 'driverE'].map((column) => ({ column, weight: 1 }));
const request = { wave: 'wave', earlier: 'w1', later: 'w4', drivers, composition: ['gender', 'education'] };
const bfi = fixtureTable('bfi_ace');

function decomposed(composition: readonly string[]) {
  const own = analyse(bfi, {
    score: { items: BFI_ITEMS },
    outcomes: ['index'],
    by: ['wave'],
    decomposition: [{ ...request, composition }],
  });
  if (!own.ok) throw new Error(JSON.stringify(own.problems));
  return { figures: own.result.decomposition![0]!, waves: own.result.by.wave! };
}

describe('a change taken apart', () => {
  it('adds up to the change of the index, which is the difference of the waves', () => {
    const { figures: own, waves } = decomposed(request.composition);
    const parts = own.drivers.reduce((sum, { estimate }) => sum + estimate, own.composition.estimate);
    expect(parts).toBeCloseTo(own.change.estimate, 12);
    const mean = (level: string) => waves.find((line) => line.level === level)!.mean!;
    expect(own.change.estimate).toBeCloseTo(mean('w4') - mean('w1'), 10);
    // Little of a change of people means little doubt about it, far less than about the change itself.
    expect(own.composition.se).toBeGreaterThan(0);
    expect(own.composition.se).toBeLessThan(own.change.se);
  });

  it('leaves nothing to the composition where the people did not change', () => {
    const cells = (n: number[]) => n.map((own, at) => ({ levels: [at === 0 ? 'f' : 'm'], baseWeight: 1, n: own }));
    const margins = [
      {
        variable: 'sex',
        levels: [
          { level: 'f', total: 1 },
          { level: 'm', total: 1 },
        ],
      },
    ];
    const wave = (own: number[], first: number[][], second: number[][]) => {
      const sample = (raked: typeof margins | null) =>
        figures(designSample({ cells: cells(own), variables: ['sex'], margins: raked })).sample;
      const cell = (values: number[][]) => ({
        n: values.map((list) => list.length),
        sum: values.map((list) => list.reduce((sum, value) => sum + value, 0)),
        sumOfSquares: values.map((list) => list.reduce((sum, value) => sum + value * value, 0)),
      });
      const index = first.map((list, at) => list.map((value, k) => value + second[at]![k]!));
      return { own: sample(null), pooled: sample(margins), index: cell(index), parts: [cell(first), cell(second)] };
    };
    const twice = (values: number[]) => [...values, ...values];
    const before = wave([4, 4], [twice([10, 20]), twice([30, 40])], [twice([5, 5]), twice([6, 8])]);
    const after = wave([4, 4], [twice([12, 26]), twice([30, 44])], [twice([5, 7]), twice([6, 8])]);
    const same = figures(decomposeChange(before, after));
    expect(same.composition.estimate).toBeCloseTo(0, 12);
    expect(same.drivers.map(({ estimate }) => Math.round(estimate * 1e9) / 1e9)).toEqual([3, 0.5]);

    // Six women and two men instead of four and four, none of whom changed: all of the change is composition.
    const alike = (n: number, value: number) => Array.from({ length: n }, () => value);
    const equal = wave([4, 4], [alike(4, 10), alike(4, 30)], [alike(4, 0), alike(4, 0)]);
    const more = wave([6, 2], [alike(6, 10), alike(2, 30)], [alike(6, 0), alike(2, 0)]);
    const broken = { ...equal, parts: [equal.parts[1]!, equal.parts[1]!] };
    expect(codeOf(decomposeChange(broken, more))).toBe('DECOMPOSITION_INVALID');
    const moved = figures(decomposeChange(equal, more));
    expect(moved.change.estimate).toBe(-5);
    expect(moved.composition.estimate).toBeCloseTo(-5, 10);
    // With everybody of a sex alike, who answered is all the doubt there is.
    expect(moved.composition.se).toBeCloseTo(moved.change.se, 10);
  });

  it('refuses a wave that nobody answered', () => {
    const own = analyse(bfi, {
      score: { items: BFI_ITEMS },
      outcomes: ['index'],
      decomposition: [{ ...request, later: 'w9' }],
    });
    expect(own).toMatchObject({ ok: false, problems: [{ code: 'NO_VALID_RESPONSES', path: 'decomposition[0]' }] });
  });
});
