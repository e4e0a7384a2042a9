// One PostgreSQL for all files of a run; each file makes databases of its own in it.
import { startThrowawayPostgres } from '../../../../tools/throwaway-postgres.mjs';

let cluster;

/** Workers inherit the address of the maintenance database in HAMAVA_TEST_DATABASE_URL. */
export async function startCluster() {
  cluster = await startThrowawayPostgres();
  process.env.HAMAVA_TEST_DATABASE_URL = cluster.url;
}

export async function stopCluster() {
  await cluster?.stop();
}
