import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { problem } from '@hamava/surveys';
import { EntityManager } from 'typeorm';
import { ProblemError } from '../database/problem-error.js';
import { ParallelLimit } from './parallel-limit.js';
import { PASSWORD_LENGTH, hashPassword, isPassword } from './passwords.js';
import { endSession, openSession } from './sessions.queries.js';
import { claimAttempt, forgetAttempts } from './sign-in-attempts.queries.js';
import { Staff } from './staff.entity.js';
import { findStaffByUsername } from './staff.queries.js';
import { normaliseUsername } from './username.js';

const USERNAME_MAX = 64;
/** One core of two keeps serving citizens; twenty people wait less than a second. */
const HASHING = { running: 1, waiting: 20 };

export interface SignedIn {
  readonly token: string;
  readonly staff: Staff;
}

/**
 * Signs people in. Unknown names, wrong passwords, locked names and disabled people get one and the same refusal, and
 * an unknown name takes as long as a wrong password, because something is hashed for it as well.
 */
@Injectable()
export class SignInService {
  private readonly hashing = new ParallelLimit(HASHING);
  private readonly nobodysHash = hashPassword(randomBytes(16).toString('base64url'));

  constructor(@InjectEntityManager() private readonly db: EntityManager) {}

  /** Throws SIGN_IN_REFUSED, or TRY_AGAIN_LATER in a flood; ends the session of `earlierToken` on success. */
  async signIn(typedName: string, password: string, earlierToken: string | null): Promise<SignedIn> {
    const username = typedName.length > 4 * USERNAME_MAX ? '' : normaliseUsername(typedName);
    if (username === '' || username.length > USERNAME_MAX || !hasPossibleLength(password)) throw refusal();
    const staff = await this.hashing.run(() => this.recognise(username, password));
    if (staff === null) throw refusal();
    return this.db.transaction(async (db) => {
      await forgetAttempts(db, username);
      if (earlierToken !== null) await endSession(db, earlierToken);
      return { staff, token: await openSession(db, staff.id) };
    });
  }

  private async recognise(username: string, password: string): Promise<Staff | null> {
    if (!(await claimAttempt(this.db, username))) return null;
    const staff = await findStaffByUsername(this.db, username);
    const isRight = await isPassword(password, staff?.passwordHash ?? (await this.nobodysHash));
    return staff !== null && isRight && !staff.disabled ? staff : null;
  }
}

function hasPossibleLength({ length }: string): boolean {
  return length >= PASSWORD_LENGTH.min && length <= PASSWORD_LENGTH.max;
}

function refusal(): ProblemError {
  return ProblemError.of(problem('SIGN_IN_REFUSED', ''));
}
