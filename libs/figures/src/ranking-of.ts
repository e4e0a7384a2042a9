import type { CaterpillarDataset, RankedAgency, Standing } from '@hamava/charts';
import {
  agencyName,
  figureAt,
  INDEX,
  isShown,
  sourceOf,
  toInterval,
  withheldIn,
  wordsIn,
  type Reading,
} from './reading.js';

const STANDINGS: Readonly<Record<'ABOVE' | 'BETWEEN' | 'BELOW', Standing>> = {
  ABOVE: 'ABOVE',
  BETWEEN: 'INDISTINGUISHABLE',
  BELOW: 'BELOW',
};

/** The agencies of a wave with the places that the data leave open. */
export function rankingOf(reading: Reading, wave: number, outcome: string = INDEX): CaterpillarDataset {
  const { edition, language } = reading;
  const words = wordsIn(language);
  const ranking = edition.derived.rankings.find((own) => own.wave === wave && own.outcome === outcome);
  const agencies = (ranking?.places ?? []).flatMap(({ agency, set, band }): RankedAgency[] => {
    const figure = figureAt(reading, agency, outcome, wave);
    if (!isShown(figure)) return [];
    return [
      {
        name: agencyName(reading, agency),
        value: figure.value,
        interval95: toInterval(figure.interval95),
        interval50: toInterval(figure.interval50),
        ranks: toInterval(set),
        standing: STANDINGS[band],
        base: figure.base,
      },
    ];
  });
  const count = (standing: Standing) => agencies.filter((own) => own.standing === standing).length;
  const province = figureAt(reading, null, outcome, wave);
  return {
    title: words.rankTitle,
    subtitle: words.rankSubtitle,
    sentence: words.rankSentence(count('ABOVE'), count('BELOW'), count('INDISTINGUISHABLE')),
    source: sourceOf(
      reading,
      [wave],
      agencies.reduce((sum, { base }) => sum + base, 0),
    ),
    agencies,
    withheld: withheldIn(reading, outcome, wave),
    mean: isShown(province) ? { value: province.value, interval95: toInterval(province.interval95) } : null,
  };
}
