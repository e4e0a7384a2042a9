import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { WaveMove } from '@hamava/surveys';
import { LinkChannelName } from './survey-link.model.js';
import { SurveyModel } from './survey.model.js';
import { WaveModel } from './wave.model.js';
import type { LinkChannel } from './link.entity.js';
import type { WaveNoteRow } from './wave-notes.queries.js';

export const WaveMoveName = {
  RESCHEDULE: 'reschedule',
  EXTEND: 'extend',
  CLOSE: 'close',
  PAUSE: 'pause',
  RESUME: 'resume',
  ARCHIVE: 'archive',
} as const satisfies Record<Uppercase<WaveMove>, WaveMove>;
registerEnumType(WaveMoveName, { name: 'WaveMove' });

@ObjectType('WaveNote', { description: 'something that was done with a wave' })
export class WaveNoteModel {
  @Field(() => String, { description: 'plan, roll or a move' })
  move: WaveNoteRow['move'];

  @Field(() => String)
  doneOn: string;

  @Field(() => String, { nullable: true })
  because: string | null;

  @Field(() => String, { nullable: true, description: 'null: the clock' })
  doneBy: string | null;

  @Field(() => String, { nullable: true })
  closedOnBefore: string | null;

  @Field(() => String, { nullable: true })
  closesOnAfter: string | null;
}

/** A wave of the province in the calendar of the council. */
@ObjectType('CalendarWave')
export class CalendarWaveModel {
  @Field(() => SurveyModel)
  survey: SurveyModel;

  @Field(() => WaveModel)
  wave: WaveModel;

  @Field(() => String, { description: 'title of the questionnaire, in Persian, with the number of its version' })
  questionnaire: string;

  @Field(() => Boolean)
  anonymous: boolean;

  @Field(() => Int, { description: 'agencies that have a link in it' })
  agencies: number;

  @Field(() => Int)
  links: number;

  @Field(() => [WaveMoveName], { description: 'what can be done with it as it stands' })
  moves: WaveMove[];

  @Field(() => [WaveNoteModel], { description: 'oldest first' })
  notes: WaveNoteModel[];
}

@ObjectType('AskableVersion', { description: 'a published version that a wave can ask' })
export class AskableVersionModel {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  number: number;

  @Field(() => String)
  title: string;

  @Field(() => Boolean, { description: 'asks who somebody is, so no anonymous wave may ask it' })
  identifying: boolean;
}

@InputType()
export class PlannedAgencyInput {
  @Field(() => ID)
  agencyId: string;

  @Field(() => Int, {
    nullable: true,
    defaultValue: null,
    description: 'more answers than this are not taken of the agency',
  })
  cap: number | null;
}

@InputType()
export class PlannedChannelInput {
  @Field(() => LinkChannelName)
  channel: LinkChannel;

  @Field(() => Int, {
    nullable: true,
    defaultValue: null,
    description: 'more answers than this are not taken through each link',
  })
  quota: number | null;
}

@InputType({ description: 'a wave that is to be' })
export class PlanWaveInput {
  @Field(() => ID, { description: 'made by the screen: the same plan sent again makes no second wave' })
  id: string;

  @Field(() => ID)
  surveyId: string;

  @Field(() => ID)
  versionId: string;

  @Field(() => String)
  titleFa: string;

  @Field(() => String, { nullable: true, defaultValue: null })
  titleEn: string | null;

  @Field(() => String)
  opensOn: string;

  @Field(() => String, { nullable: true, defaultValue: null, description: 'null in a continuous wave' })
  closesOn: string | null;

  @Field(() => Boolean)
  continuous: boolean;

  @Field(() => Boolean)
  anonymous: boolean;

  @Field(() => [PlannedAgencyInput])
  agencies: PlannedAgencyInput[];

  @Field(() => [PlannedChannelInput])
  channels: PlannedChannelInput[];
}

@InputType()
export class MoveWaveInput {
  @Field(() => ID)
  id: string;

  @Field(() => WaveMoveName)
  move: WaveMove;

  @Field(() => String, { nullable: true, defaultValue: null, description: 'needed to extend, close or pause' })
  because: string | null;

  @Field(() => String, { nullable: true, defaultValue: null })
  opensOn: string | null;

  @Field(() => String, { nullable: true, defaultValue: null })
  closesOn: string | null;
}
