import type { Edition } from '@hamava/editions';

/**
 * An edition with one outcome's figures and the tables of one wave alone: what a screen needs of a province of many agencies. Without an
 * outcome all but the items; without a wave no tables. `also` names outcomes that come beside.
 */
export function editionPart(
  edition: Edition,
  {
    outcome,
    wave,
    also = [],
  }: { readonly outcome: string | null; readonly wave: number | null; readonly also?: readonly string[] },
): Edition {
  const items = new Set(edition.outcomes.filter(({ kind }) => kind === 'item').map(({ code }) => code));
  const isWanted = (own: { readonly outcome: string }): boolean =>
    also.includes(own.outcome) || (outcome === null ? !items.has(own.outcome) : own.outcome === outcome);
  const { measured, derived } = edition;
  return {
    ...edition,
    measured: {
      ...measured,
      figures: measured.figures.filter(isWanted),
      groups: measured.groups.filter(isWanted),
      frequencies: wave === null ? [] : measured.frequencies.filter((own) => own.wave === wave),
    },
    derived: {
      ...derived,
      changes: derived.changes.filter(isWanted),
      rankings: derived.rankings.filter(isWanted),
      funnels: derived.funnels.filter(isWanted),
      trends: derived.trends.filter(isWanted),
    },
  };
}
