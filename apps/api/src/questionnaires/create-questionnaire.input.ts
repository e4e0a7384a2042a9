import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';

export enum QuestionnaireOrigin {
  BLANK = 'BLANK',
  TEMPLATE = 'TEMPLATE',
  QUESTIONNAIRE = 'QUESTIONNAIRE',
}
registerEnumType(QuestionnaireOrigin, { name: 'QuestionnaireOrigin' });

@InputType()
export class LocalizedTextInput {
  @Field(() => String)
  fa: string;

  @Field(() => String, { nullable: true })
  en?: string | null;
}

@InputType()
export class CreateQuestionnaireInput {
  @Field(() => QuestionnaireOrigin)
  from: QuestionnaireOrigin;

  @Field(() => String, { nullable: true })
  templateKey?: string | null;

  @Field(() => ID, { nullable: true })
  questionnaireId?: string | null;

  @Field(() => LocalizedTextInput)
  title: LocalizedTextInput;
}
