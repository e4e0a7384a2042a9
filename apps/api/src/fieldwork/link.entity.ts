import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Wave } from './wave.entity.js';

export const LINK_CHANNELS = ['web', 'poster', 'sms', 'counter', 'kiosk', 'import'] as const;
export type LinkChannel = (typeof LINK_CHANNELS)[number];

/** A code for wave x agency x channel. */
@Entity({ schema: 'office', name: 'link' })
@Check('link_channel_ck', `channel in ('web', 'poster', 'sms', 'counter', 'kiosk', 'import')`)
@Check('link_quota_ck', 'quota > 0')
export class Link {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'link_pk' })
  code: string;

  @Index('link_wave_ix')
  @Column({ type: 'uuid', name: 'wave_id' })
  waveId: string;

  @ManyToOne(() => Wave, { nullable: false })
  @JoinColumn({ name: 'wave_id', foreignKeyConstraintName: 'link_wave_fk' })
  wave?: Relation<Wave>;

  @Index('link_agency_ix')
  @Column({ type: 'uuid', name: 'agency_id' })
  agencyId: string;

  @ManyToOne('Agency', { nullable: false })
  @JoinColumn({ name: 'agency_id', foreignKeyConstraintName: 'link_agency_fk' })
  agency?: Relation<object>;

  @Column({ type: 'text' })
  channel: LinkChannel;

  @Column({ type: 'integer', nullable: true })
  quota: number | null;

  @Column({ type: 'boolean', default: false })
  closed: boolean;

  /** Where this link leads once its wave is closed, so that what is printed stays good. */
  @Index('link_successor_ix')
  @Column({ type: 'text', name: 'successor_code', nullable: true })
  successorCode: string | null;

  @ManyToOne(() => Link, { nullable: true })
  @JoinColumn({ name: 'successor_code', foreignKeyConstraintName: 'link_successor_fk' })
  successor?: Relation<Link> | null;
}
