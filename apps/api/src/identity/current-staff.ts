import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { requestContextOf } from '../graphql/request-context.js';
import { type AgencyScope, scopeOf } from './agency-scope.js';
import type { SignedInStaff } from './signed-in-staff.js';

const staffOfRequest = new WeakMap<FastifyRequest, SignedInStaff>();

/** The guard's word that this person sent the request. */
export function vouchFor(request: FastifyRequest, staff: SignedInStaff): void {
  staffOfRequest.set(request, staff);
}

function staffOf(context: ExecutionContext): SignedInStaff {
  const staff = staffOfRequest.get(requestContextOf(context).req);
  if (staff === undefined) throw new Error('The operation is open to everyone, so nobody needs to have signed in');
  return staff;
}

/** The person who sent the request; only in operations that ask for a role. */
export const CurrentStaff = createParamDecorator((_: unknown, context: ExecutionContext): SignedInStaff =>
  staffOf(context),
);

/** What that person may see. */
export const CurrentScope = createParamDecorator((_: unknown, context: ExecutionContext): AgencyScope =>
  scopeOf(staffOf(context)),
);
