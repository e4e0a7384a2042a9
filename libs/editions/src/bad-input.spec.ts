import { compileEdition } from './compile-edition.js';
import type { Edition, EditionFigure, ShownFigure } from './edition.js';
import type { CountedCell, EditionInput, Instrument, SampleInput } from './edition-input.js';
import { cellsOf, exampleInput, generator, answersOf, peopleOf } from './testing/example-input.js';

const isShown = (figure: EditionFigure): figure is ShownFigure => figure.status === 'PUBLISHED';

/** A whole edition without a number that is none. */
function compiled(input: EditionInput): Edition {
  const edition = compileEdition(input);
  expect(JSON.stringify(edition)).not.toMatch(/NaN|Infinity|undefined/);
  for (const { value, interval95, interval50, base } of edition.measured.figures.filter(isShown)) {
    expect([value, base, ...interval95, ...interval50].every(Number.isFinite)).toBe(true);
  }
  return edition;
}

/** The example without its traps, every sample as `people` says. */
function province(
  { agencies, waves }: { readonly agencies: number; readonly waves: number },
  people: (instrument: Instrument, at: number) => CountedCell[],
): EditionInput {
  const input = exampleInput({ agencies, waves, respondents: 3 });
  const [instrument] = input.instruments;
  const samples = input.samples.map((sample, at) => ({ ...sample, held: false, cells: people(instrument!, at) }));
  return { ...input, samples, waves: input.waves.map((wave) => ({ ...wave, channels: ['sms'], breaks: [] })) };
}

const varied = (instrument: Instrument, at: number, n = 120) =>
  answersOf(instrument, { n, level: 55, stuffed: 0 }, generator(at + 11));
const indexOf = ({ measured }: Edition) => measured.figures.filter(({ outcome }) => outcome === 'index');

