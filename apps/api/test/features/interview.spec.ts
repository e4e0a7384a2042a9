import { type Answers, itemsOf, visibleSections } from '@hamava/surveys';
import { AnswersModule } from '../../src/answers/answers.module.js';
import { OTHER_JOBS } from '../support/job-modules.js';
import { ENTITIES } from '../support/entities.js';
import { FiguresModule } from '../../src/figures/figures.module.js';
import { QueueModule } from '../../src/queue/queue.module.js';
import { answerSet, seededRandom } from '../support/answer-sets.js';
import { CitizenBrowser } from '../support/citizen-browser.js';
import { type CoreSurvey, addCoreSurvey, definition } from '../support/core-survey.js';
import { type TestApp, startTestApp } from '../support/test-app.js';

let app: TestApp;
let survey: CoreSurvey;
let base: string;
const random = seededRandom(7);

beforeAll(async () => {
  app = await startTestApp({
    imports: [QueueModule, AnswersModule, FiguresModule, ...OTHER_JOBS],
    entities: ENTITIES,
    env: { role: 'api' },
  });
  survey = await addCoreSurvey(app.db);
  base = `/s/${survey.links[0]}`;
});

afterAll(() => app.close());

/** The form of one section for a complete set of answers. */
function formOf(sectionIndex: number, answers: Answers): Record<string, string> {
  const section = visibleSections(definition, answers)[sectionIndex];
  const codes = (section?.questions ?? []).flatMap((question) => itemsOf(question).map(({ code }) => code));
  return Object.fromEntries(codes.map((code) => [code, String(answers[code] ?? '')]));
}

async function answerAll(browser: CitizenBrowser, answers: Answers): Promise<void> {
  await browser.open(base);
  await browser.send(`${base}/start`);
  const sections = visibleSections(definition, answers).length;
  for (let i = 0; i < sections; i += 1) {
    expect(browser.status).toBe(200);
    await browser.send(browser.path, formOf(i, answers));
  }
}

const waiting = async () =>
  (
    await app.db.query<{ n: number }>('select count(*)::int as n from answers.inbox where wave_id = $1', [
      survey.waveId,
    ])
  ).rows[0]?.n;

