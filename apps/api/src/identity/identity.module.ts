import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { IdentityResolver } from './identity.resolver.js';
import { PermissionGuard } from './permission.guard.js';
import { SessionCookie } from './session-cookie.js';
import { SessionLookup } from './session-lookup.js';
import { Session } from './session.entity.js';
import { SignInAttempt } from './sign-in-attempt.entity.js';
import { SignInService } from './sign-in.service.js';
import { Staff } from './staff.entity.js';

export const IDENTITY_ENTITIES = [Staff, Session, SignInAttempt];
export const IDENTITY_RESOLVERS = [IdentityResolver];

@Module({
  providers: [
    ...IDENTITY_RESOLVERS,
    SessionCookie,
    SessionLookup,
    SignInService,
    { provide: APP_GUARD, useClass: PermissionGuard },
  ],
})
export class IdentityModule {}
