import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * New waves release answers by twenty. Waves that are there keep what they have: their answers have been counted under it, and the
 * screens say where that is less. Rehearsals keep 1, their answers are nobody's.
 */
export class ReleaseByTwenty1700000000013 implements MigrationInterface {
  name = 'ReleaseByTwenty1700000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table office.wave alter column min_batch set default 20');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table office.wave alter column min_batch set default 1');
  }
}
