import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

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
}