describe('an edition of bad input', () => {
  it('of one answer publishes nothing and says why', () => {
    const { measured, derived } = compiled(
      province({ agencies: 1, waves: 1 }, ({ layout }) =>
        cellsOf(
          layout,
          peopleOf(1, () => 7),
        ),
      ),
    );
    expect(measured.figures.some(isShown)).toBe(false);
    expect(measured.samples).toMatchObject([{ status: 'WITHHELD', because: 'BASE', base: null, flags: [] }]);
    expect(derived.changes).toEqual([]);
  });

  it('of equal answers publishes the mean with ZERO_VARIANCE, and ranks and compares nobody', () => {
    const { measured, derived } = compiled(
      province({ agencies: 6, waves: 2 }, ({ layout }) =>
        cellsOf(
          layout,
          peopleOf(120, () => 7),
        ),
      ),
    );
    const own = indexOf({ measured } as Edition).filter(({ agency }) => agency !== null);
    expect(own).toHaveLength(12);
    for (const figure of own) expect(figure).toMatchObject({ value: 70, se: 0, flags: ['ZERO_VARIANCE'] });
    expect(derived.rankings).toEqual([]);
    expect(derived.changes).toEqual([]);
    expect(derived.trends).toEqual([]);
    expect(measured.reliabilities).toEqual([]);
    expect(measured.waves).toMatchObject([{ validity: null }, { validity: null }]);
  });

  it('with one item that never varies has no reliability of its driver, and all others', () => {
    const still = ({ layout }: Instrument, at: number) => {
      const random = generator(at + 3);
      return cellsOf(
        layout,
        peopleOf(120, (person, item) => (item === 1 ? 5 : Math.min(10, Math.floor((person % 7) + 4 * random())))),
      );
    };
    const { measured } = compiled(province({ agencies: 6, waves: 1 }, still));
    expect(measured.reliabilities.map(({ outcome }) => outcome)).toEqual([
      'reliability',
      'openness',
      'integrity',
      'fairness',
    ]);
  });

  it('of one agency publishes it, and neither a province nor places', () => {
    const { measured, derived } = compiled(province({ agencies: 1, waves: 4 }, varied));
    const index = indexOf({ measured } as Edition);
    expect(index.filter(({ agency }) => agency !== null).every(isShown)).toBe(true);
    expect(index.filter(({ agency }) => agency === null).map((own) => !isShown(own) && own.because)).toEqual(
      Array(4).fill('AGENCIES'),
    );
    expect([derived.rankings, measured.groups, measured.reliabilities]).toEqual([[], [], []]);
  });

  it('of two waves has changes and no smoothed line', () => {
    const { derived } = compiled(province({ agencies: 6, waves: 2 }, varied));
    expect(derived.changes.length).toBeGreaterThan(0);
    expect(derived.decompositions).toHaveLength(7);
    expect(derived.trends).toEqual([]);
  });

  it('in which everybody says “don’t know” publishes the answers and no mean', () => {
    const { measured, derived } = compiled(
      province({ agencies: 6, waves: 2 }, ({ layout }) =>
        cellsOf(
          layout,
          peopleOf(120, () => null),
        ),
      ),
    );
    expect(measured.samples.every(({ status }) => status === 'PUBLISHED')).toBe(true);
    expect(measured.figures.some(isShown)).toBe(false);
    expect(new Set(measured.figures.flatMap((own) => (isShown(own) ? [] : own.because)))).toEqual(
      new Set(['BASE', 'AGENCIES']),
    );
    const silent = measured.frequencies.flatMap(({ shares }) =>
      shares.filter(({ code }) => code === 'nonAnswer' || code === 'dontKnow'),
    );
    expect(new Set(silent.map(({ percent }) => percent))).toEqual(new Set([100]));
    expect(derived.decompositions).toEqual([]);
  });

  it('whose targets changed weights every wave to the new ones: no change comes from the targets', () => {
    const input = province({ agencies: 6, waves: 2 }, varied);
    const [first] = input.samples;
    const twice = { ...input, samples: input.samples.map((own) => ({ ...own, cells: first!.cells })) };
    const newTargets = {
      ...input.targets!,
      asOf: '2026-11-01',
      margins: input.targets!.margins.map(({ variable, levels }) => ({
        variable,
        levels: levels.map(({ level }, at) => ({ level, total: 100 * (at + 1) })),
      })),
    };
    const before = compiled(twice);
    const after = compiled({ ...twice, targets: newTargets });
    expect(indexOf(after)).not.toEqual(indexOf(before));
    expect(after.targets?.asOf).toBe('2026-11-01');
    for (const { difference } of after.derived.changes) expect(difference).toBe(0);
    expect(after.measured.compositions).toEqual([]);
  });

  it('in which two agencies merge shows the new one from its first wave on, as all its answers together', () => {
    const input = province({ agencies: 7, waves: 2 }, varied);
    const [a, b, merged] = ['agency-01', 'agency-02', 'agency-07'];
    const cells = (agency: string) => input.samples.find((own) => own.agency === agency && own.wave === 2)!.cells;
    const isGone = ({ agency, wave }: SampleInput) => (wave === 2 ? agency === a || agency === b : agency === merged);
    const of = (own: readonly CountedCell[]): EditionInput => ({
      ...input,
      samples: input.samples
        .filter((each) => !isGone(each))
        .map((each) => (each.agency === merged ? { ...each, cells: own } : each)),
    });
    const edition = compiled(of([...cells(a), ...cells(b)]));
    expect(JSON.stringify(compiled(of([...cells(b), ...cells(a)])).measured.figures)).toBe(
      JSON.stringify(edition.measured.figures),
    );
    expect(
      indexOf(edition)
        .filter(({ agency }) => agency === merged)
        .map(({ wave, status }) => [wave, status]),
    ).toEqual([[2, 'PUBLISHED']]);
    expect(edition.derived.changes.some(({ agency }) => agency === merged || agency === a)).toBe(false);
    expect(edition.derived.decompositions.find(({ agency }) => agency === null)?.composition?.points).not.toBe(0);
  });

  const split = (collapse: EditionInput['weighting']['collapse']): EditionInput => {
    const input = province({ agencies: 6, waves: 1 }, varied);
    const margins = input.targets!.margins.map(({ variable, levels }) => ({
      variable,
      levels: levels.flatMap(({ level, total }) =>
        level === 'rural' ? ['north', 'south'].map((part) => ({ level: part, total: total / 2 })) : [{ level, total }],
      ),
    }));
    return { ...input, targets: { ...input.targets!, margins }, weighting: { ...input.weighting, collapse } };
  };

  it('whose targets split a level that was asked as one joins them by the tree, and is as before', () => {
    const joined = compiled(split({ residence: { north: 'rural', south: 'rural' } }));
    const before = compiled(province({ agencies: 6, waves: 1 }, varied));
    expect(indexOf(joined)).toEqual(indexOf(before));
    expect(joined.measured.samples[0]?.joined.map(({ level, into }) => [level, into])).toEqual([
      ['north', 'rural'],
      ['south', 'rural'],
    ]);
  });

  it('without such a tree withholds the samples with the code of what is wrong', () => {
    const { measured } = compiled(split({}));
    expect(measured.samples.map(({ because, problem }) => [because, problem])).toEqual(
      Array.from({ length: 6 }, () => ['PROBLEM', 'RAKE_UNKNOWN_LEVEL']),
    );
    expect(measured.figures.some(isShown)).toBe(false);
  });
});

