import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { normalizeDigits } from '@hamava/persian';
import { parse } from 'csv-parse/sync';
import { TRAPS } from '../../../../libs/editions/src/testing/example-input.js';
import { definition } from '../support/core-survey.js';
import { walkSite } from '../support/walk-site.js';
import { type ExampleSite, FORMULA, LONG, startExampleSite } from '../support/example-site.js';

let site: ExampleSite;
let code: string;
beforeAll(async () => {
  site = await startExampleSite();
  ({ code } = site);
});
afterAll(() => site?.app.close());

const ask = (path: string, init: RequestInit = {}) => fetch(`${site.app.url}${path}`, { redirect: 'manual', ...init });
const read = async (path: string) => (await ask(path)).text();

const textOf = (html: string) =>
  html
    .replaceAll(/<style>[^]*?<\/style>|<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll(/\s+/g, ' ');

/** Ends of the addresses of all kinds of pages. */
const PAGES = [
  '',
  '/agencies',
  '/agencies/agency-01',
  `/agencies/${TRAPS.stuffed.agency}`,
  '/waves/3',
  '/waves/8',
  '/waves/8/questionnaire',
  '/method',
  '/data',
  '/actions',
  '/editions',
  '/editions/1',
  '/accessibility',
  '/privacy',
];
const LANGUAGES = [
  ['fa', 'rtl', ''],
  ['en', 'ltr', '/en'],
] as const;

describe('public pages over HTTP', () => {
  it.each(PAGES)('run nothing, set nothing and load nothing from elsewhere: %s', async (page) => {
    for (const [language, direction, prefix] of LANGUAGES) {
      const reply = await ask(`${prefix}/public/${code}${page}`, { headers: { cookie: 'hamava_session=somebody' } });
      const { headers } = reply;
      const html = await reply.text();
      expect([page, reply.status, headers.get('content-type')]).toEqual([page, 200, 'text/html; charset=utf-8']);
      expect(headers.get('set-cookie')).toBeNull();
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).not.toContain('script-src');
      expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^ ]+';/);
      const style = /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? '';
      expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
      expect(html).toContain(`<html lang="${language}" dir="${direction}">`);
      expect(html).not.toMatch(/<script|<iframe|<form|<svg onload|\son[a-z]+=["']|javascript:|property="og:/i);
      expect(Buffer.byteLength(html)).toBeLessThanOrEqual(60 * 1024);
    }
  });

  it.each(PAGES)('tell a browser what they are: %s', async (page) => {
    for (const [, , prefix] of LANGUAGES) {
      const html = await read(`${prefix}/public/${code}${page}`);
      expect(/<title>([^<]+)<\/title>/.exec(html)?.[1]?.length).toBeGreaterThan(10);
      expect(/<meta name="description" content="([^"]+)"/.exec(html)?.[1]?.length).toBeGreaterThan(15);
      expect(html).toContain(`type="application/atom+xml" href="${prefix}/public/${code}/feed.atom"`);
      const other = /<link rel="alternate" hrefLang="\w\w" href="([^"]+)"/i.exec(html)?.[1] ?? '';
      expect([page, (await ask(other)).status]).toEqual([page, 200]);
    }
  });

  it('have titles of their own', async () => {
    const titles = await Promise.all(
      PAGES.filter((page) => page !== '/editions/1').map(
        async (page) => /<title>([^<]+)/.exec(await read(`/public/${code}${page}`))?.[1],
      ),
    );
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('answer who has them with a few bytes, and HEAD with none', async () => {
    for (const page of ['', '/agencies/agency-01', '/editions/1', '/editions/1/waves/8']) {
      const first = await ask(`/public/${code}${page}`);
      await first.text();
      const etag = first.headers.get('etag') ?? '';
      expect(etag).toMatch(/^W\/"[\w-]+"$/);
      expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
      const again = await ask(`/public/${code}${page}`, { headers: { 'if-none-match': `"other", ${etag}` } });
      expect([again.status, await again.text(), again.headers.get('content-security-policy')]).toEqual([304, '', null]);
      const head = await ask(`/public/${code}${page}`, { method: 'HEAD' });
      expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, '']);
    }
  });

  it('are not the same page in another language or of another edition for a cache', async () => {
    const etags = await Promise.all(
      [`/public/${code}`, `/public/${code}/editions/1`].map(async (path) => (await ask(path)).headers.get('etag')),
    );
    expect(new Set(etags).size).toBe(2);
  });

  it('lead from the list of surveys to the only one, in the language of the address', async () => {
    for (const [, , prefix] of LANGUAGES) {
      const reply = await ask(`${prefix}/public`);
      expect([reply.status, reply.headers.get('location')]).toEqual([302, `${prefix}/public/${code}`]);
    }
    expect(await read('/')).toContain('href="/public"');
  });
});

