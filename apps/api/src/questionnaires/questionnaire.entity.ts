import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';

@Entity({ schema: 'office', name: 'questionnaire' })
@Unique('questionnaire_code_uq', ['code'])
export class Questionnaire {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'questionnaire_pk' })
  id: string;

  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'text', name: 'title_fa' })
  titleFa: string;

  @Column({ type: 'text', name: 'title_en', nullable: true })
  titleEn: string | null;

  /** Whose it is; null: the council's. */
  @Index('questionnaire_agency_ix')
  @Column({ type: 'uuid', name: 'agency_id', nullable: true })
  agencyId: string | null;

  @ManyToOne('Agency', { nullable: true })
  @JoinColumn({ name: 'agency_id', foreignKeyConstraintName: 'questionnaire_agency_fk' })
  agency?: Relation<object> | null;

  @Column({ type: 'boolean', default: false })
  retired: boolean;

  /** Null: an import or the seed. */
  @Index('questionnaire_created_by_ix')
  @Column({ type: 'uuid', name: 'created_by', nullable: true })
  createdBy: string | null;

  @ManyToOne('Staff', { nullable: true })
  @JoinColumn({ name: 'created_by', foreignKeyConstraintName: 'questionnaire_created_by_fk' })
  creator?: Relation<object> | null;

  @Column({ type: 'timestamptz', name: 'updated_at', default: () => 'now()' })
  updatedAt: Date;
}
