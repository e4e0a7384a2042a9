import type { INestApplicationContext } from '@nestjs/common';
import { DatabasePool } from '../database/database-pool.js';
import { BuildEditionJob } from '../editions/build-edition.job.js';
import { findEdition, insertEdition, publishCandidate } from '../editions/editions.queries.js';
import { DEMO_SURVEY_ID } from './demo-state.queries.js';
import { fixedId } from './fixed-ids.js';

const EDITION_ID = fixedId('edition', '1');

/** The first edition of the demo survey, made by one invented person and published by another. May be killed and called again. */
export async function publishDemoEdition(app: INestApplicationContext): Promise<void> {
  const pool = app.get(DatabasePool);
  if ((await findEdition(pool, EDITION_ID)) === null) {
    const staffId = fixedId('staff', 'ravesh');
    await insertEdition(pool, { id: EDITION_ID, surveyId: DEMO_SURVEY_ID, staffId, correction: null });
  }
  await app.get(BuildEditionJob, { strict: false }).run({ editionId: EDITION_ID });
  const row = await findEdition(pool, EDITION_ID);
  if (row?.state === 'published') return;
  if (row?.state !== 'candidate' || row.sha256 === null)
    throw new Error(`The demo edition is ${row?.state ?? 'missing'}.`);
  await publishCandidate(pool, { id: EDITION_ID, staffId: fixedId('staff', 'dabir'), sha256: row.sha256 });
}
