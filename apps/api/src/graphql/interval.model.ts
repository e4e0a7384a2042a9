import { Field, Float, ObjectType } from '@nestjs/graphql';

@ObjectType()
export class Interval {
  @Field(() => Float)
  low: number;

  @Field(() => Float)
  high: number;
}
