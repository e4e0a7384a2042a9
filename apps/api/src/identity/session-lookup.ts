import { Inject, Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { RequestContext } from '../graphql/request-context.js';
import { SessionCookie } from './session-cookie.js';
import { findSignedInStaff } from './sessions.queries.js';
import type { SignedInStaff } from './signed-in-staff.js';

const STAFF = Symbol('staff');

/** Who sent a request, looked up at most once for it and never remembered longer: who is disabled is out at once. */
@Injectable()
export class SessionLookup {
  constructor(
    @InjectEntityManager() private readonly db: EntityManager,
    @Inject(SessionCookie) private readonly cookie: SessionCookie,
  ) {}

  staffOf(context: RequestContext): Promise<SignedInStaff | null> {
    return context.once(STAFF, async () => {
      const token = this.cookie.read(context.req);
      return token === null ? null : findSignedInStaff(this.db, token);
    });
  }
}
