import { Field, ObjectType } from '@nestjs/graphql';
import { LocalizedText } from '../graphql/localized-text.model.js';

/** Something a survey measures: the index, a driver, a composite or an item. */
@ObjectType('Outcome')
export class OutcomeModel {
  @Field(() => String)
  code: string;

  /** index, composite, driver or item. */
  @Field(() => String)
  kind: string;

  @Field(() => LocalizedText)
  title: LocalizedText;
}
