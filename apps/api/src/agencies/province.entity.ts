import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'office', name: 'province' })
export class Province {
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'province_pk' })
  code: number;

  @Column({ type: 'text', name: 'name_fa' })
  nameFa: string;

  @Column({ type: 'text', name: 'name_en' })
  nameEn: string;
}
