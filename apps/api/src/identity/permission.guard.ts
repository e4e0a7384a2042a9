import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import { problem } from '@hamava/surveys';
import type { GraphQLResolveInfo } from 'graphql';
import { ProblemError } from '../database/problem-error.js';
import { requestContextOf } from '../graphql/request-context.js';
import { vouchFor } from './current-staff.js';
import { EVERYONE, audiencesOf } from './permissions.js';
import { SessionLookup } from './session-lookup.js';

/** Stands before every query and mutation, and lets through whom the table of permissions names. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(@Inject(SessionLookup) private readonly sessions: SessionLookup) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    // Plain HTTP routes are the citizens' and ask nobody who they are.
    if (context.getType<GqlContextType>() !== 'graphql') return true;
    const { parentType, fieldName } = GqlExecutionContext.create(context).getInfo<GraphQLResolveInfo>();
    const audiences = audiencesOf(`${parentType.name}.${fieldName}`);
    if (audiences.includes(EVERYONE)) return true;
    const request = requestContextOf(context);
    const staff = await this.sessions.staffOf(request);
    if (staff === null) throw ProblemError.of(problem('SIGN_IN_NEEDED', ''));
    if (!audiences.includes(staff.role)) throw ProblemError.of(problem('NOT_ALLOWED', ''));
    vouchFor(request.req, staff);
    return true;
  }
}
