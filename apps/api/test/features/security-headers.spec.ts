import { createHash } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { Controller, Get, Module } from '@nestjs/common';
import { citizenStyle } from '@hamava/pages';
import { AGENCY_ENTITIES } from '../../src/agencies/agencies.module.js';
import { GraphqlModule } from '../../src/graphql/graphql.module.js';
import { IDENTITY_ENTITIES, IdentityModule } from '../../src/identity/identity.module.js';
import { WebModule } from '../../src/web/web.module.js';
import { type TestApp, startTestApp } from '../support/test-app.js';

@Controller()
class FailingController {
  @Get('fails')
  fails(): never {
    throw new Error('a secret of the server');
  }
}

@Module({ controllers: [FailingController] })
class FailingModule {}

const CITIZEN_STYLE = createHash('sha256').update(citizenStyle).digest('base64');
const SCREENS_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=' " +
  `'sha256-${CITIZEN_STYLE}'; connect-src 'self'; img-src 'self' data:; font-src 'self'; ` +
  "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const NOTHING_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

let folder: string;
let app: TestApp;
let overHttps: TestApp;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hamava-web-'));
  const webRoot = path.join(folder, 'web');
  const assetsRoot = path.join(folder, 'assets');
  fs.mkdirSync(path.join(webRoot, 'assets'), { recursive: true });
  fs.mkdirSync(assetsRoot);
  fs.writeFileSync(path.join(webRoot, 'index.html'), '<!doctype html><title>Hamava</title>');
  fs.writeFileSync(path.join(webRoot, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  fs.writeFileSync(path.join(webRoot, '.secret'), 'hidden');
  fs.writeFileSync(path.join(webRoot, 'assets/index-B3xY_9z.js'), 'export {};');
  fs.writeFileSync(path.join(assetsRoot, 'vazirmatn.woff2'), 'font');
  fs.writeFileSync(path.join(folder, 'outside.txt'), 'outside');
  const start = (env: object) =>
    startTestApp({
      imports: [GraphqlModule.with(), IdentityModule, FailingModule, WebModule.with({ webRoot, assetsRoot })],
      entities: [...IDENTITY_ENTITIES, ...AGENCY_ENTITIES],
      env,
    });
  [app, overHttps] = [await start({}), await start({ overHttps: true, publicUrl: 'https://trust.example.ir' })];
});

afterAll(async () => {
  await Promise.all([app?.close(), overHttps?.close()]);
  fs.rmSync(folder, { recursive: true, force: true });
});

const get = (at: string, init?: RequestInit) => fetch(app.url + at, { redirect: 'manual', ...init });

const routes: [string, number, () => Promise<Response>][] = [
  ['the start page of the screens', 200, () => get('/app/')],
  ['an address within the screens', 200, () => get('/app/trend/2026')],
  ['a script of the screens', 200, () => get('/app/assets/index-B3xY_9z.js')],
  ['a missing script', 404, () => get('/app/assets/gone.js')],
  ['the typeface', 200, () => get('/assets/vazirmatn.woff2')],
  ['the way to the screens', 308, () => get('/app')],
  ['a page that does not exist', 404, () => get('/nothing/here')],
  ['a page that fails', 500, () => get('/fails')],
  ['a GraphQL request', 200, () => post('{"query":"{ me { id } }"}')],
  ['a GraphQL refusal', 415, () => get('/graphql', { method: 'POST', body: 'x' })],
  ['a GraphQL request by GET', 405, () => get('/graphql')],
  ['a body that is no JSON', 400, () => post('{')],
  ['a body that is too large', 413, () => post(' '.repeat(200_000))],
  ['an address that cannot be decoded', 400, () => get('/%zz')],
];

function post(body: string): Promise<Response> {
  return get('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
}

/** Not by fetch, which asks for a fresh copy whenever it sends a condition. */
function head(at: string, headers: http.OutgoingHttpHeaders = {}): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    http.get(app.url + at, { headers }, (response) => resolve(response.resume())).on('error', reject);
  });
}

