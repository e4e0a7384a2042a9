import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LocalizedText, localized } from '../graphql/localized-text.model.js';
import type { DigestRow } from './digests.queries.js';
import type { RecipientRow } from './recipients.queries.js';

@ObjectType('DigestRecipient', { description: 'who gets a letter about every edition: the head of an agency' })
export class DigestRecipientModel {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  agencyId: string;

  @Field(() => LocalizedText)
  agencyName: LocalizedText;

  @Field(() => String)
  name: string;

  @Field(() => String)
  address: string;

  @Field(() => String, { description: 'fa or en' })
  language: string;
}

@InputType()
export class DigestRecipientInput {
  @Field(() => ID, { description: 'made by the screen: the same twice is one recipient' })
  id: string;

  @Field(() => ID)
  agencyId: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  address: string;

  @Field(() => String, { description: 'fa or en' })
  language: string;
}

@ObjectType('Digest', { description: 'a letter about an edition to the head of an agency' })
export class DigestModel {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  agencyId: string;

  @Field(() => LocalizedText)
  agencyName: LocalizedText;

  @Field(() => String, { description: 'fa or en' })
  language: string;

  @Field(() => String, { description: 'waiting, sending, sent, kept (no mail server is set), failed or uncertain' })
  state: string;

  @Field(() => Int)
  attempts: number;

  @Field(() => String, { nullable: true, description: 'code of what went wrong' })
  problem: string | null;

  @Field(() => String, { nullable: true, description: 'ISO day' })
  sentOn: string | null;

  @Field(() => String, { nullable: true, description: 'ISO day on which the reader has confirmed' })
  readOn: string | null;

  @Field(() => String, { nullable: true, description: 'the letter as it looks, for those who keep the list' })
  preview: string | null;
}

@ObjectType('DigestRound', { description: 'the letters about one edition' })
export class DigestRoundModel {
  @Field(() => Boolean, { description: 'whether a mail server is set; without one letters are kept' })
  leaves: boolean;

  @Field(() => [DigestModel])
  digests: DigestModel[];
}

export function toRecipient(row: RecipientRow): DigestRecipientModel {
  const { id, agencyId, agencyFa, agencyEn, name, address, language } = row;
  return { id, agencyId, agencyName: localized(agencyFa, agencyEn), name, address, language };
}

export function toDigest(row: DigestRow, mayLook: boolean): DigestModel {
  const { id, agencyId, agencyFa, agencyEn, language, state, attempts, problem, sentOn, readOn } = row;
  const preview = mayLook && row.address !== null ? `/api/digests/${id}.html` : null;
  const agencyName = localized(agencyFa, agencyEn);
  return { id, agencyId, agencyName, language, state, attempts, problem, sentOn, readOn, preview };
}
