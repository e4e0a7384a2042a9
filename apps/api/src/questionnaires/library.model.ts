import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { JsonScalar } from '../graphql/json.scalar.js';
import { LocalizedText } from '../graphql/localized-text.model.js';

@ObjectType('QuestionnaireTemplate')
export class QuestionnaireTemplateModel {
  @Field(() => String)
  key: string;

  @Field(() => LocalizedText)
  title: LocalizedText;

  @Field(() => LocalizedText)
  description: LocalizedText;

  @Field(() => Float)
  minutes: number;

  @Field(() => Int)
  questionCount: number;
}

@ObjectType('BankItem')
export class BankItemModel {
  @Field(() => String)
  key: string;

  @Field(() => String, { nullable: true })
  driver: string | null;

  @Field(() => LocalizedText)
  text: LocalizedText;

  @Field(() => JsonScalar, { nullable: true })
  scale: unknown;

  @Field(() => JsonScalar)
  question: unknown;

  @Field(() => Int, { description: 'published versions that ask it' })
  usedIn: number;
}
