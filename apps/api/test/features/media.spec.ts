import sharp from 'sharp';
import { AppModule } from '../../src/app.module.js';
import { GraphqlClient } from '../support/graphql-client.js';
import { addAgencies, addPerson, PASSWORD } from '../support/office-people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let server: TestApp;
let office: GraphqlClient;
let member: GraphqlClient;

beforeAll(async () => {
  server = await startTestApp({ whole: (env) => AppModule.with(env) });
  const agencies = await addAgencies(server.db, ['water']);
  await addPerson(server.db, { username: 'water_pr', role: 'pr_manager', agencyId: agencies['water'] });
  await addPerson(server.db, { username: 'member', role: 'council_member' });
  office = new GraphqlClient(server.url);
  await office.signIn('water_pr', PASSWORD);
  member = new GraphqlClient(server.url);
  await member.signIn('member', PASSWORD);
});

afterAll(() => server.close());

async function send(who: GraphqlClient | null, bytes: Uint8Array | string, origin?: string) {
  const form = new FormData();
  form.append('file', new Blob([bytes as BlobPart]), 'hall.jpg');
  const headers = {
    ...(who?.cookie === undefined ? {} : { cookie: who.cookie }),
    ...(origin === undefined ? {} : { origin }),
  };
  const response = await fetch(`${server.url}/api/media`, { method: 'POST', body: form, headers });
  const reply = (await response.json()) as { media?: string; width?: number; problems?: { code: string }[] };
  return { status: response.status, ...reply };
}

const camera = () =>
  sharp({ create: { width: 2000, height: 1000, channels: 3, background: '#336699' } })
    .jpeg()
    .withExif({ IFD0: { Make: 'Camera' } })
    .toBuffer();

describe('pictures between questions', () => {
  it('are drawn anew without what the camera wrote, have one id, and are shown to everybody', async () => {
    const [first, second] = [await send(office, await camera()), await send(office, await camera())];
    expect(first).toMatchObject({ status: 200, width: 1200, height: 600 });
    expect(second.media).toBe(first.media);
    const shown = await fetch(`${server.url}/media/${first.media}`);
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/webp']);
    expect(shown.headers.get('cache-control')).toContain('immutable');
    expect((await sharp(Buffer.from(await shown.arrayBuffer())).metadata()).exif).toBeUndefined();
  });

  it.each([
    ['a drawing that can hold scripts', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
    ['no picture at all', 'GIF89a but not really'],
  ])('%s is refused', async (_, bytes) => {
    expect(await send(office, bytes)).toMatchObject({ status: 422, problems: [{ code: 'FILE_UNREADABLE' }] });
  });

  it('come from those who write questionnaires only', async () => {
    const picture = await camera();
    expect((await send(null, picture)).status).toBe(401);
    expect((await send(member, picture)).status).toBe(403);
  });

  it('come from our own pages only', async () => {
    const picture = await camera();
    expect((await send(office, picture, server.url)).status).toBe(200);
    for (const foreign of ['https://elsewhere.example', 'null', server.url.replace(/\d+$/, '1')]) {
      expect([foreign, (await send(office, picture, foreign)).status]).toEqual([foreign, 403]);
    }
  });

  it.each(['0'.repeat(64), 'hall.png', '../x'])('an id that nobody has is not found: %s', async (id) => {
    expect((await fetch(`${server.url}/media/${encodeURIComponent(id)}`)).status).toBe(404);
  });
});
