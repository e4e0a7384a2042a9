// A process that has an embedded PostgreSQL: node postgres-owner.mjs FOLDER refuse|join. Tells what it has on its first line, and
// stops it when its input ends.
import { startEmbeddedPostgres } from '../../../../tools/embedded-postgres.mjs';

const [folder, besideOwner] = process.argv.slice(2);
try {
  const server = await startEmbeddedPostgres({
    folder,
    besideOwner,
    purpose: 'a test',
    lasting: true,
  });
  const { url, pid, adopted, joined } = server;
  console.log(JSON.stringify({ url, pid, adopted, joined }));
  process.stdin.resume().once('end', async () => {
    await server.stop();
    process.exit(0);
  });
} catch (error) {
  console.log(JSON.stringify({ refusal: error.message }));
  process.exitCode = 1;
}
