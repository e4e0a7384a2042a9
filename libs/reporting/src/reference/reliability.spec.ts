import { analyse } from '../analyse/analyse.js';
import { BFI_ITEMS } from '../testing/bfi-score.js';
import { expectClose } from '../testing/close.js';
import { fixtureFigures, fixtureTable } from '../testing/fixture.js';

interface ReliabilityFigures {
  readonly scales: readonly {
    readonly name: string;
    readonly items: readonly string[];
    readonly nComplete: number;
    readonly alpha_complete: number;
    readonly omega_ml_cov: number;
  }[];
}

describe('reliability of the bfi scales', () => {
  const { scales } = fixtureFigures<ReliabilityFigures>('o07');
  const analysis = analyse(fixtureTable('bfi_ace'), {
    score: { items: BFI_ITEMS },
    outcomes: ['index'],
    reliability: scales.map(({ name, items }) => ({ name, columns: items })),
    alpha: scales.map(({ name, items }) => ({ name, columns: items })),
  });
  if (!analysis.ok) throw new Error(JSON.stringify(analysis.problems));
  const { alpha } = analysis.result;

  it.each(scales.map((scale, index) => ({ ...scale, index })))(
    'has the complete-case alpha of psych for $name',
    ({ index, name, nComplete, alpha_complete: expected, omega_ml_cov: omega }) => {
      expect(alpha[index]).toMatchObject({ name, n: nComplete });
      expectClose(alpha[index]!.value, expected, 1e-10);
      const whole = analysis.result.reliability![index]!;
      expectClose(whole.alpha, expected, 1e-10);
      expectClose(whole.omega!.omega, omega, 1e-8);
    },
  );
});
