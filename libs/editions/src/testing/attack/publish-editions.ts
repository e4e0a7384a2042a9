import { compileEdition } from '../../compile-edition.js';
import type { Edition, EditionMethod } from '../../edition.js';
import { releasesOf, type Release } from './releases.js';
import { editionInput, type SyntheticProvince } from './synthetic-province.js';

/** An edition, and the release of each agency that it shows; null where nothing is counted yet. */
export interface PublishedEdition {
  readonly edition: Edition;
  readonly shown: readonly (Release | null)[];
}

/**
 * All that is ever to be seen of a province by the rules of a method: an edition whenever answers are let through. No role sees more
 * between editions, and none sees one more often. Without a defence every answer counts at once.
 */
export function publishEditions(province: SyntheticProvince, method: EditionMethod): PublishedEdition[] {
  const { minimumNew } = method.publication;
  const held = minimumNew > 1 ? minimumNew : 0;
  const { agencies, arrivals, seed } = province;
  const releases = agencies.map((_, agency) =>
    releasesOf(
      arrivals.map((day) => day[agency]!),
      held,
      seed * 101 + agency,
    ),
  );
  return arrivals.flatMap((_, day) => {
    const shown = releases.map((own) => own[day]!);
    const isNew = shown.some((release, agency) => release !== null && release !== releases[agency]![day - 1]);
    if (!isNew) return [];
    const inside = shown.map((release, agency) => (release?.inside ?? []).map((at) => agencies[agency]!.people[at]!));
    return [{ shown, edition: compileEdition(editionInput(province, inside, method)) }];
  });
}
