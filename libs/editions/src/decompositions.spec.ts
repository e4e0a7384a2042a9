import { compileEdition } from './compile-edition.js';
import { deriveEdition } from './derive-edition.js';
import type { Decomposition, Edition } from './edition.js';
import type { CountedCell, EditionInput, SampleInput } from './edition-input.js';
import { exampleInput, TRAPS } from './testing/example-input.js';

const whole = ({ parts, composition, rest }: Decomposition): number =>
  parts.reduce((sum, { points }) => sum + points, (composition?.points ?? 0) + rest);

function expectToAddUp({ derived }: Edition): void {
  expect(derived.decompositions.length).toBeGreaterThan(0);
  for (const own of derived.decompositions) expect(whole(own)).toBeCloseTo(own.change, 9);
}

/** The same answers, of so many times as many men. */
function withMen(cells: readonly CountedCell[], times: number): CountedCell[] {
  return cells.map((cell) => {
    const factor = cell.levels.includes('male') ? times : 1;
    return {
      ...cell,
      n: factor * cell.n,
      moments: cell.moments.map((own) => factor * own),
      counts: Array.from(cell.counts, (own) => factor * own),
    };
  });
}

/** Two waves in which nobody changed their mind, and three times as many men answered the second. */
function sameMinds(): EditionInput {
  const input = { ...exampleInput({ agencies: 6, waves: 1, respondents: 200 }), targets: null };
  const second = { ...input.waves[0]!, number: 2, opensOn: '2024-04-01', closesOn: '2024-04-28' };
  const samples = input.samples.flatMap((sample): SampleInput[] => [
    sample,
    { ...sample, wave: 2, cells: withMen(sample.cells, 3) },
  ]);
  return { ...input, waves: [...input.waves, second], samples };
}

describe('what a change of the index is made of', () => {
  const weighted = exampleInput();
  const unweighted = compileEdition({ ...weighted, targets: null });

  it('adds up to the change: drivers, composition, rest; in agencies and in the province', () => {
    expectToAddUp(compileEdition(weighted));
    expectToAddUp(unweighted);
  });

  it('is all composition where nobody changed their mind and other people answered', () => {
    const { derived, measured } = compileEdition(sameMinds());
    expect(measured.compositions).toHaveLength(6);
    expect(derived.decompositions).toHaveLength(7);
    for (const { change, parts, composition, rest } of derived.decompositions) {
      expect(parts.map(({ points }) => points)).toEqual([0, 0, 0, 0, 0]);
      expect(Math.abs(composition!.points - change)).toBeLessThan(0.11);
      expect(Math.abs(rest)).toBeLessThan(0.11);
      expect(composition!.se).toBeGreaterThan(0);
    }
    expect(derived.decompositions.some(({ change }) => Math.abs(change) >= 0.3)).toBe(true);
  });

  it('has no composition in an agency whose samples are weighted to the same targets', () => {
    const { measured, derived } = compileEdition(weighted);
    expect(measured.compositions).toEqual([]);
    const ofAgencies = derived.decompositions.filter(({ agency }) => agency !== null);
    expect(new Set(ofAgencies.map(({ composition }) => composition?.points))).toEqual(new Set([0]));
  });

  it('tells in the province what an agency that could not be shown before does to the mean', () => {
    const { derived } = compileEdition(weighted);
    // The tiny agency is withheld in waves 3 and 4: it is in the mean of wave 2 and not in that of wave 3.
    const into = derived.decompositions.find(({ agency, to }) => agency === null && to === TRAPS.tiny.waves[0]);
    expect(into?.composition?.points).not.toBe(0);
    expect(into?.composition?.se).toBeGreaterThan(0);
  });

  it('cannot be told where no variable has the same levels in both waves, and says so', () => {
    const input = sameMinds();
    const samples = input.samples.map((sample) =>
      sample.wave === 1
        ? sample
        : { ...sample, cells: sample.cells.map((cell) => ({ ...cell, levels: ['all', 'all', 'all'] })) },
    );
    const edition = compileEdition({ ...input, samples });
    expect(edition.derived.decompositions.map(({ composition }) => composition)).toEqual(Array(7).fill(null));
    expectToAddUp(edition);
  });

  it('of an edition from before it was measured stays as it was', () => {
    const { derived: _derived, ...rest } = compileEdition(weighted);
    const { compositions: _compositions, ...measured } = rest.measured;
    const { decompositions } = deriveEdition({ ...rest, measured });
    expect(decompositions.length).toBeGreaterThan(0);
    expect(decompositions.every((own) => !('composition' in own))).toBe(true);
  });
});
