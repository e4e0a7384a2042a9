import loadHighs, { type Highs } from 'highs';
import { attack, type Leak, type Until } from './testing/attack/attack.js';
import { DEFENCE_OFF, DEFENCE_ON, syntheticProvince, type Making } from './testing/attack/synthetic-province.js';

const IS_LARGE = process.env.HAMAVA_PROOF === 'large';

/** Single agencies over many editions, and provinces in which agencies hide behind one another. */
const ALONE: Making = { agencies: 1, editions: 5, first: [35, 120], next: [4, 14] };
const TOGETHER: Making = { agencies: 5, editions: 3, first: [32, 70], next: [4, 14] };
const UNDEFENDED: Making = { agencies: 6, editions: 2, first: [20, 120], next: [1, 6] };

describe('an attacker with every figure of every edition and an integer solver', () => {
  let highs: Highs;
  beforeAll(async () => {
    // Typed as if it were an ES module beside a CommonJS one; what is required is the loader itself.
    highs = await (loadHighs as unknown as () => Promise<Highs>)();
  });

  function attackAll(making: Making, times: number, until: Until): { agencies: number; tried: number; leaks: Leak[] } {
    const method = until === 'FIRST_LEAK' ? DEFENCE_OFF : DEFENCE_ON;
    const results = Array.from({ length: times }, (_, at) =>
      attack(highs, syntheticProvince(making, at + 1), method, until),
    );
    return {
      agencies: times * making.agencies,
      tried: results.reduce((sum, { tried }) => sum + tried, 0),
      leaks: results.flatMap(({ leaks }, province) =>
        leaks.map((leak) => ({ ...leak, agency: `${province} ${leak.agency}` })),
      ),
    };
  }

  it('isolates nobody in an agency and pins no new answer', () => {
    const { agencies, tried, leaks } = attackAll(ALONE, IS_LARGE ? 200 : 8, 'ALL_TRIED');
    console.log(`defence on: ${leaks.length} leaks, ${tried} counts of 1 to 9 people tried in ${agencies} agencies`);
    expect(tried).toBeGreaterThan(agencies * 50);
    expect(leaks).toEqual([]);
  });

  it('isolates nobody through what the province shows of its agencies', () => {
    const { agencies, tried, leaks } = attackAll(TOGETHER, IS_LARGE ? 8 : 1, 'ALL_TRIED');
    console.log(`defence on: ${leaks.length} leaks, ${tried} counts tried in ${agencies} agencies and their province`);
    expect(tried).toBeGreaterThan(agencies * 50);
    expect(leaks).toEqual([]);
  });

  it('succeeds in more than 95 of 100 agencies where nothing is defended', () => {
    const { agencies, leaks } = attackAll(UNDEFENDED, IS_LARGE ? 20 : 5, 'FIRST_LEAK');
    const leaking = new Set(leaks.map(({ agency }) => agency)).size;
    console.log(`defence off: ${leaking} of ${agencies} agencies leak`);
    expect(leaking / agencies).toBeGreaterThan(0.95);
  });
});
