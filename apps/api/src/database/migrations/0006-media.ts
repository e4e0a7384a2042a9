import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pictures that offices put between questions. The same picture is stored once, under the hash of its bytes. */
export class Media1700000000006 implements MigrationInterface {
  name = 'Media1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table office.media (
        sha256 bytea constraint media_pk primary key,
        image bytea not null,
        width integer not null,
        height integer not null,
        constraint media_sha256_ck check (length(sha256) = 32)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table office.media');
  }
}
