import fc from 'fast-check';
import {
  AGREEMENT_METRICS,
  krippendorffAlpha,
  krippendorffInterval,
  type AgreementMetric,
} from './krippendorff-alpha.js';
import { codeOf, figures } from './testing/close.js';

/** A line a rater, as the tables of Krippendorff 2011 are printed; `.` = not rated. */
function units(...raters: string[]): (number | null)[][] {
  const lines = raters.map((line) => line.split(' ').map((value) => (value === '.' ? null : value.charCodeAt(0))));
  return lines[0]!.map((_, unit) => lines.map((line) => line[unit]!));
}

const fourObservers = units(
  '1 2 3 3 2 1 4 1 2 . . .',
  '1 2 3 3 2 2 4 1 2 5 . 3',
  '. 3 3 3 2 3 4 2 2 5 1 .',
  '1 2 3 3 2 4 4 1 2 5 1 .',
);

describe("Krippendorff's alpha", () => {
  it.each<[AgreementMetric, number]>([
    ['NOMINAL', 0.743],
    ['ORDINAL', 0.815],
    ['INTERVAL', 0.849],
  ])('has the printed value of four observers with missing ratings: %s', (metric, printed) => {
    const own = figures(krippendorffAlpha(fourObservers, metric));
    expect(Math.abs(own.alpha - printed)).toBeLessThan(0.0006);
    expect(own).toMatchObject({ units: 11, ratings: 40 });
  });

  it('has the printed values of two observers', () => {
    const binary = units('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0');
    expect(Math.abs(figures(krippendorffAlpha(binary, 'NOMINAL')).alpha - 0.095)).toBeLessThan(0.0006);
    const letters = units('a a b b d c c c e d d a', 'b a b b b c c c e d d d');
    expect(Math.abs(figures(krippendorffAlpha(letters, 'NOMINAL')).alpha - 0.692)).toBeLessThan(0.0006);
  });

  const table = fc.array(fc.array(fc.option(fc.integer({ min: 1, max: 4 })), { minLength: 3, maxLength: 3 }), {
    minLength: 4,
    maxLength: 12,
  });

  it('does not care for the order of units and raters, nor for units that one person rated', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(...AGREEMENT_METRICS), (ratings, metric) => {
        const own = krippendorffAlpha(ratings, metric);
        fc.pre(own.ok);
        const turned = [[1, null, null], ...ratings.toReversed().map((unit) => unit.toReversed())];
        expect(figures(krippendorffAlpha(turned, metric)).alpha).toBeCloseTo(figures(own).alpha, 10);
        expect(figures(own).alpha).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is 1 for raters of one mind and undefined without pairs or differences', () => {
    expect(
      figures(
        krippendorffAlpha(
          [
            [1, 1],
            [2, 2],
            [3, 3],
          ],
          'ORDINAL',
        ),
      ).alpha,
    ).toBe(1);
    expect(
      codeOf(
        krippendorffAlpha(
          [
            [1, 1],
            [1, 1],
          ],
          'NOMINAL',
        ),
      ),
    ).toBe('AGREEMENT_UNDEFINED');
    expect(
      codeOf(
        krippendorffAlpha(
          [
            [1, null],
            [null, 2],
          ],
          'NOMINAL',
        ),
      ),
    ).toBe('AGREEMENT_UNDEFINED');
    expect(codeOf(krippendorffInterval([], 'NOMINAL', { draws: 10, seed: 1 }))).toBe('AGREEMENT_UNDEFINED');
  });

  it('has an interval around it that is the same for the same seed', () => {
    const simulation = { draws: 1000, seed: 5 };
    const own = figures(krippendorffInterval(fourObservers, 'ORDINAL', simulation));
    expect(own.interval[0]).toBeLessThan(0.815);
    expect(own.interval[1]).toBeGreaterThan(0.815);
    expect(figures(krippendorffInterval(fourObservers, 'ORDINAL', simulation))).toEqual(own);
  });
});
