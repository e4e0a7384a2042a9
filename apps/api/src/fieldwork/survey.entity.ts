import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';

/** How the answers of a survey are weighted. */
export interface Weighting {
  /** Demographic roles, in the order of a cell's levels. */
  readonly variables: readonly string[];
  /** `wave`: each agency is weighted in each wave; `survey`: an agency's waves are weighted together, waves are domains. */
  readonly scope: 'wave' | 'survey';
  /** Which level a thin level joins, by variable: `{ ageBand: { '50+': '30-49' } }`. */
  readonly collapse: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

@Entity({ schema: 'office', name: 'survey' })
@Unique('survey_code_uq', ['code'])
export class Survey {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'survey_pk' })
  id: string;

  @Column({ type: 'text' })
  code: string;

  @Index('survey_province_ix')
  @Column({ type: 'integer', name: 'province_code' })
  provinceCode: number;

  @ManyToOne('Province', { nullable: false })
  @JoinColumn({ name: 'province_code', foreignKeyConstraintName: 'survey_province_fk' })
  province?: Relation<object>;

  @Column({ type: 'text', name: 'title_fa' })
  titleFa: string;

  @Column({ type: 'text', name: 'title_en', nullable: true })
  titleEn: string | null;

  @Column({ type: 'jsonb' })
  weighting: Weighting;

  @Index('survey_target_set_ix')
  @Column({ type: 'uuid', name: 'target_set_id', nullable: true })
  targetSetId: string | null;
}
