import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often in a row one name could not sign in, known or not. */
@Entity({ schema: 'office', name: 'sign_in_attempt' })
export class SignInAttempt {
  @PrimaryColumn({ type: 'bytea', name: 'account_hash', primaryKeyConstraintName: 'sign_in_attempt_pk' })
  accountHash: Buffer;

  @Column({ type: 'integer' })
  failures: number;

  @Column({ type: 'timestamptz', name: 'locked_until', nullable: true })
  lockedUntil: Date | null;
}
