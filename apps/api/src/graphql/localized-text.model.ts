import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType()
export class LocalizedText {
  @Field(() => String)
  fa: string;

  @Field(() => String, { nullable: true })
  en: string | null;
}

/** Persian always exists; where English is missing the screens show the Persian. */
export function localized(fa: string, en: string | null): LocalizedText {
  return { fa, en };
}
