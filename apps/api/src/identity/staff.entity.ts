import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import type { StaffRole } from './staff-role.js';

/** A person who signs in: of the council, or the PR manager of one agency. */
@Entity({ schema: 'office', name: 'staff' })
@Unique('staff_username_uq', ['username'])
@Check('staff_role_ck', `role in ('council_secretary', 'council_member', 'council_method', 'pr_manager')`)
@Check('staff_agency_ck', `(role = 'pr_manager') = (agency_id is not null)`)
export class Staff {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'staff_pk' })
  id: string;

  /** As `normaliseUsername` writes it. */
  @Column({ type: 'text' })
  username: string;

  @Column({ type: 'text', name: 'display_name' })
  displayName: string;

  @Column({ type: 'text' })
  role: StaffRole;

  @Index('staff_agency_ix')
  @Column({ type: 'uuid', name: 'agency_id', nullable: true })
  agencyId: string | null;

  @ManyToOne('Agency', { nullable: true })
  @JoinColumn({ name: 'agency_id', foreignKeyConstraintName: 'staff_agency_fk' })
  agency?: Relation<object> | null;

  @Column({ type: 'text', name: 'password_hash' })
  passwordHash: string;

  @Column({ type: 'boolean', default: false })
  disabled: boolean;
}
