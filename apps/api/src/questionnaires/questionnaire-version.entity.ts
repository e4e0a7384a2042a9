import type { QuestionnaireDefinition } from '@hamava/surveys';
import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import { Questionnaire } from './questionnaire.entity.js';

/** A frozen edition: the database refuses to change or delete it. */
@Entity({ schema: 'office', name: 'questionnaire_version' })
@Unique('questionnaire_version_number_uq', ['questionnaireId', 'number'])
@Unique('questionnaire_version_content_uq', ['id', 'sha256'])
@Check('questionnaire_version_sha256_ck', 'length(sha256) = 32')
export class QuestionnaireVersion {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'questionnaire_version_pk' })
  id: string;

  @Column({ type: 'uuid', name: 'questionnaire_id' })
  questionnaireId: string;

  @ManyToOne(() => Questionnaire, { nullable: false })
  @JoinColumn({ name: 'questionnaire_id', foreignKeyConstraintName: 'questionnaire_version_questionnaire_fk' })
  questionnaire?: Relation<Questionnaire>;

  @Column({ type: 'integer' })
  number: number;

  @Column({ type: 'jsonb' })
  definition: QuestionnaireDefinition;

  @Column({ type: 'bytea' })
  sha256: Buffer;

  @Column({ type: 'timestamptz', name: 'frozen_at', default: () => 'now()' })
  frozenAt: Date;
}
