// Bytes of every citizen page as it leaves a running server.
import { fork } from 'node:child_process';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { startStage } from './stage.mjs';

const sizes = (text) => ({
  raw: Buffer.byteLength(text),
  gzip: gzipSync(text, { level: 9 }).length,
  brotli: brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
});

export async function benchPages() {
  const stage = await startStage({ agencies: 1 });
  const child = fork(new URL('./serve.mjs', import.meta.url), {
    env: { ...process.env, DATABASE_URL: stage.url, PORT: '0', HAMAVA_ROLE: 'api', NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const { url } = await new Promise((resolve) => child.once('message', resolve));
  const base = `/s/${stage.links[0].code}`;
  const begun = await fetch(`${url}${base}/start`, { method: 'POST', redirect: 'manual', body: new URLSearchParams() });
  const cookie =
    begun.headers
      .getSetCookie()
      .find((line) => line.startsWith('hamava_draft='))
      ?.split(';')[0] ?? '';
  const get = async (path) => (await fetch(url + path, { headers: { cookie } })).text();
  const pages = {
    start: await get(base),
    'section 1': await get(`${base}/1`),
    'section 1 with errors': await (
      await fetch(`${url}${base}/1`, { method: 'POST', headers: { cookie }, body: new URLSearchParams() })
    ).text(),
    unknown: await get('/s/0000000'),
    home: await get('/'),
    privacy: await get('/privacy'),
    'citizen.js': await get('/assets/citizen.js'),
  };
  const wire = await fetch(`${url}${base}/1`, { headers: { cookie, 'accept-encoding': 'br' } });
  const encoding = wire.headers.get('content-encoding') ?? 'none';
  await new Promise((resolve) => child.once('exit', resolve) && child.disconnect());
  await stage.stop();
  return { encoding, pages: Object.fromEntries(Object.entries(pages).map(([name, text]) => [name, sizes(text)])) };
}
