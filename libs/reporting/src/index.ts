export { absorbUnknown, UNKNOWN_RULE } from './absorb-unknown.js';
export type { AbsorbedUnknown, UnknownReport, UnknownRule } from './absorb-unknown.js';
export { adjustP, P_ADJUSTMENTS } from './adjusted-p.js';
export type { PAdjustment } from './adjusted-p.js';
export { analyse } from './analyse/analyse.js';
export type { Analysis } from './analyse/analyse.js';
export { ANALYSIS_PROBLEM_CODES } from './analyse/analysis-problem.js';
export type { AnalysisProblem, AnalysisProblemCode } from './analyse/analysis-problem.js';
export type {
  AlphaFigures,
  AnalysisResult,
  DifferenceFigures,
  DomainFigures,
  KishFigures,
  MeanFigures,
} from './analyse/analysis-result.js';
export type { AlphaSpec, AnalysisSpec, DifferenceSpec, ItemSpec, ScoreSpec } from './analyse/analysis-spec.js';
export type { Table } from './analyse/table.js';
export { changeVerdict, changeVerdicts, CHANGE_RULE } from './change-verdict.js';
export type { Change, ChangeRule, ChangeVerdict, JudgedChange } from './change-verdict.js';
export { collapseThinLevels, THIN_LEVEL_RULE } from './collapse-thin-levels.js';
export type { CollapsedLevel, CollapsedLevels, CollapseTree, ThinLevelRule } from './collapse-thin-levels.js';
export { covariance, outcomeCovariance } from './covariance.js';
export { cronbachAlpha, weightedAlpha } from './cronbach-alpha.js';
export type { AlphaEstimate } from './cronbach-alpha.js';
export type { DesignCell } from './design-cell.js';
export { cellWeights, designSample, domainOf } from './design-sample.js';
export type { DesignRequest, DesignSample } from './design-sample.js';
export { difference } from './difference.js';
export type { DifferenceEstimate } from './difference.js';
export { indicatorCells } from './histogram-cells.js';
export type { HistogramCells } from './histogram-cells.js';
export { foldScores, unfoldScores } from './fold-scores.js';
export type { Scores } from './fold-scores.js';
export { holm } from './holm.js';
export { independentDifference } from './independent-difference.js';
export type { IndependentEstimate } from './independent-difference.js';
export { normalInterval, tInterval } from './interval.js';
export type { Interval } from './interval.js';
export { kish } from './kish.js';
export type { KishReport } from './kish.js';
export type { Domain } from './linearised-mean.js';
export { marginTotal } from './margin.js';
export type { Margin, MarginLevel } from './margin.js';
export { accumulateMoments, mergeMoments, subtractMoments } from './merge-moments.js';
export { emptyMoments, momentWidth } from './moment-layout.js';
export type { MomentLayout } from './moment-layout.js';
export { itemCells, outcomeCells, pairCells } from './outcome-cells.js';
export type { ItemCells, OutcomeCells, PairCells } from './outcome-cells.js';
export { REPORTING_PROBLEM_CODES } from './problem.js';
export type { Attempt, ProblemDetails, Refusal, ReportingProblem, ReportingProblemCode } from './problem.js';
export { quantile } from './quantile.js';
export type { QuantileEstimate } from './quantile.js';
export { rake } from './rake.js';
export type { RakeOptions, RakingReport } from './rake.js';
export { groupMoments, outcomeMoments, pairMoments, respondents } from './read-moments.js';
export type { GroupMoments, OutcomeMoments, PairMoments } from './read-moments.js';
export type { PopulationUnits } from './sampling-units.js';
export { exactInterval, share } from './share.js';
export type { ShareEstimate } from './share.js';
export { PUBLICATION_RULE, suppress, suppressBreakdown } from './suppression.js';
export type { Publication, PublicationRule, SuppressionReason } from './suppression.js';
export type { BoundedWeights, CappedWeights, LimitReport, WeightLimit } from './weight-limit.js';
export { weighSample } from './weigh-sample.js';
export type { SampleToWeigh, WeighedSample } from './weigh-sample.js';
export { weightedMean } from './weighted-mean.js';
export type { EstimateFlag, MeanEstimate } from './weighted-mean.js';
