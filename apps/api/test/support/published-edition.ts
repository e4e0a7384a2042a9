import { createHash, randomUUID } from 'node:crypto';
import type { Edition } from '@hamava/editions';
import { canonicalJson } from '@hamava/surveys';
import type pg from 'pg';
import { finishEdition, insertEdition, publishCandidate } from '../../src/editions/editions.queries.js';

export interface Publishing {
  readonly surveyId: string;
  /** Two persons: who made it and who published it. */
  readonly by: readonly [string, string];
}

/** Publishes a compiled edition by the queries that the server uses, without answers behind it. Answers its bytes. */
export async function publishCompiled(db: pg.Pool, { surveyId, by }: Publishing, edition: Edition): Promise<string> {
  const id = randomUUID();
  const { correction, number } = edition;
  await insertEdition(db, {
    id,
    surveyId,
    staffId: by[0],
    correction: correction === null ? null : { of: correction.of, ...correction.because },
  });
  const content = canonicalJson(edition);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const difference = { wavesAdded: [], moved: [], figures: 0, wave: null, provinceBefore: null, provinceAfter: null };
  await finishEdition(db, id, { number, recipe: [], content, sha256, difference: difference as never });
  if (!(await publishCandidate(db, { id, staffId: by[1], sha256 }))) throw new Error('the edition was not published');
  return content;
}
