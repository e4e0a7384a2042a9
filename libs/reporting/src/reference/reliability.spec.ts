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
  }[];
}

describe('reliability of the bfi scales', () => {
  const { scales } = fixtureFigures<ReliabilityFigures>('o07');
  const analysis = analyse(fixtureTable('bfi_ace'), {
    score: { items: BFI_ITEMS },
    outcomes: ['index'],
    alpha: scales.map(({ name, items }) => ({ name, columns: items })),
  });
  if (!analysis.ok) throw new Error(JSON.stringify(analysis.problems));
  const { alpha } = analysis.result;

  it.each(scales.map((scale, index) => ({ ...scale, index })))(
    'has the complete-case alpha of psych for $name',
    ({ index, name, nComplete, alpha_complete: expected }) => {
      expect(alpha[index]).toMatchObject({ name, n: nComplete });
      expectClose(alpha[index]!.value, expected, 1e-10);
    },
  );
});