it.each(routes)('%s (%d) carries every header of safety', async (_, status, ask) => {
  const response = await ask();
  expect(response.status).toBe(status);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('geolocation=()') as unknown,
    'content-security-policy': expect.stringMatching(/^default-src 'none';.*frame-ancestors 'none'/) as unknown,
    'cache-control': expect.stringMatching(/\S/) as unknown,
  });
  expect(response.headers.get('strict-transport-security')).toBeNull();
  expect(response.headers.get('server')).toBeNull();
  expect(response.headers.get('x-powered-by')).toBeNull();
  expect(await response.text()).not.toMatch(/a secret of the server|node_modules|\.ts:\d/);
});

it('the screens may use their own scripts and styles, and nothing written into the page', async () => {
  for (const at of ['/app/', '/app/anything', '/app?x=1', '/app']) {
    expect((await get(at)).headers.get('content-security-policy')).toBe(SCREENS_POLICY);
  }
  for (const at of ['/', '/application', '/graphql', '/fails']) {
    expect((await get(at)).headers.get('content-security-policy')).toBe(NOTHING_POLICY);
  }
});

it('over https browsers are told to stay there', async () => {
  const response = await fetch(`${overHttps.url}/app/`);
  expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000');
});

it('what staff ask for is stored nowhere', async () => {
  expect((await post('{"query":"{ me { id } }"}')).headers.get('cache-control')).toBe('no-store');
});

describe('the screens', () => {
  it.each(['/app/', '/app/trend', '/app/trend/a/b', '/app/trend?x=a.b'])(
    'start at every address that is no file: %s',
    async (at) => {
      const response = await get(at);
      expect(response.headers.get('content-type')).toMatch(/^text\/html; ?charset=utf-8$/i);
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(await response.text()).toContain('<title>Hamava</title>');
    },
  );

  it('move from /app to /app/', async () => {
    expect((await get('/app')).headers.get('location')).toBe('/app/');
  });

  it('keep files for ever whose name holds their hash, and ask again for the others', async () => {
    const script = await get('/app/assets/index-B3xY_9z.js');
    expect(script.headers.get('content-type')).toMatch(/^(text|application)\/javascript/);
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await get('/app/favicon.svg')).headers.get('cache-control')).toBe('no-cache');
    expect((await get('/assets/vazirmatn.woff2')).headers.get('cache-control')).toBe('public, max-age=2592000');
    expect((await get('/assets/vazirmatn.woff2')).headers.get('content-type')).toBe('font/woff2');
  });

  it('say when nothing has changed', async () => {
    const { etag = '' } = (await head('/app/')).headers;
    expect((await head('/app/', { 'if-none-match': etag })).statusCode).toBe(304);
  });

  it('never keep the news that a file is missing', async () => {
    expect((await get('/app/assets/gone.js')).headers.get('cache-control')).toBe('no-store');
    expect((await get('/assets/gone.woff2')).headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    '/app/.secret',
    '/app/assets/..%2f..%2f..%2foutside.txt',
    '/app/assets/%2e%2e/%2e%2e/outside.txt',
    '/app/assets/..%5c..%5coutside.txt',
    '/app/assets/%252e%252e%252findex.html',
    '/app/assets//index-B3xY_9z.js',
    '/app/assets/index-B3xY_9z.js%00.txt',
    '/assets/..%2foutside.txt',
    '/assets/../outside.txt',
    '/assets/',
    '/assets',
  ])('serve no file but their own: %s', async (at) => {
    const response = await get(at);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toMatch(/hidden|outside$/);
  });
});

it('an app without built screens answers 404 instead of failing to start', async () => {
  const missing = path.join(folder, 'missing');
  const own = await startTestApp({
    imports: [WebModule.with({ webRoot: missing, assetsRoot: missing })],
    entities: [],
  });
  try {
    expect((await fetch(`${own.url}/app/`)).status).toBe(404);
  } finally {
    await own.close();
  }
});
