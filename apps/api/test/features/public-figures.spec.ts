import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parse } from 'csv-parse/sync';
import sharp from 'sharp';
import { TRAPS } from '../../../../libs/editions/src/testing/example-input.js';
import { FIGURE_KINDS, type FigureKind } from '../../src/public-site/figures/figure-kinds.js';
import { type ExampleSite, startExampleSite } from '../support/example-site.js';

let site: ExampleSite;
let code: string;
const get: ExampleSite['get'] = (path, init) => site.get(path, init);
const figure = (file: string) => get(`${code}/editions/1/figures/${file}`);

beforeAll(async () => {
  site = await startExampleSite();
  ({ code } = site);
});
afterAll(() => site?.app.close());

const KINDS = Object.entries<FigureKind>(FIGURE_KINDS);

describe('figures under addresses of their own', () => {
  it.each(KINDS)('%s: SVG and CSV, in Persian and English', async (name, { ofAgency }) => {
    for (const lang of ['fa', 'en']) {
      const query = `lang=${lang}${ofAgency ? '&agency=agency-01' : ''}`;
      const svg = await figure(`${name}.svg?${query}&width=640`);
      expect([svg.status, svg.headers.get('content-type')]).toEqual([200, 'image/svg+xml; charset=utf-8']);
      expect(svg.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
      const drawn = await svg.text();
      expect(XMLValidator.validate(drawn)).toBe(true);
      expect(drawn).toContain('width="640"');
      expect(drawn).not.toMatch(/<svg onload|<script/);
      const csv = await figure(`${name}.csv?${query}`);
      expect(parse(await csv.text(), { bom: true }).length).toBeGreaterThan(1);
    }
  });

  it('are pictures twice as wide in dots, of the surface of their theme, in which letters are drawn', async () => {
    for (const [theme, isLight] of [
      ['light', true],
      ['dark', false],
    ] as const) {
      const reply = await figure(`caterpillar.png?width=640&theme=${theme}`);
      expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'image/png']);
      const picture = sharp(Buffer.from(await reply.arrayBuffer()));
      const { width } = await picture.metadata();
      const { channels } = await picture.stats();
      expect([width, (channels[0]?.mean ?? 0) > 128]).toEqual([1280, isLight]);
      const title = await picture.extract({ left: 740, top: 20, width: 500, height: 60 }).stats();
      expect(title.channels[0]?.stdev).toBeGreaterThan(20);
    }
    const wide = sharp(Buffer.from(await (await figure('waves.png?width=1600')).arrayBuffer()));
    expect((await wide.metadata()).width).toBe(1600);
  });

  it('give no value of what is withheld, in no form', async () => {
    const { agency, waves } = TRAPS.tiny;
    const csv = parse(await (await figure(`trend.csv?agency=${agency}&lang=en`)).text(), { bom: true });
    for (const wave of waves) expect(csv[wave]?.slice(1).join(' ')).not.toMatch(/\d\.\d/);
    expect((await figure(`balance.svg?agency=${agency}&wave=3`)).status).toBe(404);
    const card = await (await figure(`scorecard.svg?agency=${agency}&wave=3&lang=en`)).text();
    expect(card.replaceAll(/<[^>]*>/g, ' ')).not.toMatch(/\b\d\d\.\d\b/);
  });

  it('are kept, and known again', async () => {
    const reply = await figure('trend.svg');
    expect(reply.headers.get('cache-control')).toBe('public, max-age=300');
    const headers = { 'if-none-match': reply.headers.get('etag') ?? '' };
    expect((await get(`${code}/editions/1/figures/trend.svg`, { headers })).status).toBe(304);
    const other = await figure('trend.svg?theme=dark');
    expect(other.headers.get('etag')).not.toBe(reply.headers.get('etag'));
    expect((await get(`${code}/editions/1/figures/trend.svg`, { method: 'HEAD' })).status).toBe(200);
  });

  it.each([
    ['trend.svg?lang=de', 'For "lang" say one of: fa, en.'],
    ['trend.svg?theme=pink', 'For "theme" say one of: light, dark, print.'],
    ['trend.svg?width=9000', 'For "width" say a whole number from 280 to 1600.'],
    ['trend.svg?width=12', 'For "width" say a whole number from 280 to 1600.'],
    ['trend.svg?width=7e2', 'For "width" say a whole number from 280 to 1600.'],
    ['trend.svg?outcome=__proto__', 'For "outcome" say one of: index'],
    ['trend.svg?agency=nobody', 'For "agency" say the key of an agency of this edition'],
    ['scorecard.svg', 'For "agency" say the key of an agency of this edition'],
    ['trend.svg?wave=3', 'This figure knows these parameters alone: agency, outcome, lang, theme, width.'],
    ['funnel.svg?wave=99', 'For "wave" say one of: 1, 2'],
    ['trend.svg?lang=fa&lang=en', 'Say "lang" once.'],
  ])('refuse %s with a sentence that says what would be right', async (file, sentence) => {
    const reply = await figure(file);
    const text = await reply.text();
    expect([reply.status, reply.headers.get('content-type')]).toEqual([400, 'text/plain; charset=utf-8']);
    expect(text).toContain(sentence);
    expect(text).toMatch(/[\u0600-\u06ff]/);
  });

  it.each(['nothing.svg', 'trend.exe', 'trend', 'constructor.svg', 'trend.svg.csv'])('know no %s', async (file) => {
    expect((await figure(file)).status).toBe(404);
  });

  it('lead to the newest edition with the same question', async () => {
    const reply = await get(`${code}/editions/latest/figures/trend.svg?agency=agency-01&lang=en`);
    expect([reply.status, reply.headers.get('location')]).toEqual([
      302,
      `/public/${code}/editions/2/figures/trend.svg?agency=agency-01&lang=en`,
    ]);
  });
});

