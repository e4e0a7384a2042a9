import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('DayCount')
export class DayCountModel {
  @Field(() => String)
  day: string;

  @Field(() => Int)
  count: number;
}