describe('a citizen without scripts', () => {
  it('answers section by section, checks, sends and gets a receipt; one answer waits to be counted', async () => {
    const before = (await waiting()) ?? 0;
    const browser = new CitizenBrowser(app.url);
    await answerAll(browser, answerSet(random));
    expect(browser.path).toBe(`${base}/check`);
    await browser.send(`${base}/submit`);
    expect(browser.path).toBe(`${base}/done`);
    expect(browser.html).toMatch(/پاسخ شما ثبت شد/);
    expect(await waiting()).toBe(before + 1);
  });

  it('a second press of the button shows the same receipt and counts nothing', async () => {
    const browser = new CitizenBrowser(app.url);
    await answerAll(browser, answerSet(random));
    const twin = browser.copy();
    const before = (await waiting()) ?? 0;
    await Promise.all([browser.send(`${base}/submit`), twin.send(`${base}/submit`)]);
    const code = (html: string) => /([0-9A-Z]{4})-?([0-9A-Z]{4})/.exec(html.replace(/<[^>]+>/g, ' '))?.[0];
    expect(code(browser.html)).toBeDefined();
    expect(code(twin.html)).toBe(code(browser.html));
    expect(await waiting()).toBe(before + 1);
    await browser.send(`${base}/submit`);
    expect([browser.status, browser.path]).toEqual([200, `${base}/done`]);
  });

  it('an unanswered question is named first on the page, with what was given kept', async () => {
    const browser = new CitizenBrowser(app.url);
    await browser.open(base);
    await browser.send(`${base}/start`);
    const form = formOf(0, answerSet(random));
    const [missing = ''] = Object.keys(form);
    await browser.send(browser.path, { ...form, [missing]: '' });
    expect(browser.status).toBe(422);
    expect(browser.html).toMatch(/<title>خطا: /);
    expect(browser.html).toContain(`href="#${missing}`);
    const kept = Object.keys(form).filter((code) => code !== missing);
    expect((browser.html.match(/ checked=""/g) ?? []).length).toBeGreaterThanOrEqual(kept.length);
  });

  it.each(['۱۳۶۵', '١٣٦٥', '1365', ' ۱۳65 '])('the year %p is taken in any digits', async (year) => {
    const browser = new CitizenBrowser(app.url);
    const answers = answerSet(random);
    await browser.open(base);
    await browser.send(`${base}/start`);
    const sections = visibleSections(definition, answers).length;
    for (let i = 0; i < sections; i += 1) {
      const form = formOf(i, answers);
      await browser.send(browser.path, 'birth_year' in form ? { ...form, birth_year: year } : form);
    }
    expect(browser.path).toBe(`${base}/check`);
  });

  it('cannot run ahead of the first unanswered section', async () => {
    const browser = new CitizenBrowser(app.url);
    await browser.open(base);
    await browser.send(`${base}/start`);
    await browser.open(`${base}/3`);
    expect(browser.path).toBe(`${base}/1`);
    await browser.open(`${base}/check`);
    expect(browser.path).not.toBe(`${base}/check`);
  });

  it('comes back to where the draft was left', async () => {
    const browser = new CitizenBrowser(app.url);
    await browser.open(base);
    await browser.send(`${base}/start`);
    await browser.send(browser.path, formOf(0, answerSet(random)));
    const reached = browser.path;
    await browser.open(base);
    expect(browser.html).toContain(`href="${reached}"`);
  });

  it('an expired draft keeps the section that was just sent, and one more tap goes on', async () => {
    const browser = new CitizenBrowser(app.url);
    const answers = answerSet(random);
    await browser.open(base);
    await browser.send(`${base}/start`);
    await browser.send(browser.path, formOf(0, answers));
    await app.db.query('delete from answers.draft');
    const second = browser.path;
    await browser.send(second, formOf(1, answers));
    expect(browser.status).toBe(410);
    expect((browser.html.match(/ checked=""/g) ?? []).length).toBeGreaterThan(0);
    await browser.send(second, formOf(1, answers));
    expect([browser.status, browser.path]).toEqual([200, `${base}/1`]);
    await browser.send(`${base}/1`, formOf(0, answers));
    expect(browser.path).not.toBe(second);
  });

  it('a check page that is sent after its draft expired is told so, and nothing is counted', async () => {
    const browser = new CitizenBrowser(app.url);
    await answerAll(browser, answerSet(random));
    const before = await waiting();
    await app.db.query('delete from answers.draft');
    await browser.send(`${base}/submit`);
    expect(browser.status).toBe(410);
    expect(await waiting()).toBe(before);
  });

  it('reads the pages in the language chosen, and keeps its answers', async () => {
    const browser = new CitizenBrowser(app.url);
    await browser.open(base);
    await browser.send(`${base}/start`);
    await browser.send(browser.path, formOf(0, answerSet(random)));
    const place = browser.path;
    await browser.open(`/l/en?back=${encodeURIComponent(place)}`);
    expect(browser.path).toBe(place);
    expect(browser.html).toMatch(/<html lang="en" dir="ltr"/);
    await browser.open(`${base}/1`);
    expect(browser.html).toMatch(/ checked=""/);
    await browser.open('/l/fa?back=//evil.example/');
    expect(browser.path).toBe('/');
  });
});

describe('going on another time', () => {
  async function halfWay(): Promise<{ browser: CitizenBrowser; link: string; place: string }> {
    const browser = new CitizenBrowser(app.url);
    await browser.open(base);
    await browser.send(`${base}/start`);
    await browser.send(browser.path, formOf(0, answerSet(random)));
    const place = browser.path;
    await browser.open(`${base}/keep`);
    expect(browser.status).toBe(200);
    const link = /http:[^<\s]+\/resume\/[\w-]{43}/.exec(browser.html)?.[0] ?? '';
    return { browser, link: new URL(link).pathname, place };
  }

  it('the kept link goes on where the answers were left, on any phone', async () => {
    const { link, place } = await halfWay();
    const other = new CitizenBrowser(app.url);
    await other.open(link);
    expect([other.status, other.path]).toEqual([200, link]);
    expect(other.cookie('hamava_draft')).toBeUndefined();
    await other.send(link);
    expect([other.status, other.path]).toEqual([200, place]);
    await other.open(`${base}/1`);
    expect(other.html).toMatch(/ checked=""/);
  });

  it('a cleared phone holds nothing, and the kept link still leads on', async () => {
    const { browser, link, place } = await halfWay();
    await browser.send(`${base}/forget`);
    expect(browser.status).toBe(200);
    expect(browser.cookie('hamava_draft')).toBeUndefined();
    await browser.open(base);
    expect(browser.html).not.toContain(`href="${place}"`);
    await browser.send(link);
    expect(browser.path).toBe(place);
  });

  it('a link of another survey, a made-up one and an expired one open nothing', async () => {
    const { link } = await halfWay();
    const elsewhere = await addCoreSurvey(app.db);
    const key = link.split('/').at(-1) ?? '';
    const browser = new CitizenBrowser(app.url);
    for (const path of [
      `/s/${elsewhere.links[0]}/resume/${key}`,
      `${base}/resume/${'A'.repeat(43)}`,
      `${base}/resume/x`,
    ]) {
      await browser.send(path);
      expect([browser.status, browser.cookie('hamava_draft')]).toEqual([410, undefined]);
    }
    await app.db.query('update answers.draft set expires_on = current_date - 1');
    await browser.send(link);
    expect(browser.status).toBe(410);
  });

  it('a kiosk offers the next person nothing of the last one', async () => {
    const kiosk = await addCoreSurvey(app.db, { channel: 'kiosk' });
    const home = `/s/${kiosk.links[0]}`;
    const browser = new CitizenBrowser(app.url);
    await browser.open(home);
    await browser.send(`${home}/start`);
    await browser.send(browser.path, formOf(0, answerSet(random)));
    const left = browser.path;
    expect(browser.html).not.toContain(`${home}/keep`);
    await browser.open(home);
    expect(browser.html).not.toContain(`href="${left}"`);
    expect(browser.cookie('hamava_draft')).toBeUndefined();
    await browser.open(left);
    expect(browser.path).toBe(home);
  });

  it('the page with the link leads nowhere that would carry its address along', async () => {
    const { browser, link } = await halfWay();
    expect(browser.html).not.toContain('/l?back=');
    await browser.open(link);
    expect(browser.html).not.toContain('/l?back=');
  });

  it('the page with the link is kept by no cache', async () => {
    const { link } = await halfWay();
    expect((await fetch(app.url + link)).headers.get('cache-control')).toBe('no-store');
  });
});

