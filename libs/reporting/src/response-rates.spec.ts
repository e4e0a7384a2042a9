import fc from 'fast-check';
import { codeOf, expectClose, figures } from './testing/close.js';
import { fixtureFigures } from './testing/fixture.js';
import {
  eligibleShareCasro,
  participationRate,
  RATE_NAMES,
  responseRates,
  type Dispositions,
  type RateName,
} from './response-rates.js';

type Codes = Readonly<Record<'I' | 'P' | 'R' | 'NC' | 'O' | 'UH' | 'UO' | 'e', number>>;

interface RateFigures {
  readonly responseRates: readonly (Readonly<Record<RateName, number>> & { readonly inputs: Codes })[];
  readonly eCASRO: { readonly ineligible: number; readonly e: number };
}

const reference = fixtureFigures<RateFigures>('o12');

function dispositions({ I, P, R, NC, O, UH, UO }: Omit<Codes, 'e'>): Dispositions {
  return {
    complete: I,
    partial: P,
    refusal: R,
    nonContact: NC,
    other: O,
    unknownHousehold: UH,
    unknownOther: UO,
  };
}

describe('response rates', () => {
  it.each(reference.responseRates.map((own, index) => ({ own, index })))(
    'are those of the AAPOR definitions in case $index',
    ({ own }) => {
      const { rates } = figures(responseRates(dispositions(own.inputs), own.inputs.e));
      for (const name of RATE_NAMES) expectClose(rates[name], own[name], 1e-12);
    },
  );

  it('have e by CASRO from the resolved cases', () => {
    const { ineligible, e } = reference.eCASRO;
    const own = figures(eligibleShareCasro(dispositions(reference.responseRates[0]!.inputs), ineligible));
    expectClose(own.share, e, 1e-12);
  });

  it('are null and named, not 0, where their base is zero', () => {
    const { rates, undefinedRates } = figures(
      responseRates(dispositions({ I: 0, P: 0, R: 0, NC: 5, O: 0, UH: 1, UO: 0 }), 0.5),
    );
    expect(undefinedRates).toEqual(['COOP1', 'COOP2', 'COOP3', 'COOP4']);
    expect([rates.COOP1, rates.RR1]).toEqual([null, 0]);
  });

  it('are refused without a case, an opening or a resolved case', () => {
    const none = dispositions({ I: 0, P: 0, R: 0, NC: 0, O: 0, UH: 0, UO: 0 });
    expect(codeOf(responseRates(none, 1))).toBe('RATE_UNDEFINED');
    expect(codeOf(eligibleShareCasro(none, 0))).toBe('RATE_UNDEFINED');
    expect(codeOf(participationRate(0, 0))).toBe('RATE_UNDEFINED');
    expect(figures(participationRate(12, 48)).rate).toBe(0.25);
  });

  it('order themselves as their bases do, whatever the counts', () => {
    const count = fc.integer({ min: 0, max: 500 });
    const e = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(count, count, count, count, count, count, e, (...[I, P, R, NC, O, UH, share]) => {
        const own = responseRates(dispositions({ I: I + 1, P, R, NC, O, UH, UO: 3 }), share);
        const { rates } = figures(own);
        const ordered = [rates.RR1!, rates.RR3!, rates.RR5!, rates.COOP1!, rates.COOP3!];
        expect(ordered).toEqual(ordered.toSorted((a, b) => a - b));
        for (const name of RATE_NAMES) expect(rates[name]! >= 0 && rates[name]! <= 1).toBe(true);
      }),
    );
  });

  it('do not take a count below 0 or a share above 1', () => {
    const some = dispositions({ I: 1, P: 0, R: 0, NC: 0, O: 0, UH: 0, UO: 0 });
    expect(() => responseRates({ ...some, other: -1 }, 1)).toThrow(RangeError);
    expect(() => responseRates(some, 1.1)).toThrow(RangeError);
    expect(() => participationRate(2, 1)).toThrow(RangeError);
  });
});
