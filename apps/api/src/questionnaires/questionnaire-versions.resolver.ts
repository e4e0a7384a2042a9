import { Inject } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { DatabasePool } from '../database/database-pool.js';
import { JsonScalar } from '../graphql/json.scalar.js';
import { RequestContext } from '../graphql/request-context.js';
import type { Waiver } from './drafts.queries.js';
import { FindingWaiverModel } from './questionnaire-draft.model.js';
import { QuestionnaireVersionModel } from './questionnaire-version.model.js';
import { type VersionContent, findVersionContents } from './version-review.queries.js';

const CONTENTS = Symbol('version contents');

/** The large parts of a version, read only when they are asked for. Who may see the version may see them. */
@Resolver(() => QuestionnaireVersionModel)
export class QuestionnaireVersionsResolver {
  constructor(@Inject(DatabasePool) private readonly pool: DatabasePool) {}

  @ResolveField(() => JsonScalar)
  async definition(@Parent() { id }: QuestionnaireVersionModel, @Context() context: RequestContext): Promise<unknown> {
    return (await this.contentOf(context, id)).definition;
  }

  @ResolveField(() => [FindingWaiverModel])
  async waivers(@Parent() { id }: QuestionnaireVersionModel, @Context() context: RequestContext): Promise<Waiver[]> {
    return [...((await this.contentOf(context, id)).evidence.waivers ?? [])];
  }

  @ResolveField(() => JsonScalar, { description: 'what the linter found on submitting, waived or not' })
  async findings(@Parent() { id }: QuestionnaireVersionModel, @Context() context: RequestContext): Promise<unknown> {
    return (await this.contentOf(context, id)).evidence.findings ?? [];
  }

  @ResolveField(() => JsonScalar, { nullable: true, description: 'what the path engine reported on submitting' })
  async coverage(@Parent() { id }: QuestionnaireVersionModel, @Context() context: RequestContext): Promise<unknown> {
    return (await this.contentOf(context, id)).evidence.coverage ?? null;
  }

  @ResolveField(() => JsonScalar)
  async scenarios(@Parent() { id }: QuestionnaireVersionModel, @Context() context: RequestContext): Promise<unknown> {
    return (await this.contentOf(context, id)).evidence.scenarios ?? [];
  }

  private contentOf(context: RequestContext, id: string): Promise<VersionContent> {
    const loader = context.once(
      CONTENTS,
      () =>
        new DataLoader<string, VersionContent>(async (ids) => {
          const found = new Map((await findVersionContents(this.pool, ids)).map((content) => [content.id, content]));
          return ids.map((wanted) => found.get(wanted) ?? new Error('A version that was there is gone'));
        }),
    );
    return loader.load(id);
  }
}