describe('what the server can know', () => {
  it('a draft cannot be read without the cookie', async () => {
    const browser = new CitizenBrowser(app.url);
    await browser.open(base);
    await browser.send(`${base}/start`);
    await app.db.query('delete from answers.draft');
    await browser.send(browser.path, formOf(0, { ...answerSet(random) }));
    const { rows } = await app.db.query<{ row: string }>('select d::text as row from answers.draft d');
    expect(rows).toHaveLength(1);
    const key = Buffer.from(browser.cookie('hamava_draft') ?? '', 'base64url');
    expect(key).toHaveLength(32);
    expect(rows[0]?.row).not.toContain(key.toString('hex'));
    expect(Buffer.from(rows[0]?.row ?? '').includes(Buffer.from('"answers"'))).toBe(false);
    const other = new CitizenBrowser(app.url);
    other.setCookie('hamava_draft', Buffer.alloc(32, 7).toString('base64url'), base);
    await other.open(base);
    expect(other.html).not.toContain(`href="${browser.path}"`);
  });

  it('no table of the citizen channel has a time finer than a day, an address or a sequence', async () => {
    const { rows } = await app.db.query<{ column: string }>(
      `select table_name || '.' || column_name as column from information_schema.columns
       where table_schema = 'answers' and (data_type ~ 'time|inet|cidr|macaddr' or column_default is not null and column_default ~ 'nextval'
         or is_identity = 'YES')`,
    );
    expect(rows).toEqual([]);
    const columns = await app.db.query('select 1 from information_schema.columns where table_schema = $1', ['answers']);
    expect(columns.rowCount).toBeGreaterThan(15);
  });
});

describe('a link that takes no answers', () => {
  it.each([
    ['closed', { opens: `now() - interval '9 days'`, closes: `now() - interval '1 hour'` }, 410],
    ['not open yet', { opens: `now() + interval '1 day'`, closes: `now() + interval '9 days'` }, 409],
  ])('%s: a page that says so', async (_, options, status) => {
    const other = await addCoreSurvey(app.db, options);
    const browser = await new CitizenBrowser(app.url).open(`/s/${other.links[0]}`);
    expect(browser.status).toBe(status);
    expect(browser.html).toMatch(/<h1/);
  });

  it('full: a page that thanks', async () => {
    const other = await addCoreSurvey(app.db, { quota: 1 });
    await app.db.query('insert into answers.link_tally values ($1, 1)', [other.links[0]]);
    expect((await new CitizenBrowser(app.url).open(`/s/${other.links[0]}`)).status).toBe(409);
  });

  it('unknown: how to type it again; any digits and grouping find a known one', async () => {
    const browser = new CitizenBrowser(app.url);
    expect((await browser.open('/s/nosuch!')).status).toBe(404);
    const code = survey.links[0] ?? '';
    await browser.open(`/go?code=${encodeURIComponent(`${code.slice(0, 3).toLowerCase()}-${code.slice(3)}`)}`);
    expect([browser.status, browser.path]).toEqual([200, `/s/${code}`]);
  });
});
