import { FlushWaveJob } from '../../src/answers/flush-wave.job.js';
import { RunTrialJob } from '../../src/trials/run-trial.job.js';
import { SweepTrialsJob } from '../../src/trials/sweep-trials.job.js';
import { TrialPool, inTrial } from '../../src/trials/trial-pool.js';
import { verifyCells } from '../../src/figures/verify-cells.queries.js';
import { DatabasePool } from '../../src/database/database-pool.js';
import { CitizenBrowser } from '../support/citizen-browser.js';
import {
  type Desk,
  choice,
  dataOf,
  make,
  openDesk,
  refusalOf,
  save,
  submitted,
} from '../support/questionnaire-desk.js';
import { type Trial, askTrial, draftOf, finishedTrial, startTrial } from '../support/trial-desk.js';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});

afterAll(() => desk.app.close());

async function one<T>(sql: string, values: unknown[] = []): Promise<T> {
  return (await desk.app.db.query<{ value: T }>(sql, values)).rows[0]?.value as T;
}

const count = (what: string, values: unknown[] = []): Promise<number> =>
  one<number>(`select count(*)::int as value from ${what}`, values);

/** Everything that real answers and figures are made of, counted. */
async function realRows(): Promise<Record<string, number>> {
  const { rows } = await desk.app.db.query<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.tables
     where table_schema in ('answers', 'figures') or (table_schema = 'office' and table_name in ('survey', 'wave', 'link',
       'questionnaire_version', 'version_review', 'agency'))`,
  );
  const counted: Record<string, number> = {};
  for (const { name } of rows) counted[name] = await count(name);
  return counted;
}

const yesAndNo = ({ report }: Trial): number =>
  (report?.tally.items.find(({ code }) => code === 'visited')?.values ?? []).reduce((sum, each) => sum + each.count, 0);

describe('a trial of a draft', () => {
  it('counts a thousand made-up answers exactly once, also when its job is run again and two at a time', async () => {
    const { water } = desk.people;
    const id = await draftOf(water);
    const { id: trialId } = dataOf<Trial>(await startTrial(water, id, { size: 1_000, seed: 7 }));
    const job = desk.app.app.get(RunTrialJob, { strict: false });
    await Promise.all([job.run({ trialId }), job.run({ trialId })]);
    await finishedTrial(water, id);
    await job.run({ trialId });
    const trial = await finishedTrial(water, id);
    expect(trial).toMatchObject({ size: 1_000, done: 1_000, leftEarly: 0, refused: {}, seed: 7 });
    expect(trial.report?.tally.n).toBe(1_000);
    expect(yesAndNo(trial)).toBe(1_000);
    expect(await count('trial.response where wave_id = $1', [trialId])).toBe(1_000);
    expect(await count('trial.receipt where wave_id = $1', [trialId])).toBe(1_000);
    expect(await one('select sum(n)::int as value from trial.cell where wave_id = $1', [trialId])).toBe(1_000);
  });

  it('goes on after a kill between sending and noting, and nobody is counted twice', async () => {
    const { water } = desk.people;
    const id = await draftOf(water);
    const { id: trialId } = dataOf<Trial>(await startTrial(water, id, { seed: 11 }));
    const first = await finishedTrial(water, id);
    // As a worker leaves it that was killed after sending a hundred answers and noting fifty, before the count was reported.
    await desk.app.db.query('update trial.run set done = 50, report = null where id = $1', [trialId]);
    await desk.app.app.get(SweepTrialsJob, { strict: false }).run();
    const again = await finishedTrial(water, id);
    expect(again.done).toBe(100);
    expect(await count('trial.response where wave_id = $1', [trialId])).toBe(100);
    expect(again.report).toEqual(first.report);
  });

  it('is repeated by its seed, and another seed gives other answers', async () => {
    const { water } = desk.people;
    const id = await draftOf(water);
    const reports = [];
    for (const seed of [3, 3, 4]) {
      dataOf(await startTrial(water, id, { seed }));
      reports.push((await finishedTrial(water, id)).report);
    }
    expect(reports[1]).toEqual(reports[0]);
    expect(reports[2]).not.toEqual(reports[0]);
  });

  it('takes the place of the trial before, of which nothing stays', async () => {
    const { water } = desk.people;
    const id = await draftOf(water);
    const before = dataOf<Trial>(await startTrial(water, id));
    await finishedTrial(water, id);
    const after = dataOf<Trial>(await startTrial(water, id));
    await finishedTrial(water, id);
    expect(after.id).not.toBe(before.id);
    const { rows } = await desk.app.db.query<{ name: string }>(
      `select table_name as name from information_schema.columns where table_schema = 'trial' and column_name = 'wave_id'`,
    );
    expect(rows.length).toBeGreaterThan(8);
    for (const { name } of rows)
      expect([name, await count(`trial.${name} where wave_id = $1`, [before.id])]).toEqual([name, 0]);
  });

  it('is deleted by the sweep when its days are over, and not a day before', async () => {
    const { water } = desk.people;
    const id = await draftOf(water);
    dataOf<Trial>(await startTrial(water, id));
    await finishedTrial(water, id);
    const sweep = desk.app.app.get(SweepTrialsJob, { strict: false });
    await desk.app.db.query('update trial.run set expires_on = current_date where questionnaire_id = $1', [id]);
    await sweep.run();
    expect(dataOf(await askTrial(water, id))).not.toBeNull();
    await desk.app.db.query('update trial.run set expires_on = current_date - 1 where questionnaire_id = $1', [id]);
    await sweep.run();
    expect((await askTrial(water, id)).data).toEqual({ trial: null });
  });

  it('tries what was frozen, whatever the draft says later', async () => {
    const { water } = desk.people;
    const { id, version } = await submitted(water);
    dataOf(await startTrial(water, id, { versionId: version.id }));
    const trial = await finishedTrial(water, id);
    expect(trial).toMatchObject({ draftRevision: null, versionNumber: 1 });
    expect(trial.report?.tally.n).toBe(100);
  });
});

describe('a trial that something happens to', () => {
  it('two starts at once leave one trial, and it comes to its end', async () => {
    const { water } = desk.people;
    const id = await draftOf(water);
    const answers = await Promise.all([3, 4, 5].map((seed) => startTrial(water, id, { seed, leavingPercent: 20 })));
    for (const answer of answers) dataOf(answer);
    expect(await count('trial.run where questionnaire_id = $1', [id])).toBe(1);
    const { id: trialId, size, leftEarly, report } = await finishedTrial(water, id);
    expect(report?.tally.n).toBe(size - leftEarly);
    expect(await count('trial.wave where id = $1', [trialId])).toBe(1);
  });

  it('deleted while its answers are sent and counted, it leaves no row and no failed job', async () => {
    const { water } = desk.people;
    const id = await draftOf(water);
    const job = desk.app.app.get(RunTrialJob, { strict: false });
    const { id: trialId } = dataOf<Trial>(await startTrial(water, id, { size: 1_000, leavingPercent: 20 }));
    const running = job.run({ trialId });
    while ((await count('trial.receipt where wave_id = $1', [trialId])) < 60)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect(dataOf(await water.send('mutation D($id: ID!) { deleteTrial(questionnaireId: $id) }', { id }))).toBe(true);
    await running;
    await job.run({ trialId });
    const { rows } = await desk.app.db.query<{ name: string }>(
      `select table_name as name from information_schema.columns where table_schema = 'trial' and column_name = 'wave_id'`,
    );
    for (const { name } of rows)
      expect([name, await count(`trial.${name} where wave_id = $1`, [trialId])]).toEqual([name, 0]);
  });

  it('a deletion that meets a count from the other side is done all the same', async () => {
    const { water } = desk.people;
    const id = await draftOf(water);
    const { id: trialId } = dataOf<Trial>(await startTrial(water, id));
    await finishedTrial(water, id);
    const counting = await desk.app.app.get(DatabasePool).connect();
    try {
      await counting.query('begin');
      await counting.query('update trial.response set base_weight = 1 where wave_id = $1', [trialId]);
      const deleted = water.send('mutation D($id: ID!) { deleteTrial(questionnaireId: $id) }', { id });
      // It holds the wave by now and waits for the answers; what follows waits for the wave.
      await new Promise((resolve) => setTimeout(resolve, 400));
      const [other] = await Promise.all([
        counting
          .query(`insert into trial.quota_tally (wave_id, quota_code) values ($1, 'any')`, [trialId])
          .catch((error: { code?: string }) => error.code),
        new Promise((resolve) => setTimeout(resolve, 1_500)).then(() => counting.query('rollback')),
      ]);
      expect(other).not.toBe('40P01');
      expect(dataOf(await deleted)).toBe(true);
    } finally {
      counting.release();
    }
    expect(await count('trial.run where id = $1', [trialId])).toBe(0);
  }, 20_000);

  it('goes on when the draft is dropped meanwhile, and says what was tried', async () => {
    const { water } = desk.people;
    const { id, version } = await submitted(water);
    dataOf(await water.send('mutation W($id: ID!) { withdrawFromReview(versionId: $id) { id } }', { id: version.id }));
    const { id: trialId } = dataOf<Trial>(await startTrial(water, id));
    await desk.app.db.query('delete from office.questionnaire_draft where questionnaire_id = $1', [id]);
    const trial = await finishedTrial(water, id);
    expect(trial).toMatchObject({ id: trialId, state: 'DONE', done: 100 });
    expect(trial.definition.sections).toHaveLength(1);
  });

  it('that does not come to its end is called stopped, is not taken up again, and gives way to the next', async () => {
    const { water } = desk.people;
    const id = await draftOf(water);
    const { id: trialId } = dataOf<Trial>(await startTrial(water, id));
    await finishedTrial(water, id);
    await desk.app.db.query(
      `update trial.run set report = null, started_at = now() - interval '16 minutes' where id = $1`,
      [trialId],
    );
    await desk.app.app.get(SweepTrialsJob, { strict: false }).run();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(dataOf<Trial>(await askTrial(water, id))).toMatchObject({ state: 'STOPPED', report: null });
    dataOf(await startTrial(water, id));
    expect((await finishedTrial(water, id)).state).toBe('DONE');
  });

  it('of a retired questionnaire can still be deleted', async () => {
    const { water } = desk.people;
    const id = await draftOf(water);
    dataOf(await startTrial(water, id));
    await finishedTrial(water, id);
    await desk.app.db.query('update office.questionnaire set retired = true where id = $1', [id]);
    expect(refusalOf(await startTrial(water, id)).code).toBe('QUESTIONNAIRE_RETIRED');
    expect(dataOf(await water.send('mutation D($id: ID!) { deleteTrial(questionnaireId: $id) }', { id }))).toBe(true);
    expect((await askTrial(water, id)).data).toEqual({ trial: null });
  });
});

describe('the index of a trial', () => {
  async function indexOf(temper: string) {
    const { method } = desk.people;
    const { id } = await make(method, { from: 'TEMPLATE', templateKey: 'core_trust' });
    dataOf(await startTrial(method, id, { size: 1_000, temper, seed: 5 }));
    const { report } = await finishedTrial(method, id);
    return report?.figures.find(({ code }) => code === 'index');
  }

  it('has an interval, and lies where the temper of the respondents puts it', async () => {
    const [uniform, trusting, distrustful] = [
      await indexOf('uniform'),
      await indexOf('trusting'),
      await indexOf('distrustful'),
    ];
    expect(uniform?.value).toBeGreaterThan(47);
    expect(uniform?.value).toBeLessThan(53);
    expect(uniform?.low).toBeLessThan(uniform?.value ?? 0);
    expect(uniform?.high).toBeGreaterThan(uniform?.value ?? 100);
    expect(trusting?.low).toBeGreaterThan(60);
    expect(distrustful?.high).toBeLessThan(40);
  }, 60_000);
});

describe('respondents of a trial', () => {
  it('who leave before the end are counted as such, and not among the answers', async () => {
    const { water } = desk.people;
    const id = await draftOf(water);
    dataOf(await startTrial(water, id, { size: 1_000, leavingPercent: 20, seed: 1 }));
    const trial = await finishedTrial(water, id);
    expect(trial.leftEarly).toBeGreaterThan(150);
    expect(trial.leftEarly).toBeLessThan(250);
    expect(trial.report?.tally.n).toBe(1_000 - trial.leftEarly);
    const places = Object.values(trial.report?.leftAfter ?? {});
    expect(places.reduce((sum, n) => sum + n, 0)).toBe(trial.leftEarly);
  });

  it('meet full quotas, and those who are turned away are counted', async () => {
    const { water } = desk.people;
    const { id } = await make(water);
    const patches = [
      { op: 'replace', path: '/introduction', value: { fa: 'این پرسش‌ها دربارهٔ مراجعهٔ امروز شماست.' } },
      { op: 'add', path: '/sections/0/questions/-', value: choice('visited', 'آیا امروز مراجعه کردید؟') },
      {
        op: 'add',
        path: '/quotas',
        value: [{ code: 'ten', limit: 10, title: { fa: 'ده' }, when: { question: 'visited', oneOf: ['yes'] } }],
      },
    ];
    dataOf(await save(water, id, 1, patches));
    dataOf(await startTrial(water, id));
    const trial = await finishedTrial(water, id);
    expect(trial.report?.quotas).toEqual([{ code: 'ten', title: { fa: 'ده' }, limit: 10, accepted: 10 }]);
    expect(trial.refused['QUOTA_FULL']).toBe(100 - (trial.report?.tally.n ?? 0));
    expect(trial.refused['QUOTA_FULL']).toBeGreaterThan(20);
  });

  it('can be joined by a colleague by the link of the trial, and by nobody at the door of citizens', async () => {
    const { water } = desk.people;
    const id = await draftOf(water);
    const { linkCode, url, qrSvg, id: trialId } = dataOf<Trial>(await startTrial(water, id));
    await finishedTrial(water, id);
    const before = await realRows();
    const citizen = new CitizenBrowser(desk.app.url);
    expect((await citizen.open(`/s/${linkCode}`)).status).toBe(404);
    await citizen.open(`/trial/${linkCode}`);
    expect(citizen.status).toBe(200);
    expect(citizen.html).toContain('آزمایشی: نظر مراجعان');
    expect(url).toBe(`${desk.app.url}/trial/${linkCode}`);
    expect(qrSvg).toContain('<svg');
    await citizen.send(`/trial/${linkCode}/start`);
    expect(citizen.path).toBe(`/trial/${linkCode}/1`);
    expect(citizen.html).toContain('آزمایشی');
    await citizen.send(citizen.path, { visited: 'yes' });
    expect(citizen.path).toBe(`/trial/${linkCode}/check`);
    await citizen.send(`/trial/${linkCode}/submit`);
    expect(citizen.path).toBe(`/trial/${linkCode}/done`);
    expect(await count('trial.receipt where wave_id = $1', [trialId])).toBe(101);
    for (let waited = 0; (await finishedTrial(water, id)).report?.tally.n !== 101; waited += 1) {
      expect(waited).toBeLessThan(100);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(await realRows()).toEqual(before);
  });
});

describe('nothing of a trial is real', () => {
  it('no table of answers, figures, waves or versions gets a row', async () => {
    const { water } = desk.people;
    const id = await draftOf(water);
    const before = await realRows();
    dataOf(await startTrial(water, id, { leavingPercent: 20 }));
    await finishedTrial(water, id);
    expect(Object.keys(before)).toContain('figures.index_point');
    expect(await realRows()).toEqual(before);
  });

  it('no key of the database leads from trials to anything but questionnaire and staff, and none leads to trials', async () => {
    const { rows } = await desk.app.db.query<{ from: string; to: string }>(
      `select n.nspname as from, f.relnamespace::regnamespace || '.' || f.relname as to
       from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
       join pg_class f on f.oid = c.confrelid
       where c.contype = 'f' and (n.nspname = 'trial') <> (f.relnamespace = 'trial'::regnamespace)`,
    );
    expect(rows.map(({ from, to }) => `${from} → ${to}`).sort()).toEqual([
      'trial → office.questionnaire',
      'trial → office.staff',
    ]);
  });

  it('the database refuses a wave, a link, a response or a cell that names something of a trial', async () => {
    const { water } = desk.people;
    const id = await draftOf(water);
    const { id: trialId } = dataOf<Trial>(await startTrial(water, id));
    await finishedTrial(water, id);
    const versionId = await one<string>('select questionnaire_version_id as value from trial.wave where id = $1', [
      trialId,
    ]);
    const agency = desk.agencies['water'];
    const { db } = desk.app;
    const refused = { code: '23503' };
    await expect(
      db.query(`insert into office.link (code, wave_id, agency_id, channel) values ('abcdefg', $1, $2, 'web')`, [
        trialId,
        agency,
      ]),
    ).rejects.toMatchObject(refused);
    await expect(
      db.query(
        `insert into answers.response (id, wave_id, agency_id, version_id, flush_no, base_weight, answers)
         values (gen_random_uuid(), $1, $2, $3, 1, 1, '{}')`,
        [trialId, agency, versionId],
      ),
    ).rejects.toMatchObject(refused);
    await expect(
      db.query(
        `insert into figures.cell (wave_id, agency_id, cell_key, levels, base_weight, n, moments) values ($1, $2, '[]', '{}', 1, 0, '{}')`,
        [trialId, agency],
      ),
    ).rejects.toMatchObject(refused);
  });

  it('lists of waves, agencies and surveys, the public page, the trend and the check of cells know nothing of it', async () => {
    const { water, secretary } = desk.people;
    const id = await draftOf(water);
    const pool = desk.app.app.get(DatabasePool);
    const look = async () => ({
      surveys: (await secretary.send('{ surveys { id } }')).data,
      waves: (await water.send('{ officeWaves { wave { id } } }')).data,
      agencies: (await secretary.send('{ agencies { id } }')).data,
      versions: (await water.send('query Q($id: ID!) { questionnaire(id: $id) { versions { id } } }', { id })).data,
      door: (await new CitizenBrowser(desk.app.url).open('/')).html,
      cells: await verifyCells(pool),
    });
    const before = await look();
    const { id: trialId, linkCode } = dataOf<Trial>(await startTrial(water, id));
    await finishedTrial(water, id);
    expect(await look()).toEqual(before);
    const trend = await secretary.send('query T($id: ID!) { trustTrend(surveyId: $id) { survey { id } } }', {
      id: trialId,
    });
    expect(refusalOf(trend).code).toBe('NOT_FOUND');
    const sent = await fetch(`${desk.app.url}/api/submissions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ link: linkCode, key: 'A'.repeat(43), answers: { visited: 'yes' } }),
    });
    expect(sent.status).toBe(404);
    expect(await desk.app.app.get(FlushWaveJob).flush(trialId)).toEqual({ n: 0, agencies: [] });
  });

  it('statements of trials reach trials alone', () => {
    expect(inTrial('select * from office.wave w join answers.inbox i on true join figures.cell c on true')).toBe(
      'select * from trial.wave w join trial.inbox i on true join trial.cell c on true',
    );
  });

  it.each([
    'select * from "answers".response',
    'select * from ANSWERS.response',
    'delete from figures . cell',
    'set search_path to answers',
  ])('%s never reaches the database', async (statement) => {
    expect(() => inTrial(statement)).toThrow('not understood');
    await expect(desk.app.app.get(TrialPool, { strict: false }).query(statement)).rejects.toThrow('not understood');
  });

  it('every column that a statement of the real tables may use is in the table of trials with the same type', async () => {
    const { rows } = await desk.app.db.query<{ missing: string }>(
      `select r.table_name || '.' || r.column_name as missing
       from information_schema.columns r
       join information_schema.tables t on t.table_schema = 'trial' and t.table_name = r.table_name
       left join information_schema.columns c
         on c.table_schema = 'trial' and c.table_name = r.table_name and c.column_name = r.column_name and c.udt_name = r.udt_name
       where r.table_schema in ('answers', 'figures') and c.column_name is null`,
    );
    expect(rows).toEqual([]);
    const lost = await desk.app.db.query(
      `select table_name from information_schema.tables where table_schema = 'answers'
       except select table_name from information_schema.tables where table_schema = 'trial'`,
    );
    expect(lost.rows).toEqual([]);
  });
});

