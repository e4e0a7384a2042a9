import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import { Survey } from './survey.entity.js';

@Entity({ schema: 'office', name: 'wave' })
@Unique('wave_number_uq', ['surveyId', 'number'])
@Check('wave_window_ck', 'closes_at > opens_at')
@Check('wave_min_batch_ck', 'min_batch >= 1')
export class Wave {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'wave_pk' })
  id: string;

  @Column({ type: 'uuid', name: 'survey_id' })
  surveyId: string;

  @ManyToOne(() => Survey, { nullable: false })
  @JoinColumn({ name: 'survey_id', foreignKeyConstraintName: 'wave_survey_fk' })
  survey?: Relation<Survey>;

  @Index('wave_version_ix')
  @Column({ type: 'uuid', name: 'questionnaire_version_id' })
  questionnaireVersionId: string;

  @ManyToOne('QuestionnaireVersion', { nullable: false })
  @JoinColumn({ name: 'questionnaire_version_id', foreignKeyConstraintName: 'wave_version_fk' })
  questionnaireVersion?: Relation<object>;

  @Column({ type: 'integer' })
  number: number;

  @Column({ type: 'text', name: 'title_fa' })
  titleFa: string;

  @Column({ type: 'text', name: 'title_en', nullable: true })
  titleEn: string | null;

  @Column({ type: 'timestamptz', name: 'opens_at' })
  opensAt: Date;

  @Column({ type: 'timestamptz', name: 'closes_at' })
  closesAt: Date;

  /** Answers of an agency are counted in batches of at least so many; 1: each at once, for demos. */
  @Column({ type: 'integer', name: 'min_batch', default: 20 })
  minBatch: number;

  @Column({ type: 'boolean', default: true })
  anonymous: boolean;

  /** Takes no answers for a while; the clock still closes it on its last day. */
  @Column({ type: 'boolean', default: false })
  paused: boolean;

  @Column({ type: 'boolean', default: false })
  archived: boolean;

  /** Followed by a wave of the same questionnaire in the next quarter of the Jalali year. */
  @Column({ type: 'boolean', default: false })
  continuous: boolean;
}
