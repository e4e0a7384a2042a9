import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { type QuestionnaireDefinition, parseDefinition } from '@hamava/surveys';
import { AnswersModule } from '../../src/answers/answers.module.js';
import { FlushWaveJob } from '../../src/answers/flush-wave.job.js';
import { FiguresModule } from '../../src/figures/figures.module.js';
import { QueueModule } from '../../src/queue/queue.module.js';
import { OTHER_JOBS } from '../support/job-modules.js';
import { answerSet, newKey, seededRandom } from '../support/answer-sets.js';
import { CitizenBrowser } from '../support/citizen-browser.js';
import { type CoreSurvey, addCoreSurvey, definition } from '../support/core-survey.js';
import { ENTITIES } from '../support/entities.js';
import { type TestApp, startTestApp } from '../support/test-app.js';
import { visitQuestionnaire } from '../support/visit-survey.js';

let app: TestApp;
let survey: CoreSurvey;
let base: string;

beforeAll(async () => {
  app = await startTestApp({
    imports: [QueueModule, AnswersModule, FiguresModule, ...OTHER_JOBS],
    entities: ENTITIES,
    env: { role: 'api' },
  });
  survey = await addCoreSurvey(app.db, { questionnaire: visitQuestionnaire, anonymous: false });
  base = `/s/${survey.links[0]}`;
});

afterAll(() => app.close());

const multipart = (
  fields: Readonly<Record<string, string>>,
  files: Readonly<Record<string, Buffer>> = {},
): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const [name, bytes] of Object.entries(files)) form.append(name, new Blob([new Uint8Array(bytes)]), 'IMG_1.jpg');
  return form;
};

/** Someone who starts at the link and answers page after page until the forms run out. */
async function begin(query = ''): Promise<CitizenBrowser> {
  const browser = await new CitizenBrowser(app.url).open(`${base}${query}`);
  expect(browser.html).toContain(`action="${base}/start${query.replaceAll('&', '&amp;')}"`);
  return browser.send(`${base}/start${query}`);
}

async function answerPages(browser: CitizenBrowser, forms: readonly Record<string, string | string[]>[]) {
  for (const form of forms) {
    await browser.send(browser.path, form);
    if (browser.status !== 200) return;
  }
}

const stored = async () => {
  await app.app.get(FlushWaveJob).flush(survey.waveId);
  const { rows } = await app.db.query<{ answers: Record<string, unknown> }>(
    'delete from answers.response where wave_id = $1 returning answers',
    [survey.waveId],
  );
  return rows.map(({ answers }) => answers);
};

const inLorestan = (agree: 'agreed' | 'declined'): readonly Record<string, string>[] => [
  { province: 'lorestan' },
  { county: '1502', agree },
];

