import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { WaveModel } from '../fieldwork/wave.model.js';
import { Interval } from '../graphql/interval.model.js';

export enum PointStatus {
  PUBLISHED = 'PUBLISHED',
  SUPPRESSED = 'SUPPRESSED',
  PROBLEM = 'PROBLEM',
  EMPTY = 'EMPTY',
}

registerEnumType(PointStatus, {
  name: 'PointStatus',
  description:
    'PUBLISHED carries figures; SUPPRESSED never does; PROBLEM: the sample could not be weighted; EMPTY: no answer counted yet',
});

@ObjectType('IndexPoint')
export class IndexPointModel {
  @Field(() => WaveModel)
  wave: WaveModel;

  @Field(() => PointStatus)
  status: PointStatus;

  @Field(() => String, {
    nullable: true,
    description:
      'BASE, EFFECTIVE_BASE, PRECISION or a weighting problem code such as RAKE_EMPTY_LEVEL; null when published',
  })
  reason: string | null;

  @Field(() => Float, { nullable: true })
  value: number | null;

  @Field(() => Float, { nullable: true })
  standardError: number | null;

  @Field(() => Interval, { nullable: true })
  interval95: Interval | null;

  @Field(() => Interval, { nullable: true })
  interval50: Interval | null;

  @Field(() => Int, { nullable: true })
  base: number | null;

  @Field(() => Float, { nullable: true })
  effectiveBase: number | null;

  @Field(() => Float, { nullable: true })
  designEffect: number | null;

  @Field(() => [String], { description: 'flags such as WEIGHTS_EXTREME, ZERO_VARIANCE' })
  flags: string[];
}
