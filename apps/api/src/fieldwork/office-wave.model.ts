import { Field, Int, ObjectType } from '@nestjs/graphql';
import { AgencyModel } from '../agencies/agency.model.js';
import { DayCountModel } from './day-count.model.js';
import { SurveyLinkModel } from './survey-link.model.js';
import { SurveyModel } from './survey.model.js';
import { WaveModel } from './wave.model.js';

/** One wave as the PR manager of an agency sees it. Its index point is added by the figures room. */
@ObjectType('OfficeWave')
export class OfficeWaveModel {
  @Field(() => SurveyModel)
  survey: SurveyModel;

  @Field(() => WaveModel)
  wave: WaveModel;

  @Field(() => AgencyModel)
  agency: AgencyModel;

  @Field(() => [SurveyLinkModel])
  links: SurveyLinkModel[];

  @Field(() => [DayCountModel], {
    description: 'answers counted so far, by the day of the flush; rounded where answers are released in batches',
  })
  flushes: DayCountModel[];

  @Field(() => Int)
  counted: number;
}
