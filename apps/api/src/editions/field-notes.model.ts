import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LocalizedText, localized } from '../graphql/localized-text.model.js';
import type { EventRow } from './events.queries.js';
import type { HoldRow, SampleRow } from './holds.queries.js';

@ObjectType('Hold', {
  description: "an agency's wave that is not published until somebody has looked at how its answers came",
})
export class HoldModel {
  @Field(() => Int)
  wave: number;

  @Field(() => String, { description: 'key of the agency' })
  agency: string;

  @Field(() => LocalizedText)
  name: LocalizedText;

  @Field(() => String)
  because: string;

  @Field(() => String)
  heldBy: string;
}

@ObjectType('Holdable', { description: 'an agency in a wave that has opened' })
export class HoldableModel {
  @Field(() => Int)
  wave: number;

  @Field(() => String)
  agency: string;

  @Field(() => LocalizedText)
  name: LocalizedText;
}

@ObjectType('FieldEvent', { description: 'what happened around a wave; the charts of the next edition say it' })
export class FieldEventModel {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'ISO day' })
  on: string;

  @Field(() => LocalizedText)
  words: LocalizedText;
}

@InputType()
export class HoldInput {
  @Field(() => ID)
  surveyId: string;

  @Field(() => Int)
  wave: number;

  @Field(() => String, { description: 'key of the agency' })
  agency: string;
}

@InputType()
export class FieldEventInput {
  @Field(() => ID, { description: "of the caller's making: sent twice, it is added once" })
  id: string;

  @Field(() => ID)
  surveyId: string;

  @Field(() => String, { description: 'ISO day' })
  on: string;

  @Field(() => String, { description: 'at most 60 letters; 30 fit on a phone' })
  fa: string;

  @Field(() => String)
  en: string;
}

export function toHold({ wave, agency, nameFa, nameEn, because, heldBy }: HoldRow): HoldModel {
  return { wave, agency, name: localized(nameFa, nameEn), because, heldBy };
}

export function toHoldable({ wave, agency, nameFa, nameEn }: SampleRow): HoldableModel {
  return { wave, agency, name: localized(nameFa, nameEn) };
}

export function toFieldEvent({ id, on, fa, en }: EventRow): FieldEventModel {
  return { id, on, words: localized(fa, en) };
}
