import type { BalanceDataset, BalanceLevel } from '@hamava/charts';
import { formatPercent } from '@hamava/persian';
import { levelName, sourceOf, variableName, wordsIn, type Reading } from './reading.js';

/** How an agency's sample of a wave looks beside the population; null where it is withheld or nothing was weighted. */
export function balanceOf(reading: Reading, agency: string, wave: number): BalanceDataset | null {
  const { edition, language } = reading;
  const words = wordsIn(language);
  const sample = edition.measured.samples.find((own) => own.agency === agency && own.wave === wave);
  if (sample?.status !== 'PUBLISHED') return null;
  const variables = [...new Set(sample.balance.map(({ variable }) => variable))];
  const margins = variables.flatMap((variable) => {
    const levels = sample.balance.flatMap(({ variable: own, level, unweighted, weighted, target }): BalanceLevel[] =>
      own === variable && target !== null
        ? [{ name: levelName(reading, level), target, before: unweighted, after: weighted }]
        : [],
    );
    return levels.length === 0 ? [] : [{ name: variableName(reading, variable), levels }];
  });
  if (margins.length === 0) return null;
  const most = Math.max(
    ...margins.flatMap(({ levels }) => levels.map(({ after, target }) => Math.abs(after - target))),
  );
  return {
    title: words.balanceTitle,
    subtitle: words.balanceSubtitle,
    sentence: words.balanceSentence(formatPercent(most, language)),
    source: sourceOf(reading, [wave], sample.base ?? 0),
    margins,
  };
}
