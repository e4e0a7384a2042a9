import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Staff } from './staff.entity.js';

/** A signed-in browser. The token itself rests in its cookie only. */
@Entity({ schema: 'office', name: 'session' })
export class Session {
  @PrimaryColumn({ type: 'bytea', name: 'token_hash', primaryKeyConstraintName: 'session_pk' })
  tokenHash: Buffer;

  @Index('session_staff_ix')
  @Column({ type: 'uuid', name: 'staff_id' })
  staffId: string;

  @ManyToOne(() => Staff, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'staff_id', foreignKeyConstraintName: 'session_staff_fk' })
  staff?: Relation<Staff>;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'last_seen_at', default: () => 'now()' })
  lastSeenAt: Date;
}
