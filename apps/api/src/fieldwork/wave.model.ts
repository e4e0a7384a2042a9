import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LocalizedText, localized } from '../graphql/localized-text.model.js';
import type { WaveState } from '@hamava/surveys';
import type { WaveRow } from './waves.queries.js';

/** The wire name of each state. */
export const WaveStateName = {
  PLANNED: 'planned',
  OPEN: 'open',
  PAUSED: 'paused',
  CLOSED: 'closed',
  ARCHIVED: 'archived',
} as const satisfies Record<Uppercase<WaveState>, WaveState>;
registerEnumType(WaveStateName, { name: 'WaveState' });

@ObjectType('Wave')
export class WaveModel {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  number: number;

  @Field(() => LocalizedText)
  title: LocalizedText;

  @Field(() => String, { description: 'ISO dates (Gregorian)' })
  opensOn: string;

  @Field(() => String)
  closesOn: string;

  @Field(() => WaveStateName)
  state: WaveRow['state'];

  @Field(() => Boolean, { description: 'followed by another in the next quarter of the Jalali year' })
  continuous: boolean;

  @Field(() => Int, { description: 'answers of an agency are counted in batches of at least so many; 1: each at once' })
  releaseBy: number;

  @Field(() => String, { nullable: true, description: 'the day on which answers were last counted' })
  lastRelease: string | null;
}

export function toWave({
  id,
  number,
  titleFa,
  titleEn,
  opensOn,
  closesOn,
  state,
  continuous,
  ...row
}: WaveRow): WaveModel {
  const { minBatch: releaseBy, lastRelease } = row;
  return {
    id,
    number,
    title: localized(titleFa, titleEn),
    opensOn,
    closesOn,
    state,
    continuous,
    releaseBy,
    lastRelease,
  };
}
