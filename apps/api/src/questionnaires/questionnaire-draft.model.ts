import { Field, Int, ObjectType } from '@nestjs/graphql';
import { JsonScalar } from '../graphql/json.scalar.js';
import type { DraftRow, Waiver } from './drafts.queries.js';

@ObjectType('FindingWaiver')
export class FindingWaiverModel {
  @Field(() => String, { description: 'L01 to L25' })
  rule: string;

  @Field(() => String, { nullable: true })
  itemCode: string | null;

  @Field(() => String)
  reason: string;

  @Field(() => String)
  waivedBy: string;

  @Field(() => String)
  waivedAt: string;
}

@ObjectType('QuestionnaireDraft')
export class QuestionnaireDraftModel {
  @Field(() => JsonScalar)
  definition: unknown;

  @Field(() => Int)
  revision: number;

  @Field(() => [FindingWaiverModel])
  waivers: Waiver[];

  @Field(() => JsonScalar, { description: 'a list of scenarios' })
  scenarios: unknown;

  @Field(() => String, { nullable: true })
  updatedBy: string | null;

  @Field(() => String)
  updatedAt: string;
}

@ObjectType('OutdatedTranslation')
export class OutdatedTranslationModel {
  @Field(() => String, { description: 'the text, such as question:q1/options/o2/label' })
  text: string;

  @Field(() => String)
  language: string;

  @Field(() => String, { description: 'the Persian words that it was written for' })
  source: string;
}

@ObjectType('SaveResult')
export class SaveResultModel {
  @Field(() => Int)
  revision: number;

  @Field(() => JsonScalar, { nullable: true, description: 'the whole document, when somebody else had saved as well' })
  definition: unknown;

  @Field(() => Boolean)
  merged: boolean;
}

export function toDraft({
  definition,
  revision,
  waivers,
  scenarios,
  updatedBy,
  updatedAt,
}: DraftRow): QuestionnaireDraftModel {
  return {
    definition,
    revision,
    waivers: [...waivers],
    scenarios,
    updatedBy,
    updatedAt: updatedAt.toISOString(),
  };
}
