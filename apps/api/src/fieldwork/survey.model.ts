import { Field, ID, ObjectType } from '@nestjs/graphql';
import { LocalizedText, localized } from '../graphql/localized-text.model.js';
import type { Survey } from './survey.entity.js';

/** Its waves are a field of their own, see `surveys.resolver.ts`. */
@ObjectType('Survey')
export class SurveyModel {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  code: string;

  @Field(() => LocalizedText)
  title: LocalizedText;
}

export function toSurvey({ id, code, titleFa, titleEn }: Survey): SurveyModel {
  return { id, code, title: localized(titleFa, titleEn) };
}
