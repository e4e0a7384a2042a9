import { compileEdition } from '../../compile-edition.js';
import type { Edition, EditionMethod } from '../../edition.js';
import { editionInput, type SyntheticProvince } from './synthetic-province.js';

/** An edition, and how many answers of each agency it shows. */
export interface PublishedEdition {
  readonly edition: Edition;
  readonly taken: readonly number[];
}

/** All editions of a province, by the rules of a method: an agency is taken anew only when enough of its answers are new. */
export function publishEditions(province: SyntheticProvince, method: EditionMethod): PublishedEdition[] {
  let taken: readonly number[] = province.agencies.map(() => 0);
  return province.arrivals.map((arrived) => {
    taken = arrived.map((n, at) =>
      taken[at] === 0 || n - taken[at]! >= method.publication.minimumNew ? n : taken[at]!,
    );
    return { taken, edition: compileEdition(editionInput(province, taken, method)) };
  });
}
