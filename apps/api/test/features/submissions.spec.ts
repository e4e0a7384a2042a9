import { randomUUID } from 'node:crypto';
import { AnswersModule } from '../../src/answers/answers.module.js';
import { OTHER_JOBS } from '../support/job-modules.js';
import { ENTITIES } from '../support/entities.js';
import { FiguresModule } from '../../src/figures/figures.module.js';
import { QueueModule } from '../../src/queue/queue.module.js';
import { answerSet, newKey, seededRandom } from '../support/answer-sets.js';
import { type CoreSurvey, addCoreSurvey } from '../support/core-survey.js';
import { type TestApp, startTestApp } from '../support/test-app.js';

let app: TestApp;
let survey: CoreSurvey;
const random = seededRandom(1);

beforeAll(async () => {
  app = await startTestApp({
    imports: [QueueModule, AnswersModule, FiguresModule, ...OTHER_JOBS],
    entities: ENTITIES,
    env: { role: 'api' },
  });
  survey = await addCoreSurvey(app.db);
});

afterAll(() => app.close());

interface Reply {
  readonly status: number;
  readonly body: { receipt?: string; repeated?: boolean; problems?: { code: string; path: string }[] };
}

async function post(body: unknown, headers: Record<string, string> = {}): Promise<Reply> {
  const response = await fetch(`${app.url}/api/submissions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Reply['body'] };
}

const submission = (link = survey.links[0]) => ({ link, key: newKey(), language: 'fa', answers: answerSet(random) });

async function counts(waveId: string): Promise<{ receipts: number; waiting: number }> {
  const { rows } = await app.db.query<{ receipts: number; waiting: number }>(
    `select (select count(*)::int from answers.receipt where wave_id = $1) as receipts,
       (select count(*)::int from answers.inbox where wave_id = $1) as waiting`,
    [waveId],
  );
  return rows[0] as { receipts: number; waiting: number };
}

describe('sending a complete set of answers', () => {
  it('is acknowledged with a receipt and waits to be counted', async () => {
    const before = await counts(survey.waveId);
    const { status, body } = await post(submission());
    expect(status).toBe(201);
    expect(body.receipt).toMatch(/^[0-9A-Z]{8}$/);
    expect(await counts(survey.waveId)).toEqual({ receipts: before.receipts + 1, waiting: before.waiting + 1 });
  });

  it('the same key with the same content gets the same receipt and counts once', async () => {
    const before = await counts(survey.waveId);
    const sent = submission();
    const first = await post(sent);
    const again = await post(sent);
    expect(again).toEqual({ status: 201, body: { receipt: first.body.receipt, repeated: true } });
    expect((await counts(survey.waveId)).waiting).toBe(before.waiting + 1);
  });

  it('the same key with other content is a conflict and changes nothing', async () => {
    const sent = submission();
    await post(sent);
    const before = await counts(survey.waveId);
    const other = await post({ ...sent, answers: { ...sent.answers, t1: sent.answers.t1 === 3 ? 4 : 3 } });
    expect(other.status).toBe(409);
    expect(other.body.problems?.[0]?.code).toBe('SUBMISSION_CONFLICT');
    expect(await counts(survey.waveId)).toEqual(before);
  });

  it('500 copies at once count once', async () => {
    const before = await counts(survey.waveId);
    const sent = submission();
    const replies = await Promise.all(Array.from({ length: 500 }, () => post(sent)));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(replies.map(({ body }) => body.receipt)).size).toBe(1);
    expect(replies.filter(({ body }) => body.repeated === false)).toHaveLength(1);
    expect((await counts(survey.waveId)).waiting).toBe(before.waiting + 1);
  });

  it('keeps no birth year, only its band', async () => {
    const { rows } = await app.db.query<{ answers: Record<string, unknown> }>(
      `select payload->'a' as answers from answers.inbox where wave_id = $1`,
      [survey.waveId],
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { answers } of rows) expect(JSON.stringify(answers)).not.toMatch(/:1[34]\d\d\b/);
  });
});

describe('a link with a quota', () => {
  it('takes exactly its quota from a crowd, and says it is full to the rest', async () => {
    const limited = await addCoreSurvey(app.db, { quota: 25 });
    const replies = await Promise.all(Array.from({ length: 80 }, () => post(submission(limited.links[0]))));
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(25);
    const refused = replies.filter(({ status }) => status !== 201);
    expect(new Set(refused.map(({ body }) => body.problems?.[0]?.code))).toEqual(new Set(['LINK_FULL']));
    expect(await counts(limited.waveId)).toEqual({ receipts: 25, waiting: 25 });
  });

  it('gives a receipt again after it filled up', async () => {
    const limited = await addCoreSurvey(app.db, { quota: 1 });
    const sent = submission(limited.links[0]);
    const first = await post(sent);
    expect((await post(submission(limited.links[0]))).status).toBe(409);
    expect((await post(sent)).body).toEqual({ receipt: first.body.receipt, repeated: true });
  });
});

describe('what is refused', () => {
  it('a wave that has closed takes no answers', async () => {
    const closed = await addCoreSurvey(app.db, {
      opens: `now() - interval '9 days'`,
      closes: `now() - interval '1 second'`,
    });
    const { status, body } = await post(submission(closed.links[0]));
    expect([status, body.problems?.[0]?.code]).toEqual([410, 'WAVE_NOT_OPEN']);
    expect(await counts(closed.waveId)).toEqual({ receipts: 0, waiting: 0 });
  });

  it('a wave that closes between two tries of one phone still gives the receipt', async () => {
    const closing = await addCoreSurvey(app.db);
    const sent = submission(closing.links[0]);
    const first = await post(sent);
    await app.db.query(`update office.wave set closes_at = now() where id = $1`, [closing.waveId]);
    expect((await post(sent)).body).toEqual({ receipt: first.body.receipt, repeated: true });
    expect((await post(submission(closing.links[0]))).status).toBe(410);
  });

  it('a link for imports is unknown to citizens', async () => {
    const imported = await addCoreSurvey(app.db, { channel: 'import' });
    expect((await post(submission(imported.links[0]))).status).toBe(404);
  });

  it.each([
    ['an unknown link', () => ({ ...submission(), link: '0000000' }), 404, 'LINK_UNKNOWN', 'link'],
    ['a key that is too short', () => ({ ...submission(), key: 'abc' }), 422, 'SUBMISSION_KEY_INVALID', 'key'],
    [
      'an unknown question',
      () => ({ ...submission(), answers: { ...answerSet(random), zz: 1 } }),
      422,
      'ANSWER_QUESTION_UNKNOWN',
      'zz',
    ],
    [
      'an unknown option',
      () => ({ ...submission(), answers: { ...answerSet(random), sex: 'x' } }),
      422,
      'ANSWER_OPTION_UNKNOWN',
      'sex',
    ],
    [
      'a number beyond the scale',
      () => ({ ...submission(), answers: { ...answerSet(random), t1: 11 } }),
      422,
      'ANSWER_OUT_OF_RANGE',
      't1',
    ],
    ['no answers at all', () => ({ ...submission(), answers: {} }), 422, 'ANSWER_REQUIRED', ''],
    ['an extra field', () => ({ ...submission(), baseWeight: 100 }), 422, 'BODY_INVALID', ''],
    ['text that is no JSON', () => '{"link":', 400, 'BODY_INVALID', ''],
    [
      'a prototype as a question',
      () => `{"link":"x","key":"y","answers":{"__proto__":{"a":1}}}`,
      400,
      'BODY_INVALID',
      '',
    ],
  ])('%s: a 4xx with its place', async (_, make, status, code, path) => {
    const before = await counts(survey.waveId);
    const reply = await post(make());
    expect(reply.status).toBe(status);
    const problem = reply.body.problems?.find((each) => each.code === code);
    expect(problem).toBeDefined();
    if (path) expect(problem?.path).toBe(path);
    expect(await counts(survey.waveId)).toEqual(before);
  });

  it('a body over the limit and a foreign content type', async () => {
    const large = await post({ ...submission(), answers: { t1: 'x'.repeat(200_000) } });
    expect([large.status, large.body.problems?.[0]?.code]).toEqual([413, 'BODY_TOO_LARGE']);
    const plain = await post(submission(), { 'content-type': 'text/plain' });
    expect(plain.status).toBe(422);
    expect(plain.body.problems?.[0]?.code).toBe('BODY_INVALID');
  });

  it('an unknown address is a sentence, not a stack trace', async () => {
    const response = await fetch(`${app.url}/api/${randomUUID()}`);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toMatch(/at |node_modules/);
  });
});
