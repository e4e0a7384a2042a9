import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { TEMPLATES, searchBank } from '@hamava/surveys';
import { DatabasePool } from '../database/database-pool.js';
import { localized } from '../graphql/localized-text.model.js';
import { findBankUses } from './bank-uses.sql.js';
import { BankItemModel, QuestionnaireTemplateModel } from './library.model.js';

/** What a questionnaire can begin with, and what can be put into one. */
@Resolver()
export class LibraryResolver {
  constructor(@Inject(DatabasePool) private readonly pool: DatabasePool) {}

  @Query(() => [QuestionnaireTemplateModel])
  templates(): QuestionnaireTemplateModel[] {
    return TEMPLATES.map(({ key, title, description, minutes, questionCount }) => ({
      key,
      title: localized(title.fa, title.en ?? null),
      description: localized(description.fa, description.en ?? null),
      minutes,
      questionCount,
    }));
  }

  @Query(() => [BankItemModel], { description: 'items with all of the words' })
  async bankItems(
    @Args('search', { type: () => String, nullable: true }) search?: string | null,
  ): Promise<BankItemModel[]> {
    const uses = await findBankUses(this.pool);
    return searchBank((search ?? '').slice(0, 200)).map(({ key, driver, question, scale }) => ({
      key,
      driver: driver ?? null,
      text: localized(question.text.fa, question.text.en ?? null),
      scale,
      question,
      usedIn: uses.get(key) ?? 0,
    }));
  }
}
