import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { RequestContext } from '../graphql/request-context.js';
import { SessionCookie } from './session-cookie.js';
import { SessionLookup } from './session-lookup.js';
import { endSession } from './sessions.queries.js';
import { SignInService } from './sign-in.service.js';
import { SignInResultModel, StaffModel } from './staff.model.js';

@Resolver(() => StaffModel)
export class IdentityResolver {
  constructor(
    @InjectEntityManager() private readonly db: EntityManager,
    @Inject(SignInService) private readonly service: SignInService,
    @Inject(SessionLookup) private readonly sessions: SessionLookup,
    @Inject(SessionCookie) private readonly cookie: SessionCookie,
  ) {}

  @Query(() => StaffModel, { nullable: true })
  me(@Context() context: RequestContext): Promise<StaffModel | null> {
    return this.sessions.staffOf(context);
  }

  @Mutation(() => SignInResultModel, {
    description: 'problem SIGN_IN_REFUSED (same for unknown user, wrong password, locked)',
  })
  async signIn(
    @Args('username', { type: () => String }) username: string,
    @Args('password', { type: () => String }) password: string,
    @Context() { req, reply }: RequestContext,
  ): Promise<SignInResultModel> {
    const { token, staff } = await this.service.signIn(username, password, this.cookie.read(req));
    this.cookie.give(reply, token);
    return { staff };
  }

  @Mutation(() => Boolean)
  async signOut(@Context() { req, reply }: RequestContext): Promise<boolean> {
    const token = this.cookie.read(req);
    this.cookie.take(reply);
    return token !== null && endSession(this.db, token);
  }
}