describe('question kinds on a citizen’s way without scripts', () => {
  it('the questionnaire of this test is one that may be published', () => {
    expect(parseDefinition(visitQuestionnaire)).toMatchObject({ ok: true });
  });

  it('loops, ranks, shares, dates in any digits, times, cascades and what is worked out are stored as documented', async () => {
    const browser = await begin('?desk=7');
    await answerPages(browser, [
      { came: 'yes' },
      { matters: ['other', 'card'], matters__other: 'گواهی فوت' },
      { days__card: '۱۲' },
      { days__other: '3' },
      {
        first: ['manner', 'speed'],
        waiting: '۶۰',
        served: '40',
        on__day: '۳۱',
        on__month: '5',
        on__year: '۱۴۰۵',
        at__hour: '۹',
        at__minute: '05',
      },
      ...inLorestan('agreed'),
    ]);
    await browser.sendFiles(browser.path, multipart({ phone: '۰۹۱۲ ۳۴۵ ۶۷۸۹', words: ' خوب بود ' }));
    expect(browser.path).toBe(`${base}/check`);
    await browser.send(`${base}/submit`);
    expect(browser.html).toContain('گزارش شما را می‌خوانیم.');
    expect(await stored()).toEqual([
      {
        came: 'yes',
        matters: ['card', 'other'],
        matters__other: 'گواهی فوت',
        days__card: 12,
        days__other: 3,
        first: ['manner', 'speed'],
        waiting: 60,
        served: 40,
        load: 120,
        on: '2026-08-22',
        at: '09:05',
        province: 'lorestan',
        county: '1502',
        agree: 'agreed',
        phone: '09123456789',
        words: 'خوب بود',
        desk: '7',
      },
    ]);
  });

  it('a jump leaves out what lies between, and its ending is read at the end', async () => {
    const browser = await begin();
    await answerPages(browser, [{ came: 'no' }, ...inLorestan('declined')]);
    await browser.sendFiles(browser.path, multipart({ words: '' }));
    await browser.send(`${base}/submit`);
    expect(browser.html).toContain('هر وقت مراجعه کردید دوباره بنویسید.');
    expect(await stored()).toEqual([{ came: 'no', province: 'lorestan', county: '1502', agree: 'declined' }]);
  });

  it('answers given before a mind was changed are not stored', async () => {
    const browser = await begin();
    const first = browser.path;
    await answerPages(browser, [{ came: 'yes' }, { matters: 'card' }, { days__card: '2' }]);
    await browser.open(first);
    await answerPages(browser, [{ came: 'no' }, ...inLorestan('declined')]);
    await browser.sendFiles(browser.path, multipart({}));
    await browser.send(`${base}/submit`);
    expect(await stored()).toEqual([{ came: 'no', province: 'lorestan', county: '1502', agree: 'declined' }]);
  });

  it('what does not fit is refused with everything kept: too many, a wrong sum, the same rank twice, a day that is not', async () => {
    const browser = await begin();
    await answerPages(browser, [{ came: 'yes' }, { matters: ['card', 'birth', 'other'], matters__other: 'الف' }]);
    expect(browser.status).toBe(422);
    const ticked = browser.html.match(/<input[^>]*name="matters" checked[^>]*>/g) ?? [];
    expect(ticked.map((box) => /value="(\w+)"/.exec(box)?.[1])).toEqual(['card', 'birth', 'other']);
    await answerPages(browser, [{ matters: 'card' }, { days__card: '۱' }]);
    const wrong = {
      first: ['manner', 'manner'],
      waiting: '60',
      served: '50',
      on__day: '31',
      on__month: '7',
      on__year: '1405',
    };
    await browser.send(browser.path, wrong);
    expect(browser.status).toBe(422);
    const shown = ['id="first-error"', 'id="share-error"', 'id="on-error"', 'value="60"', 'value="31"'];
    expect(shown.filter((part) => !browser.html.includes(part))).toEqual([]);
  });

  it('a quota of the questionnaire takes as many as it says, and says so before the last page', async () => {
    const finish = async () => {
      const browser = await begin();
      await answerPages(browser, [{ came: 'no' }, { province: 'ilam' }, { county: '1601', agree: 'declined' }]);
      if (browser.status !== 200) return browser;
      await browser.sendFiles(browser.path, multipart({}));
      return browser.send(`${base}/submit`);
    };
    const [first, second] = [await finish(), await finish()];
    expect(first.html).toMatch(/پاسخ شما ثبت شد|هر وقت مراجعه/);
    expect(second.status).toBe(409);
    await stored();
    const { rows } = await app.db.query('select quota_code, accepted from answers.quota_tally where wave_id = $1', [
      survey.waveId,
    ]);
    expect(rows).toEqual([{ quota_code: 'ilam_full', accepted: 1 }]);
  });

  it('a crowd sent by programs at once fills a quota to its limit and no further', async () => {
    const limited = {
      ...visitQuestionnaire,
      code: 'visit_crowd',
      quotas: visitQuestionnaire.quotas?.map((quota) => ({ ...quota, limit: 5 })),
    };
    const crowd = await addCoreSurvey(app.db, { questionnaire: limited, anonymous: false });
    const answers = { came: 'no', province: 'ilam', county: '1601', agree: 'declined' };
    const replies = await Promise.all(
      Array.from({ length: 40 }, async () => {
        const body = { link: crowd.links[0], key: randomBytes(32).toString('base64url'), answers };
        const response = await fetch(`${app.url}/api/submissions`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
        const { problems } = (await response.json()) as { problems?: { code: string }[] };
        return problems?.[0]?.code ?? response.status;
      }),
    );
    expect(replies.filter((reply) => reply === 201)).toHaveLength(5);
    expect(replies.filter((reply) => reply === 'QUOTA_FULL')).toHaveLength(35);
  });

  it('a quota of an age group counts years of birth, of which only the band is kept', async () => {
    const quotas = [
      {
        code: 'young',
        title: { fa: 'جوانان', en: 'The young' },
        when: { question: 'birth_year', oneOf: ['18-29'] },
        limit: 1,
      },
    ];
    const wave = await addCoreSurvey(app.db, { questionnaire: { ...definition, code: 'core_young', quotas } });
    const send = async (birthYear: number) => {
      const answers = { ...answerSet(seededRandom(birthYear)), birth_year: birthYear };
      const response = await fetch(`${app.url}/api/submissions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ link: wave.links[0], key: newKey(), answers }),
      });
      return response.status;
    };
    expect([await send(1380), await send(1381), await send(1360)]).toEqual([201, 409, 201]);
  });

  it('a picture can be taken away again', async () => {
    const picture = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#336699' } })
      .png()
      .toBuffer();
    const browser = await begin();
    await answerPages(browser, [{ came: 'no' }, ...inLorestan('declined')]);
    const page = browser.path;
    await browser.sendFiles(page, multipart({}, { proof: picture }));
    await browser.open(page);
    const kept = /name="proof__kept" value="([\w-]+)"/.exec(browser.html)?.[1] ?? '';
    expect(kept).toHaveLength(36);
    await browser.sendFiles(page, multipart({ proof__kept: kept, proof__remove: 'yes' }));
    await browser.send(`${base}/submit`);
    expect(await stored()).toEqual([{ came: 'no', province: 'lorestan', county: '1502', agree: 'declined' }]);
  });

  it('a picture is drawn anew without what the camera wrote into it; what is no picture is refused', async () => {
    const camera = await sharp({ create: { width: 2400, height: 1200, channels: 3, background: '#336699' } })
      .jpeg()
      .withExif({ IFD0: { Make: 'Camera', Copyright: 'Somebody' }, IFD3: { GPSLatitude: '33/1 29/1 0/1' } })
      .toBuffer();
    expect((await sharp(camera).metadata()).exif).toBeDefined();
    const browser = await begin();
    await answerPages(browser, [{ came: 'no' }, ...inLorestan('declined')]);
    await browser.sendFiles(browser.path, multipart({}, { proof: Buffer.from('<svg onload="alert(1)"/>') }));
    expect(browser.status).toBe(422);
    await browser.sendFiles(browser.path, multipart({}, { proof: camera }));
    await browser.send(`${base}/submit`);
    const [answers] = await stored();
    const { rows } = await app.db.query<{ image: Buffer; expires_on: unknown }>(
      'select image, expires_on from answers.photo where id = $1',
      [answers?.proof],
    );
    const kept = await sharp(rows[0]?.image).metadata();
    expect(kept).toMatchObject({ format: 'jpeg', width: 1600, height: 800 });
    expect([kept.exif, kept.xmp, kept.iptc, rows[0]?.expires_on]).toEqual([undefined, undefined, undefined, null]);
  });
});

describe('what respondents of an anonymous wave write', () => {
  it('is stored apart: no answer row has it, and no key leads from it to the other answers', async () => {
    const { identifying: _, quotas: __, endings: ___, ...rest } = visitQuestionnaire;
    const anonymous: QuestionnaireDefinition = {
      ...rest,
      code: 'visit_words',
      sections: [
        {
          code: 'only',
          title: { fa: 'سخن شما', en: 'Your words' },
          questions: visitQuestionnaire.sections
            .flatMap(({ questions }) => questions)
            .filter(({ code }) => code === 'matters' || code === 'words'),
        },
      ],
    };
    const wave = await addCoreSurvey(app.db, { questionnaire: anonymous });
    const browser = await new CitizenBrowser(app.url).open(`/s/${wave.links[0]}`);
    await browser.send(`/s/${wave.links[0]}/start`);
    await browser.send(browser.path, { matters: 'other', matters__other: 'کاری ویژه', words: 'سخن من' });
    await browser.send(`/s/${wave.links[0]}/submit`);
    await app.app.get(FlushWaveJob).flush(wave.waveId);
    const answers = await app.db.query('select answers from answers.response where wave_id = $1', [wave.waveId]);
    expect(answers.rows).toEqual([{ answers: { matters: ['other'] } }]);
    const words = await app.db.query(
      'select question_code, words from answers.free_text where wave_id = $1 order by question_code',
      [wave.waveId],
    );
    expect(words.rows).toEqual([
      { question_code: 'matters__other', words: 'کاری ویژه' },
      { question_code: 'words', words: 'سخن من' },
    ]);
    const keys = await app.db.query<{ name: string }>(
      `select column_name as name from information_schema.columns where table_schema = 'answers' and table_name = 'free_text'`,
    );
    expect(keys.rows.map(({ name }) => name).sort()).toEqual(['agency_id', 'id', 'question_code', 'wave_id', 'words']);
  });
});