describe('flags of an edition', () => {
  it('tell an opt-in sample, a mixture of users and others, and an index that does not go with trust', () => {
    const loose = province({ agencies: 6, waves: 1 }, ({ layout }, at) => {
      const random = generator(at + 5);
      return cellsOf(
        layout,
        peopleOf(120, (person, item) => (item === 0 ? Math.floor(10 * random()) : person % 9)),
      );
    });
    const waves = loose.waves.map((wave) => ({ ...wave, channels: ['web', 'counter'] }));
    const { measured } = compiled({ ...loose, waves });
    expect(measured.waves).toMatchObject([{ wave: 1, flags: ['NON_PROBABILITY', 'UNIVERSE_MIXED', 'VALIDITY_CHECK'] }]);
    expect(Math.abs(measured.waves![0]!.validity!)).toBeLessThan(0.2);
  });

  it('are silent about invited people whose trust goes with the index', () => {
    const { measured } = compiled(province({ agencies: 6, waves: 1 }, varied));
    expect(measured.waves).toMatchObject([{ flags: [] }]);
    expect(measured.waves![0]!.validity).toBeGreaterThan(0.4);
    expect(measured.samples.every(({ flags }) => flags.length === 0)).toBe(true);
  });

  it('tell sparse cells, a particular that was not asked or not said, and rounded scores', () => {
    const input = province({ agencies: 6, waves: 1 }, varied);
    const [instrument] = input.instruments;
    const rounded = {
      ...instrument!,
      outcomes: instrument!.outcomes.map((own) => ({ ...own, rounded: own.kind === 'index' })),
    };
    const alone = input.samples.map((sample, at) => {
      const people = peopleOf(120, (person, item) => (person * (item + 3) + at) % 11);
      const cells = people.flatMap((person, place) =>
        cellsOf(instrument!.layout, [
          { ...person, levels: [...person.levels, place < 40 ? 'unknown' : `school ${place}`] },
        ]),
      );
      return { ...sample, cells };
    });
    const margins = [
      ...input.targets!.margins,
      { variable: 'education', levels: [{ level: 'school', total: 1 }] },
      { variable: 'county', levels: [{ level: 'north', total: 1 }] },
    ];
    const { measured } = compiled({
      ...input,
      instruments: [rounded],
      samples: alone,
      targets: { ...input.targets!, margins },
      weighting: { ...input.weighting, variables: [...input.weighting.variables, 'education'] },
    });
    expect(measured.samples[0]?.flags).toEqual(['SPARSE_CELLS', 'KEY_TOO_COARSE', 'MARGIN_VARIABLE_POOR']);
    expect(indexOf({ measured } as Edition).find(({ agency }) => agency !== null)).toMatchObject({
      flags: ['SCORING_ROUNDED'],
    });
  });
});

describe('reliability in an edition', () => {
  it('has an omega where a driver has three items, beside its alpha', () => {
    const input = exampleInput({ agencies: 6, waves: 1 });
    const [instrument] = input.instruments;
    const [first, ...others] = instrument!.layout.groups;
    const layout = { ...instrument!.layout, groups: [[...first!, first!.at(-1)! + 1], ...others] };
    const { measured } = compiled({
      ...input,
      instruments: [{ ...instrument!, layout }],
      samples: input.samples.map((sample, at) => ({ ...sample, cells: varied({ ...instrument!, layout }, at) })),
    });
    const [three, two] = measured.reliabilities;
    expect(three?.omega).toBeGreaterThan(0.2);
    expect(Math.abs(three!.omega! - three!.alpha!)).toBeLessThan(0.05);
    expect(two?.omega).toBeNull();
    expect(two?.alpha).toBeGreaterThan(0.2);
  });
});
