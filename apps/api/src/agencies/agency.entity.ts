import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from 'typeorm';
import { Province } from './province.entity.js';

@Entity({ schema: 'office', name: 'agency' })
@Unique('agency_key_uq', ['provinceCode', 'key'])
export class Agency {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'agency_pk' })
  id: string;

  @Column({ type: 'integer', name: 'province_code' })
  provinceCode: number;

  @ManyToOne(() => Province, { nullable: false })
  @JoinColumn({ name: 'province_code', foreignKeyConstraintName: 'agency_province_fk' })
  province?: Relation<Province>;

  @Column({ type: 'text' })
  key: string;

  @Column({ type: 'text', name: 'name_fa' })
  nameFa: string;

  @Column({ type: 'text', name: 'name_en' })
  nameEn: string;

  @Column({ type: 'text', name: 'sector_key' })
  sectorKey: string;

  @Column({ type: 'text', name: 'sector_fa' })
  sectorFa: string;

  @Column({ type: 'text', name: 'sector_en' })
  sectorEn: string;

  @Column({ type: 'text' })
  kind: string;
}
