import type { FunnelDataset } from '@hamava/charts';
import { agencyName, inARow, INDEX, sourceOf, withheldIn, wordsIn, type Reading } from './reading.js';

/** The agencies of a wave against the limits of chance; null where too few are published for limits. */
export function funnelOf(reading: Reading, wave: number, outcome: string = INDEX): FunnelDataset | null {
  const { edition, language } = reading;
  const words = wordsIn(language);
  const funnel = edition.derived.funnels.find((own) => own.wave === wave && own.outcome === outcome);
  if (funnel === undefined) return null;
  const outside = funnel.points.filter(({ outside: own }) => own === 'OUTER_99_8');
  const names = outside.map(({ agency }) => agencyName(reading, agency));
  return {
    title: words.funnelTitle,
    subtitle: words.funnelSubtitle,
    sentence: names.length === 0 ? words.funnelNone : words.funnelSome(inARow(names, language)),
    source: sourceOf(
      reading,
      [wave],
      funnel.points.reduce((sum, { effectiveBase }) => sum + effectiveBase, 0),
    ),
    agencies: funnel.points.map(({ agency, effectiveBase, value }) => ({
      name: agencyName(reading, agency),
      value,
      effectiveBase,
    })),
    withheld: withheldIn(reading, outcome, wave),
    mean: funnel.centre,
    spread: Math.sqrt(funnel.variance),
    overdispersion: funnel.overdispersion,
  };
}
