import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AgencyModel } from '../agencies/agency.model.js';
import { OutcomeModel } from '../fieldwork/outcome.model.js';
import { SurveyModel } from '../fieldwork/survey.model.js';
import { WaveModel } from '../fieldwork/wave.model.js';
import { LocalizedText } from '../graphql/localized-text.model.js';
import { Interval } from '../graphql/interval.model.js';
import { IndexPointModel } from './index-point.model.js';

export enum ChangeVerdict {
  HIGHER = 'HIGHER',
  LOWER = 'LOWER',
  STABLE = 'STABLE',
  UNDETERMINED = 'UNDETERMINED',
}

registerEnumType(ChangeVerdict, { name: 'ChangeVerdict' });

@ObjectType('IndexChange')
export class IndexChangeModel {
  @Field(() => WaveModel)
  fromWave: WaveModel;

  @Field(() => WaveModel)
  toWave: WaveModel;

  @Field(() => Float)
  difference: number;

  @Field(() => Float)
  standardError: number;

  @Field(() => Float)
  pValue: number;

  @Field(() => ChangeVerdict)
  verdict: ChangeVerdict;
}

@ObjectType('AgencyTrend')
export class AgencyTrendModel {
  @Field(() => AgencyModel)
  agency: AgencyModel;

  @Field(() => [IndexPointModel])
  points: IndexPointModel[];

  @Field(() => IndexChangeModel, { nullable: true })
  change: IndexChangeModel | null;
}

@ObjectType('CouncilPoint', {
  description:
    "The council's figure is the plain mean of the agencies published in a wave, so that it never gives a suppressed one away.",
})
export class CouncilPointModel {
  @Field(() => WaveModel)
  wave: WaveModel;

  @Field(() => Float, { nullable: true })
  value: number | null;

  @Field(() => Float, { nullable: true })
  standardError: number | null;

  @Field(() => Interval, { nullable: true })
  interval95: Interval | null;

  @Field(() => Interval, { nullable: true })
  interval50: Interval | null;

  @Field(() => Int)
  publishedAgencies: number;

  @Field(() => Int)
  suppressedAgencies: number;

  @Field(() => Int)
  base: number;

  @Field(() => Float, { nullable: true })
  effectiveBase: number | null;
}

@ObjectType('TrendBreak', {
  description: 'From this wave on the outcome is asked otherwise: the waves before and after do not compare.',
})
export class TrendBreakModel {
  @Field(() => WaveModel)
  wave: WaveModel;

  @Field(() => String, { description: 'the day on which the wave opens' })
  date: string;

  @Field(() => LocalizedText)
  because: LocalizedText;
}

@ObjectType('TrustTrend')
export class TrustTrendModel {
  @Field(() => SurveyModel)
  survey: SurveyModel;

  @Field(() => OutcomeModel)
  outcome: OutcomeModel;

  @Field(() => [OutcomeModel])
  outcomes: OutcomeModel[];

  @Field(() => [CouncilPointModel])
  council: CouncilPointModel[];

  @Field(() => IndexChangeModel, { nullable: true })
  councilChange: IndexChangeModel | null;

  @Field(() => [AgencyTrendModel])
  agencies: AgencyTrendModel[];

  @Field(() => [TrendBreakModel], { description: 'of the outcome, in the order of waves' })
  breaks: TrendBreakModel[];
}
