import fc from 'fast-check';
import { compileEdition } from './compile-edition.js';
import { deriveEdition } from './derive-edition.js';
import type { Edition, EditionFigure, ShownFigure } from './edition.js';
import { exampleInput, generator, TRAPS } from './testing/example-input.js';

const input = exampleInput();
const edition = compileEdition(input);

const figuresAt = (place: Partial<Pick<EditionFigure, 'agency' | 'wave' | 'outcome'>>, of: Edition = edition) =>
  of.measured.figures.filter((figure) =>
    Object.entries(place).every(([name, value]) => figure[name as 'agency' | 'wave' | 'outcome'] === value),
  );
const isShown = (figure: EditionFigure): figure is ShownFigure => figure.status === 'PUBLISHED';

describe('compileEdition', () => {
  it('gives the same bytes for the same input, however samples and cells are ordered', () => {
    const random = generator(3);
    const mixed = <T>(all: readonly T[]): T[] => [...all].sort(() => random() - 0.5);
    const shuffled = {
      ...input,
      samples: mixed(input.samples).map((sample) => ({ ...sample, cells: mixed(sample.cells) })),
    };
    expect(JSON.stringify(compileEdition(shuffled))).toBe(JSON.stringify(edition));
  });

  it('derives the same from its own file', () => {
    const { derived, ...rest } = JSON.parse(JSON.stringify(edition)) as Edition;
    expect(deriveEdition(rest)).toEqual(derived);
  });

  it('withholds a tiny base in every outcome and table, and says why', () => {
    for (const wave of TRAPS.tiny.waves) {
      const { agency } = TRAPS.tiny;
      const own = figuresAt({ agency, wave });
      expect(own.length).toBeGreaterThan(10);
      expect(own.every((figure) => figure.status === 'WITHHELD' && figure.because === 'BASE')).toBe(true);
      expect(edition.measured.frequencies.some((table) => table.agency === agency && table.wave === wave)).toBe(false);
      expect(edition.measured.samples.find((own2) => own2.agency === agency && own2.wave === wave)).toMatchObject({
        base: null,
        balance: [],
      });
    }
  });

  it('withholds what is being looked at', () => {
    const own = figuresAt({ agency: TRAPS.stuffed.agency, wave: TRAPS.stuffed.wave });
    expect(new Set(own.map((figure) => figure.status === 'WITHHELD' && figure.because))).toEqual(
      new Set(['INTEGRITY']),
    );
  });

  it('never compares across a break', () => {
    const across = edition.derived.changes.filter(
      ({ outcome, from, to }) =>
        outcome === TRAPS.wording.outcome && from < TRAPS.wording.wave && to >= TRAPS.wording.wave,
    );
    expect(across).toEqual([]);
    expect(edition.derived.changes.some(({ outcome }) => outcome === TRAPS.wording.outcome)).toBe(true);
  });

  it('makes the province from the published agencies alone', () => {
    const whole = figuresAt({ agency: null, wave: 3, outcome: 'index' })[0]!;
    const own = edition.measured.figures
      .filter(({ agency, wave, outcome }) => agency !== null && wave === 3 && outcome === 'index')
      .filter(isShown);
    expect(own).toHaveLength(11);
    const mean = own.reduce((sum, { value }) => sum + value, 0) / own.length;
    expect(isShown(whole) && whole.value).toBeCloseTo(mean, 1);
    expect(isShown(whole) && whole.agencies).toBe(11);
  });

  it('shows no base that is not a multiple of five, no share of a handful of people', () => {
    const bases = [...edition.measured.figures.filter(isShown), ...edition.measured.frequencies].map(
      ({ base }) => base,
    );
    expect(bases.every((base) => base % 5 === 0)).toBe(true);
    const small = edition.measured.frequencies.flatMap(({ shares, base }) =>
      shares.filter(({ percent }) => percent !== null && percent > 0 && (percent / 100) * base < 5),
    );
    expect(small.length).toBeLessThan(3);
  });

  it('says of every category either its share or nothing, and shares never add up to more than all', () => {
    for (const { shares, base } of edition.measured.frequencies) {
      const sum = shares.reduce((total, { percent }) => total + (percent ?? 0), 0);
      // In the province each is rounded to five people and then to a whole per cent.
      expect(sum).toBeLessThanOrEqual(100 + shares.length * (250 / base + 0.5));
    }
  });

  it('lets the shares of an agency add up to a hundred where none is withheld', () => {
    const whole = edition.measured.frequencies.filter(
      ({ agency, shares }) => agency !== null && shares.every(({ percent }) => percent !== null),
    );
    expect(whole.length).toBeGreaterThan(20);
    const sums = whole.map(({ shares }) => shares.reduce((sum, { percent }) => sum + percent!, 0));
    expect(new Set(sums)).toEqual(new Set([100]));
  });

  it('tells of weights in a few steps, never too favourably, and nothing where a handful was weighted to a target', () => {
    const told = edition.measured.samples.filter(({ status }) => status === 'PUBLISHED');
    const steps = told.map(({ weightsDesignEffect }) => weightsDesignEffect);
    expect(new Set(steps).size).toBeLessThanOrEqual(5);
    for (const { weightsDesignEffect, effectiveBase, flags } of told) {
      expect(flags.includes('WEIGHTS_EXTREME')).toBe(weightsDesignEffect === null);
      if (weightsDesignEffect === null) expect(effectiveBase).toBe(20);
    }
  });

  it('makes intervals from what it shows, and tells no degrees of freedom by which respondents could be counted', () => {
    for (const { value, se, df, interval95, agency } of edition.measured.figures.filter(isShown)) {
      const half = (interval95[1] - interval95[0]) / 2;
      expect(half).toBeGreaterThanOrEqual(1.95 * se - 0.1);
      expect((interval95[0] + interval95[1]) / 2).toBeCloseTo(value, 0);
      if (agency !== null) expect(df % 5).toBe(0);
    }
  });

  it('shows items in whole points, all of an agency or none for their bases', () => {
    const items = edition.measured.figures.filter(
      ({ outcome, agency }) =>
        agency !== null && edition.outcomes.some(({ code, kind }) => code === outcome && kind === 'item'),
    );
    expect(items.filter(isShown).every(({ value }) => Number.isInteger(value))).toBe(true);
    const withheld = items.filter((item) => !isShown(item) && item.because === 'BASE');
    for (const { agency, wave } of withheld) {
      expect(items.filter((item) => item.agency === agency && item.wave === wave).some(isShown)).toBe(false);
    }
  });

  it('gives no hash of the cells of a withheld sample: it would confirm a guess', () => {
    const { samples } = edition.measured;
    expect(samples.some(({ status }) => status === 'WITHHELD')).toBe(true);
    expect(samples.every(({ status, cellsSha256 }) => (cellsSha256 === null) === (status === 'WITHHELD'))).toBe(true);
  });

  it('hides at least two categories or none', () => {
    for (const { shares } of edition.measured.frequencies) {
      expect(shares.filter(({ percent }) => percent === null)).not.toHaveLength(1);
    }
  });

  it('holds for provinces of every size', () => {
    fc.assert(
      fc.property(
        fc.record({
          agencies: fc.integer({ min: 1, max: 6 }),
          waves: fc.integer({ min: 1, max: 3 }),
          respondents: fc.integer({ min: 1, max: 90 }),
          seed: fc.integer({ min: 1, max: 9999 }),
        }),
        (options) => {
          const small = compileEdition(exampleInput(options));
          const text = JSON.stringify(small);
          expect(text).not.toMatch(/NaN|Infinity/);
          for (const figure of small.measured.figures.filter(isShown)) {
            expect(figure.value).toBeGreaterThanOrEqual(0);
            expect(figure.value).toBeLessThanOrEqual(100);
            expect(figure.interval95[0]).toBeLessThanOrEqual(figure.interval50[0]);
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});
