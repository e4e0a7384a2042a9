import { Inject, Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { problem } from '@hamava/surveys';
import type { FastifyRequest } from 'fastify';
import { EntityManager } from 'typeorm';
import { ENV } from '../config/config.module.js';
import type { Env } from '../config/env.js';
import { ProblemError } from '../database/problem-error.js';
import { isFromOurPages, publicOriginOf } from '../http/our-pages.js';
import { audiencesOf } from './permissions.js';
import { SessionCookie } from './session-cookie.js';
import { findSignedInStaff } from './sessions.queries.js';
import type { SignedInStaff } from './signed-in-staff.js';

/** Who sends a plain HTTP request to the staff's side; the table of permissions is the one that GraphQL asks. */
@Injectable()
export class StaffOfRequest {
  private readonly publicOrigin: string | undefined;

  constructor(
    @InjectEntityManager() private readonly db: EntityManager,
    @Inject(SessionCookie) private readonly cookie: SessionCookie,
    @Inject(ENV) env: Env,
  ) {
    this.publicOrigin = publicOriginOf(env);
  }

  /** Throws SIGN_IN_NEEDED or NOT_ALLOWED unless the person may call the operation, such as `Mutation.createQuestionnaire`. */
  async allowedTo(operation: string, request: FastifyRequest): Promise<SignedInStaff> {
    // The cookie stays away from other sites already; a browser that says where it comes from is believed, too.
    if (!isFromOurPages(request, this.publicOrigin)) throw ProblemError.of(problem('NOT_ALLOWED', ''));
    const token = this.cookie.read(request);
    const staff = token === null ? null : await findSignedInStaff(this.db, token);
    if (staff === null) throw ProblemError.of(problem('SIGN_IN_NEEDED', ''));
    if (!audiencesOf(operation).includes(staff.role)) throw ProblemError.of(problem('NOT_ALLOWED', ''));
    return staff;
  }
}