describe('a reader who follows every link from the first page', () => {
  /** Pages of numbered editions are entered and not walked; a picture that is drawn for one agency and language is for the others. */
  const isSpared = (address: string) =>
    /\/editions\/\d+\/(?:agencies|waves|method|data|editions)(?:\/|$)/.test(address) ||
    /\/editions\/1\/(?!edition\.json)/.test(address) ||
    (/\/figures\//.test(address) && (/lang=en/.test(address) || /agency-0[4-7]/.test(address))) ||
    (address.includes('.png') && address.includes('agency-0') && !address.includes('agency-01'));

  it('finds no dead one, never leaves the host, and has every figure in three files', async () => {
    const { dead, bare, kinds, size } = await walkSite(site.app.url, '/public', isSpared);
    expect({ dead, bare }).toEqual({ dead: [], bare: [] });
    expect(kinds).toEqual([
      'application/atom+xml',
      'application/json',
      'application/x-spss-sav',
      'application/xml',
      'application/zip',
      'image/png',
      'image/svg+xml',
      'text/csv',
      'text/html',
      'text/plain',
    ]);
    expect(size).toBeGreaterThan(150);
  }, 120_000);
});

describe('the page of the method', () => {
  it('tells which rules govern which waves, and who released the edition by their roles alone', async () => {
    const words = textOf(await read(`/en/public/${code}/method`));
    expect(words).toContain('Rules number 1');
    expect(words).toContain('They came with the program');
    expect(words).toContain('Wave 1 , Wave 2');
    expect(words).toMatch(
      /The method expert of the council made this edition, and the secretary of the council, another person, published it on/,
    );
    expect(words).not.toMatch(/maker|publisher/);
  });
});

describe('the questionnaire of a wave', () => {
  it('has every question with its options and conditions, in both languages', async () => {
    for (const [language, , prefix] of LANGUAGES) {
      const words = textOf(await read(`${prefix}/public/${code}/waves/8/questionnaire`));
      for (const { questions } of definition.sections) {
        for (const question of questions) {
          if (question.kind !== 'note') expect(words).toContain(` ${question.code} `);
          for (const option of question.kind === 'choice' ? question.options : []) {
            expect(words).toContain(option.label[language] ?? option.label.fa);
          }
        }
      }
      expect(words).toContain(
        language === 'fa' ? 'پاسخ‌های این پرسش در این صفحه‌ها شمرده نمی‌شود' : 'not counted on these pages',
      );
    }
  });

  it('leads from each counted question to its answers', async () => {
    const html = await read(`/public/${code}/waves/8/questionnaire`);
    const [, href = ''] = /href="([^"#]+#q-r1)"/.exec(html) ?? [];
    expect((await read(href)).includes('id="q-r1"')).toBe(true);
  });

  it('is a file whose bytes have the fingerprint that the page tells', async () => {
    const html = await read(`/public/${code}/waves/8/questionnaire`);
    const reply = await ask(`/public/${code}/editions/2/questionnaire-8.json`);
    const sha256 = createHash('sha256')
      .update(await reply.text())
      .digest('hex');
    expect(html.includes(`<code>${sha256}</code>`)).toBe(true);
    expect(reply.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await ask(`/public/${code}/editions/2/questionnaire-9.json`)).status).toBe(404);
  });
});

describe('an address under which nothing is published', () => {
  it.each([
    '/public/nothing',
    '/public/nothing/agencies',
    '/public/CODE/editions/99',
    '/public/CODE/editions/0',
    '/public/CODE/editions/1e0',
    '/public/CODE/editions/latest',
    '/public/CODE/agencies/nobody',
    '/public/CODE/agencies/__proto__',
    '/public/CODE/agencies/%3Cscript%3E',
    '/public/CODE/waves/99',
    '/public/CODE/waves/0',
    '/public/CODE/waves/8/99',
    '/public/CODE/waves/99/questionnaire',
    '/public/CODE/waves/8/questionnaire/99',
    '/public/CODE/waves/8/questionnaire/1/1',
    '/public/CODE/constructor',
    '/public/CODE/method/more',
    "/public/CODE/'%20or%201=1--",
  ])('answers with a page that says so in the language of the address: %s', async (path) => {
    for (const [language, , prefix] of LANGUAGES) {
      const reply = await ask(prefix + path.replace('CODE', code), { headers: { cookie: 'hamava_language=en' } });
      const html = await reply.text();
      expect([path, reply.status, reply.headers.get('cache-control')]).toEqual([path, 404, 'no-store']);
      expect(reply.headers.get('set-cookie')).toBeNull();
      expect(html).toContain(`<html lang="${language}"`);
      expect(html).toContain(language === 'fa' ? 'این صفحه پیدا نشد' : 'This page was not found');
      expect(html).toContain(`href="${prefix}/public"`);
      expect(html).not.toMatch(/<script|or 1=1/);
      expect(reply.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    }
  });
});

describe('names that are more than names', () => {
  it('are letters on every page that says them', async () => {
    for (const [, , prefix] of LANGUAGES) {
      for (const page of ['', '/agencies', '/agencies/agency-03', '/waves/8']) {
        const html = await read(`${prefix}/public/${code}${page}`);
        expect(/<svg onload/.test(html)).toBe(false);
        expect(/&quot;&gt;&lt;svg onload=alert\([1۱]\)&gt;&amp;/.test(html)).toBe(true);
      }
    }
  });

  it('run in no spreadsheet that opens the file of a figure', async () => {
    for (const file of ['ranking.csv', 'heat.csv', 'trend.csv?agency=agency-01']) {
      const csv = await read(`/public/${code}/editions/1/figures/${file}`);
      const cells = parse(csv, { bom: true }).flat();
      expect(cells.map((cell) => normalizeDigits(cell))).toContain(`'${FORMULA}`);
      expect(cells.filter((cell) => /^\s*[=+@]/.test(cell))).toEqual([]);
    }
  });

  it('turn no other word around, and make no page heavy', async () => {
    for (const [, , prefix] of LANGUAGES) {
      const html = await read(`${prefix}/public/${code}/agencies`);
      expect(/[\u202a-\u202e]/.test(html)).toBe(false);
      expect(html.includes('ادارهٔ noitcerid rehto')).toBe(true);
      expect(html.includes(LONG)).toBe(true);
      expect(Buffer.byteLength(await read(`${prefix}/public/${code}/agencies/agency-05`))).toBeLessThan(60 * 1024);
    }
  });
});
