import { Inject } from '@nestjs/common';
import { Args, Field, Float, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { problem } from '@hamava/surveys';
import { DatabasePool } from '../database/database-pool.js';
import { ProblemError } from '../database/problem-error.js';
import { LocalizedText, localized } from '../graphql/localized-text.model.js';
import { ReadId } from '../graphql/read-id.js';
import { CurrentStaff } from '../identity/current-staff.js';
import type { SignedInStaff } from '../identity/signed-in-staff.js';
import { findQuestionnaire } from './questionnaires.queries.js';
import { findPublishedElsewhere } from './used-before.queries.js';
import { earlierUses } from './used-before.js';

const LONGEST_TEXT = 2_000;

@ObjectType('EarlierUse')
export class EarlierUseModel {
  @Field(() => ID)
  questionnaireId: string;

  @Field(() => LocalizedText)
  title: LocalizedText;

  @Field(() => Int)
  versionNumber: number;

  @Field(() => String, { nullable: true, description: 'a day; null: published before the system was there' })
  publishedOn: string | null;

  @Field(() => String)
  itemCode: string;

  @Field(() => LocalizedText)
  text: LocalizedText;

  @Field(() => Float, { description: '0.6 to 1; 1: the same words' })
  similarity: number;
}

/** Says where words were asked before, and nothing of how they were answered. */
@Resolver()
export class UsedBeforeResolver {
  constructor(@Inject(DatabasePool) private readonly pool: DatabasePool) {}

  @Query(() => [EarlierUseModel], {
    description: "in other published questionnaires of one's own and of the council, the likest first; at most three",
  })
  async usedBefore(
    @CurrentStaff() staff: SignedInStaff,
    @Args('id', { type: () => ID }, ReadId) id: string,
    @Args('text', { type: () => String }) text: string,
  ): Promise<EarlierUseModel[]> {
    if (text.length > LONGEST_TEXT) throw ProblemError.of(problem('INPUT_INVALID', 'text'));
    await findQuestionnaire(this.pool, staff, id);
    return earlierUses(text, await findPublishedElsewhere(this.pool, staff, id)).map((use) => ({
      questionnaireId: use.version.questionnaireId,
      title: localized(use.version.title.fa, use.version.title.en ?? null),
      versionNumber: use.version.number,
      publishedOn: use.version.publishedOn,
      itemCode: use.itemCode,
      text: localized(use.text.fa, use.text.en ?? null),
      similarity: use.similarity,
    }));
  }
}
