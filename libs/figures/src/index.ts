export { balanceOf } from './balance-of.js';
export { driversOf } from './drivers-of.js';
export { agencyFlags, flaggedSamples, flagSentence, reliabilityFlags, waveFlags } from './flag-sentences.js';
export { funnelOf } from './funnel-of.js';
export { groupsOf } from './groups-of.js';
export { headlineOf } from './headline.js';
export { heatOf } from './heat-of.js';
export { likertOf } from './likert-of.js';
export { multiplesOf } from './multiples-of.js';
export { rankingOf } from './ranking-of.js';
export {
  agenciesIn,
  agencyName,
  figureAt,
  INDEX,
  isShown,
  levelName,
  newestWave,
  outcomeName,
  points,
  said,
  sourceOf,
  span,
  toPoint,
  variableName,
  waveOf,
  withheldIn,
  type Reading,
} from './reading.js';
export { changeResult } from './results.js';
export { scorecardOf } from './scorecard-of.js';
export { breaksOf, changeSentence, lastChange, trendOf, type TrendChoice } from './trend-of.js';
export { wavesOf } from './waves-of.js';