describe('who may', () => {
  it('an office tries its own questionnaires, and those of another office do not exist for it', async () => {
    const { water, power, method, member } = desk.people;
    const id = await draftOf(water);
    expect(refusalOf(await startTrial(power, id)).code).toBe('NOT_FOUND');
    dataOf(await startTrial(water, id));
    await finishedTrial(water, id);
    expect(refusalOf(await askTrial(power, id)).code).toBe('NOT_FOUND');
    expect(refusalOf(await askTrial(method, id)).code).toBe('NOT_FOUND');
    expect(refusalOf(await askTrial(member, id)).code).toBe('NOT_ALLOWED');
    const gone = await power.send('mutation D($id: ID!) { deleteTrial(questionnaireId: $id) }', { id });
    expect(refusalOf(gone).code).toBe('NOT_FOUND');
    const file = (cookie?: string) =>
      fetch(`${desk.app.url}/api/trials/${id}/answers.csv`, { headers: cookie === undefined ? {} : { cookie } });
    expect((await file(power.cookie)).status).toBe(404);
    expect((await file()).status).toBe(422);
    const own = await file(water.cookie);
    expect(own.status).toBe(200);
    expect(own.headers.get('content-disposition')).toContain('made-up.csv');
    const lines = (await own.text()).trim().split('\r\n');
    expect(lines[0]?.replace('\uFEFF', '')).toBe('made_up,visited');
    expect(lines).toHaveLength(101);
    for (const line of lines.slice(1)) expect(line).toMatch(/^yes,(yes|no|dontKnow)$/);
  });

  it('a version of another questionnaire is not there, and the council’s questionnaires are the council’s to try', async () => {
    const { water, power } = desk.people;
    const own = await draftOf(water);
    const { version } = await submitted(power);
    expect(refusalOf(await startTrial(water, own, { versionId: version.id })).code).toBe('NOT_FOUND');
    const council = await one<string>('select id as value from office.questionnaire where agency_id is null limit 1');
    expect(['NOT_ALLOWED', 'NOT_FOUND']).toContain(refusalOf(await startTrial(water, council)).code);
    expect(await count('trial.run where questionnaire_id = $1', [own])).toBe(0);
  });

  it('a draft with faults is refused with the faults, and the trial before stays', async () => {
    const { water } = desk.people;
    const id = await draftOf(water);
    const { id: trialId } = dataOf<Trial>(await startTrial(water, id));
    dataOf(await save(water, id, 2, [{ op: 'replace', path: '/sections/0/questions/0/text/fa', value: '' }]));
    expect(refusalOf(await startTrial(water, id)).code).toBe('TEXT_MISSING');
    expect(dataOf<Trial>(await askTrial(water, id)).id).toBe(trialId);
  });

  it.each([{ size: 7 }, { temper: 'angry' }, { leavingPercent: 50 }, { seed: -1 }])('%j is refused', async (input) => {
    const { water } = desk.people;
    const id = await draftOf(water);
    expect(refusalOf(await startTrial(water, id, input)).code).toBe('INPUT_INVALID');
  });
});
