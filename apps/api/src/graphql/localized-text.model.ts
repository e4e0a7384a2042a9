import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType()
export class LocalizedText {
  @Field(() => String)
  fa: string;

  @Field(() => String)
  en: string;
}

/** Persian always exists; a missing English text is shown in Persian rather than not at all. */
export function localized(fa: string, en: string | null): LocalizedText {
  return { fa, en: en ?? fa };
}
