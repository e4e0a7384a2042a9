import { pageHref, type PublicSite } from '../public-site.js';
import { partsOfWave } from '../wave-parts.js';

/** Where a wave's page tells how a question was answered, by the code of the question. */
export function countedPlaces(site: PublicSite, wave: number): ReadonlyMap<string, string> {
  return new Map(
    partsOfWave(site, wave).flatMap((questions, at) => {
      const page = at === 0 ? `/waves/${wave}` : `/waves/${wave}/${at + 1}`;
      return questions.map(({ code }): [string, string] => [
        code,
        `${pageHref(site, page)}#q-${encodeURIComponent(code)}`,
      ]);
    }),
  );
}