describe('figures in pages of others', () => {
  it('may be framed by everybody, and load and run nothing', async () => {
    const reply = await get(`${code}/embed/caterpillar?lang=fa&width=640`);
    const policy = reply.headers.get('content-security-policy');
    expect([reply.status, reply.headers.get('x-frame-options')]).toEqual([200, null]);
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; .*frame-ancestors \*$/);
    const page = await reply.text();
    expect(page).toContain('<html lang="fa" dir="rtl" class="light">');
    expect(page).toContain(`href="${site.app.url}/public/${code}/editions/2"`);
    expect(page).not.toMatch(/<script|<svg onload/);
  });

  it('come with the code to paste', async () => {
    const snippet = await (await get(`${code}/embed/trend/code?width=640&lang=en`)).text();
    expect(snippet).toMatch(
      /^<iframe src="[^"]+" title="[^"]+" width="640" height="\d+" style="[^"]+" loading="lazy"><\/iframe>\n$/,
    );
    expect(snippet).toContain(`${site.app.url}/public/${code}/embed/trend?width=640&amp;lang=en`);
  });
});

describe('the feed of editions', () => {
  interface Atom {
    readonly feed: {
      readonly id: string;
      readonly updated: string;
      readonly author: { readonly name: string };
      readonly link: readonly { readonly '@href': string }[];
      readonly entry: readonly {
        readonly id: string;
        readonly title: string;
        readonly updated: string;
        readonly summary: { readonly '#text': string };
        readonly category: { readonly '@term': string };
        readonly link: readonly { readonly '@href': string }[];
      }[];
    };
  }
  const read = async (prefix = ''): Promise<Atom['feed']> => {
    const xml = await (await fetch(`${site.app.url}${prefix}/public/${code}/feed.atom`)).text();
    expect(XMLValidator.validate(xml)).toBe(true);
    return (new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@' }).parse(xml) as Atom).feed;
  };

  it('has an entry an edition, newest first, a correction with its reason', async () => {
    const { entry, author, updated } = await read();
    expect(entry.map(({ title, category }) => [title, category['@term']])).toEqual([
      ['ویرایش ۲: اصلاح ویرایش ۱', 'correction'],
      ['ویرایش ۱', 'edition'],
    ]);
    expect(entry[0]?.summary['#text']).toContain('جمع اشتباه بود');
    expect(entry[1]?.summary['#text']).toMatch(/[۰-۹]/);
    expect([author.name, updated]).toEqual(['استان نمونه', entry[0]?.updated]);
    expect(updated).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\+03:30$/);
  });

  it('has ids that stay, one of a kind', async () => {
    const ids = async () => {
      const { id, entry } = await read();
      return [id, ...entry.map((own) => own.id)];
    };
    const [once, twice] = [await ids(), await ids()];
    expect(once).toEqual(twice);
    expect(new Set(once).size).toBe(3);
    expect(
      once.every((id) => /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
    ).toBe(true);
  });

  it('is there in English, under ids of its own, and leads to English pages', async () => {
    const [persian, english] = [await read(), await read('/en')];
    expect(english.entry.map(({ title }) => title)).toEqual(['Edition 2: correction of edition 1', 'Edition 1']);
    expect(english.entry[0]?.summary['#text']).toContain('the sum was wrong');
    expect(english.link.map((own) => own['@href'])).toContain(`${site.app.url}/en/public/${code}`);
    expect(persian.entry.map(({ id }) => id)).not.toContain(english.entry[0]?.id);
    const { link } = english.entry[0] ?? { link: [] };
    for (const { '@href': href } of link) expect([href, (await fetch(href)).status]).toEqual([href, 200]);
  });

  it('is an Atom file that may be kept, and there is none of what has published nothing', async () => {
    const reply = await get(`${code}/feed.atom`);
    expect(reply.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(reply.headers.get('etag')).toMatch(/^W\/"[0-9a-f]{64}"$/);
    expect((await get('nothing/feed.atom')).status).toBe(404);
  });
});
