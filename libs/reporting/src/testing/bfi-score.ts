import type { ItemSpec } from '../analyse/analysis-spec.js';

const REVERSED = ['A1', 'C4', 'C5', 'E1', 'E2'];

/** The scoring of the bfi fixtures: fifteen items of 1 to 6, five a driver. */
export const BFI_ITEMS: readonly ItemSpec[] = ['A', 'C', 'E'].flatMap((scale) =>
  [1, 2, 3, 4, 5].map((number) => ({
    column: `${scale}${number}`,
    min: 1,
    max: 6,
    reversed: REVERSED.includes(`${scale}${number}`),
    driver: `driver${scale}`,
  })),
);
