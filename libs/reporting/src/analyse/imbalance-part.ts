import { imbalance, type Imbalance } from '../imbalance.js';
import { marginTotal, type Margin } from '../margin.js';
import { requestsPart } from './requests-part.js';

export interface ImbalanceFigures {
  readonly variable: string;
  /** As the rows came in, by their base weights. */
  readonly before: Imbalance;
  readonly after: Imbalance;
}

/** Distance of the sample from any population table, raked to or not. */
export const imbalancePart = requestsPart<Margin, ImbalanceFigures>('imbalance', {
  columns: ({ variable }) => [['variable', variable]],
  variables: ({ variable }) => [variable],
  figures(margin, { sample, problems }, place) {
    if (!(marginTotal(margin) > 0) || margin.levels.some(({ total }) => total < 0)) {
      problems.add('RAKE_TARGET_INVALID', `${place}.levels`, { variable: margin.variable });
      return null;
    }
    return {
      variable: margin.variable,
      before: imbalance(sample, margin, 'BASE'),
      after: imbalance(sample, margin),
    };
  },
});
