import { ENTITIES } from '../../src/app.module.js';
import { schemaChanges } from '../../src/database/check-drift.js';
import { migrate } from '../../src/database/migrate.js';
import { createTestDatabase } from '../support/test-database.js';

/** TypeORM cannot know a key into a table that only plain SQL uses. */
const KEYS_WITHOUT_ENTITY = ['ALTER TABLE "office"."survey" DROP CONSTRAINT "survey_target_set_fk"'];

it('the tables that the migrations make fit the entities, names of constraints included', async () => {
  const database = await createTestDatabase();
  try {
    await migrate(database.url);
    expect(await schemaChanges(database.url, ENTITIES)).toEqual(KEYS_WITHOUT_ENTITY);
  } finally {
    await database.drop();
  }
});
