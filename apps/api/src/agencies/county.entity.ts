import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Province } from './province.entity.js';

@Entity({ schema: 'office', name: 'county' })
export class County {
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'county_pk' })
  code: number;

  @Index('county_province_ix')
  @Column({ type: 'integer', name: 'province_code' })
  provinceCode: number;

  @ManyToOne(() => Province, { nullable: false })
  @JoinColumn({ name: 'province_code', foreignKeyConstraintName: 'county_province_fk' })
  province?: Relation<Province>;

  @Column({ type: 'text', name: 'name_fa' })
  nameFa: string;

  @Column({ type: 'text', name: 'name_en' })
  nameEn: string;
}
