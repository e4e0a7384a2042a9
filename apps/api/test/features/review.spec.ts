import { randomUUID } from 'node:crypto';
import type { Patch } from '@hamava/surveys';
import { addSurvey } from '../support/office-fieldwork.js';
import {
  type Desk,
  type PersonName,
  type Saved,
  addWaveOf,
  approve,
  choice,
  dataOf,
  decide,
  finished,
  make,
  openDesk,
  refusalOf,
  save,
  submit,
  submitted,
} from '../support/questionnaire-desk.js';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk?.app.close());

const stateOf = (answer: Parameters<typeof dataOf>[0]) => dataOf<{ state: string }>(answer).state;

/** The constraint that PostgreSQL names when it refuses a statement. */
const refusedBy = (text: string, values: unknown[]) =>
  desk.app.db.query(text, values).then(
    () => 'nothing',
    (error: { constraint?: string }) => error.constraint,
  );

async function published(): Promise<{ id: string; versionId: string }> {
  const { id, version } = await submitted(desk.people.water);
  dataOf(await approve(desk.people.method, version));
  dataOf(await decide(desk.people.method, 'publishVersion', version.id));
  return { id, versionId: version.id };
}

describe('the way of a questionnaire', () => {
  it('leads from the draft over changes that were asked for to a published version', async () => {
    const { water, method, secretary } = desk.people;
    const { id, version, revision } = await submitted(water);
    expect([version.state, version.number]).toEqual(['IN_REVIEW', 1]);
    expect(stateOf(await decide(method, 'askForChanges', version.id, ', note: "متن پرسش روشن نیست."'))).toBe(
      'CHANGES_ASKED',
    );
    const words: Patch[] = [
      { op: 'replace', path: '/sections/0/questions/0/text/fa', value: 'آیا امروز برای کاری به این اداره آمدید؟' },
    ];
    dataOf(await save(water, id, revision, words));
    const again = dataOf<{ state: string; versions: { id: string; sha256: string; number: number }[] }>(
      await submit(water, id, revision + 1),
    );
    expect(again).toMatchObject({ state: 'IN_REVIEW', versions: [{ number: 2 }, { number: 1 }] });
    const second = again.versions[0]!;
    expect(second.sha256).not.toBe(version.sha256);
    expect(stateOf(await approve(method, second))).toBe('APPROVED');
    expect(stateOf(await decide(secretary, 'publishVersion', second.id))).toBe('PUBLISHED');
    const answer = await water.send(
      `query Q($id: ID!) { questionnaire(id: $id) { state draft { revision }
        versions { number state submittedBy decidedBy publishedBy note definition findings waivers { rule } scenarios coverage } } }`,
      { id },
    );
    expect(dataOf(answer)).toMatchObject({
      state: 'PUBLISHED',
      draft: null,
      versions: [
        {
          number: 2,
          state: 'PUBLISHED',
          submittedBy: 'water',
          decidedBy: 'method',
          publishedBy: 'secretary',
          note: null,
        },
        { number: 1, state: 'CHANGES_ASKED', note: 'متن پرسش روشن نیست.' },
      ],
    });
    const opened = dataOf<{ state: string; draft: { revision: number } }>(
      await water.send('mutation S($id: ID!) { startDraft(id: $id) { state draft { revision } } }', { id }),
    );
    expect(opened).toEqual({ state: 'DRAFT', draft: { revision: revision + 2 } });
    expect(refusalOf(await submit(water, id, revision + 2)).code).toBe('NOTHING_CHANGED');
    expect(refusalOf(await save(water, id, revision, words)).code).toBe('DRAFT_CONFLICT');
  });

  it('ends when it is retired: nothing changes any more, and no new wave asks it', async () => {
    const { id, versionId } = await published();
    const answer = await desk.people.water.send(
      'mutation R($id: ID!) { retireQuestionnaire(id: $id) { state canEdit } }',
      { id },
    );
    expect(dataOf(answer)).toEqual({ state: 'RETIRED', canEdit: false });
    expect(
      refusalOf(await desk.people.water.send('mutation S($id: ID!) { startDraft(id: $id) { id } }', { id })).code,
    ).toBe('QUESTIONNAIRE_RETIRED');
    const surveyId = await addSurvey(desk.app.db, `retired-${versionId}`);
    await expect(addWaveOf(desk.app.db, surveyId, versionId, 1)).rejects.toMatchObject({
      constraint: 'wave_version_published',
    });
  });

  it.each(['askForChanges', 'approveVersion', 'publishVersion'])('%s is for reviewers alone', async (name) => {
    const { version } = await submitted(desk.people.water);
    const rest = { askForChanges: ', note: "x"', approveVersion: `, sha256: "${version.sha256}"`, publishVersion: '' }[
      name
    ];
    for (const person of ['water', 'colleague', 'power', 'member'] as const) {
      const refused = refusalOf(await decide(desk.people[person], name, version.id, rest));
      expect([person, refused.code]).toEqual([person, 'NOT_ALLOWED']);
    }
  });

  it('steps are not skipped and not taken twice', async () => {
    const { method, water } = desk.people;
    const { version } = await submitted(water);
    expect(refusalOf(await decide(method, 'publishVersion', version.id)).code).toBe('REVIEW_STATE');
    dataOf(await approve(method, version));
    expect(refusalOf(await approve(method, version)).code).toBe('REVIEW_STATE');
    expect(refusalOf(await decide(method, 'askForChanges', version.id, ', note: "x"')).code).toBe('REVIEW_STATE');
    dataOf(await decide(method, 'publishVersion', version.id));
    expect(refusalOf(await decide(water, 'withdrawFromReview', version.id)).code).toBe('REVIEW_STATE');
  });
});

describe('submitting', () => {
  it('tells every fault of an unfinished document', async () => {
    const { water } = desk.people;
    const { id } = await make(water);
    const value = { ...choice('q1', ''), showIf: { question: 'later', oneOf: ['yes'] } };
    dataOf(await save(water, id, 1, [{ op: 'add', path: '/sections/0/questions/0', value }]));
    const { errors } = await submit(water, id, 2);
    const { problems = [] } = errors[0]!.extensions as { problems?: { code: string }[] };
    expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['TEXT_MISSING', 'CODE_UNKNOWN']));
  });

  it('is refused by errors of wording, and a waiver does not lift them', async () => {
    const { water } = desk.people;
    const { id } = await make(water);
    const value = {
      ...choice('q1', 'شمارهٔ ملی خود را بنویسید.'),
      kind: 'text',
      lines: 'one',
      maxLength: 20,
      options: undefined,
      layout: undefined,
    };
    const question = JSON.parse(JSON.stringify(value)) as object;
    dataOf(await save(water, id, 1, [finished()[0]!, { op: 'add', path: '/sections/0/questions/0', value: question }]));
    const refused = refusalOf(await submit(water, id, 2));
    expect(refused).toMatchObject({ code: 'LINT_ERROR', details: { item: 'q1' } });
    const waiver = { id, rule: refused.details['rule'], itemCode: 'q1', reason: 'لازم است' };
    dataOf(
      await water.send(
        `mutation W($id: ID!, $rule: String!, $itemCode: String, $reason: String!) {
          waiveFinding(id: $id, rule: $rule, itemCode: $itemCode, reason: $reason) { revision } }`,
        waiver,
      ),
    );
    expect(refusalOf(await submit(water, id, 2)).code).toBe('LINT_ERROR');
  });

  it('freezes what is on the screen and nothing newer', async () => {
    const { water, colleague } = desk.people;
    const { id } = await make(water);
    dataOf(await save(water, id, 1, finished()));
    dataOf(await save(colleague, id, 2, [{ op: 'replace', path: '/title/fa', value: 'نام دیگر' }]));
    expect(refusalOf(await submit(water, id, 2))).toMatchObject({
      code: 'DRAFT_CONFLICT',
      details: { by: 'colleague', revision: 3 },
    });
  });

  it('keeps waivers and scenarios with the version, for the reviewer', async () => {
    const { water, method } = desk.people;
    const { id } = await make(water);
    const { revision } = dataOf<Saved>(await save(water, id, 1, finished()));
    const scenarios = [{ name: 'کسی که آمده است', answers: { visited: 'yes' }, expect: { visible: ['visited'] } }];
    dataOf(
      await water.send(
        'mutation W($id: ID!) { waiveFinding(id: $id, rule: "L07", itemCode: "visited", reason: "زمان در متن هست") { waivers { rule reason waivedBy } } }',
        { id },
      ),
    );
    dataOf(
      await water.send('mutation S($id: ID!, $s: JSON!) { saveScenarios(id: $id, scenarios: $s) { scenarios } }', {
        id,
        s: scenarios,
      }),
    );
    dataOf(await submit(water, id, revision));
    const answer = await method.send(
      'query Q($id: ID!) { questionnaire(id: $id) { mayReview draft { revision } versions { waivers { rule reason waivedBy } scenarios } } }',
      { id },
    );
    expect(dataOf(answer)).toEqual({
      mayReview: true,
      draft: null,
      versions: [{ waivers: [{ rule: 'L07', reason: 'زمان در متن هست', waivedBy: 'water' }], scenarios }],
    });
  });

  it('is refused by a scenario that no longer comes true, and names it', async () => {
    const { water } = desk.people;
    const { id } = await make(water);
    const { revision } = dataOf<Saved>(await save(water, id, 1, finished()));
    const scenarios = [{ name: 'پنهان', answers: {}, expect: { hidden: ['visited'] } }];
    dataOf(
      await water.send('mutation S($id: ID!, $s: JSON!) { saveScenarios(id: $id, scenarios: $s) { revision } }', {
        id,
        s: scenarios,
      }),
    );
    const refused = refusalOf(await submit(water, id, revision));
    expect(refused).toMatchObject({ code: 'SCENARIO_FAILED', details: { scenario: 'پنهان', item: 'visited' } });
  });

  it.each<[string, unknown]>([
    ['no list', {}],
    ['one without a name', [{ answers: {}, expect: {} }]],
    ['two of one name', [1, 2].map(() => ({ name: 'a', answers: {}, expect: {} }))],
  ])('scenarios that are %s are refused', async (_, scenarios) => {
    const { id } = await make(desk.people.water);
    const answer = await desk.people.water.send(
      'mutation S($id: ID!, $s: JSON!) { saveScenarios(id: $id, scenarios: $s) { revision } }',
      { id, s: scenarios },
    );
    expect(refusalOf(answer).code).toBe('INPUT_INVALID');
  });
});

describe('an approval', () => {
  it('holds for the content that was read: a draft that was changed and submitted again is refused', async () => {
    const { water, method } = desk.people;
    const { id, version, revision } = await submitted(water);
    dataOf(await save(water, id, revision, [{ op: 'replace', path: '/title/fa', value: 'عنوان تازه' }]));
    const newer = dataOf<{ versions: { id: string; sha256: string }[] }>(await submit(water, id, revision + 1))
      .versions[0]!;
    expect(refusalOf(await approve(method, version))).toMatchObject({ code: 'REVIEW_STALE', details: { newest: 2 } });
    expect(refusalOf(await approve(method, { id: newer.id, sha256: version.sha256 })).code).toBe('REVIEW_STALE');
    expect(stateOf(await approve(method, newer))).toBe('APPROVED');
  });

  it('of the own work is refused, by the service and by the database', async () => {
    const { method, secretary } = desk.people;
    const { version } = await submitted(method);
    expect(refusalOf(await approve(method, version)).code).toBe('REVIEW_OWN');
    const approveBySql = `update office.version_review set state = 'approved', decided_by = $2, decided_at = now() where version_id = $1`;
    expect(await refusedBy(approveBySql, [version.id, desk.ids.method])).toMatch(/version_review_(own|author_ck)/);
    expect(stateOf(await approve(secretary, version))).toBe('APPROVED');
  });

  it('of what one has written in for somebody else is refused as well, by both', async () => {
    const { method, secretary } = desk.people;
    const { id } = await make(method);
    dataOf(await save(secretary, id, 1, finished()));
    const version = dataOf<{ versions: { id: string; sha256: string }[] }>(await submit(method, id, 2)).versions[0]!;
    expect(refusalOf(await approve(secretary, version)).code).toBe('REVIEW_OWN');
    const approveBySql = `update office.version_review set state = 'approved', decided_by = $2, decided_at = now() where version_id = $1`;
    expect(await refusedBy(approveBySql, [version.id, desk.ids.secretary])).toBe('version_review_own');
  });

  it.each<[string, string, string | RegExp]>([
    ['names another hash', `set sha256 = sha256('other')`, /version_review_(fixed|content_fk)/],
    ['is taken for a publication', `set state = 'published', published_at = now()`, 'version_review_way'],
    ['has another submitter', 'set submitted_by = $2', 'version_review_fixed'],
    ['has nobody who decided', `set state = 'approved'`, 'version_review_decision_ck'],
  ])('that %s is refused by the database', async (_, set, constraint) => {
    const { version } = await submitted(desk.people.water);
    const values = set.includes('$2') ? [version.id, desk.ids.colleague] : [version.id];
    expect(await refusedBy(`update office.version_review ${set} where version_id = $1`, values)).toMatch(constraint);
  });

  it('cannot be put in place by an insertion, deleted, or given to content of another hash', async () => {
    const { id, version } = await submitted(desk.people.water);
    expect(await refusedBy('delete from office.version_review where version_id = $1', [version.id])).toBe(
      'version_review_immutable',
    );
    const versionId = randomUUID();
    await desk.app.db.query(
      `insert into office.questionnaire_version (id, questionnaire_id, number, definition, sha256) values ($1, $2, 99, '{}', sha256('{}'))`,
      [versionId, id],
    );
    const insert = (sha256: string, state: string) =>
      refusedBy(
        `insert into office.version_review (version_id, sha256, origin, state, submitted_by, evidence)
         values ($1, sha256($2::bytea), 'review', $3, $4, '{}')`,
        [versionId, sha256, state, desk.ids.water],
      );
    expect(await insert('other', 'in_review')).toBe('version_review_content_fk');
    expect(await insert('{}', 'approved')).toBe('version_review_way');
  });

  it('waits for blocking comments, which only their author and reviewers settle', async () => {
    const { water, method, member } = desk.people;
    const { id, version } = await submitted(water);
    const comment = (who: PersonName, blocking: boolean) =>
      desk.people[who].send(
        'mutation C($input: CommentInput!) { commentOn(input: $input) { id itemCode blocking resolved author mayResolve } }',
        {
          input: {
            questionnaireId: id,
            versionId: version.id,
            itemCode: 'visited',
            body: 'دو پرسش در یکی است.',
            blocking,
          },
        },
      );
    expect(refusalOf(await comment('water', true)).code).toBe('NOT_ALLOWED');
    expect(refusalOf(await comment('power', false)).code).toBe('NOT_FOUND');
    expect(dataOf(await comment('member', false))).toMatchObject({ author: 'member', blocking: false });
    const blocking = dataOf<{ id: string }>(await comment('method', true));
    expect(blocking).toMatchObject({
      itemCode: 'visited',
      blocking: true,
      resolved: false,
      author: 'method',
      mayResolve: true,
    });
    expect(refusalOf(await approve(method, version))).toMatchObject({ code: 'COMMENTS_OPEN', details: { open: 1 } });
    const resolve = 'mutation R($id: ID!) { resolveComment(id: $id) { resolved } }';
    for (const client of [water, member])
      expect(refusalOf(await client.send(resolve, { id: blocking.id })).code).toBe('NOT_ALLOWED');
    expect(dataOf(await method.send(resolve, { id: blocking.id }))).toEqual({ resolved: true });
    expect(stateOf(await approve(method, version))).toBe('APPROVED');
  });
});

describe('who sees what was submitted', () => {
  const QUERY =
    'query Q($id: ID!) { questionnaire(id: $id) { state canEdit mayReview draft { revision } versions { state } comments { id } } }';

  it("the council sees an office's version and not its draft; another office sees nothing", async () => {
    const { id } = await submitted(desk.people.water);
    for (const [name, mayReview] of [
      ['method', true],
      ['secretary', true],
      ['member', false],
    ] as const) {
      expect(dataOf(await desk.people[name].send(QUERY, { id }))).toEqual({
        state: 'IN_REVIEW',
        canEdit: false,
        mayReview,
        draft: null,
        versions: [{ state: 'IN_REVIEW' }],
        comments: [],
      });
    }
    expect(refusalOf(await desk.people.power.send(QUERY, { id })).code).toBe('NOT_FOUND');
    const list = dataOf<{ id: string }[]>(await desk.people.power.send('{ questionnaires { id } }'));
    expect(list.map((each) => each.id)).not.toContain(id);
  });

  it("an office sees of the council's questionnaires what is published", async () => {
    const { water, method, secretary } = desk.people;
    const { id, version } = await submitted(method);
    expect(refusalOf(await water.send(QUERY, { id })).code).toBe('NOT_FOUND');
    dataOf(await approve(secretary, version));
    dataOf(await decide(secretary, 'publishVersion', version.id));
    expect(dataOf(await water.send(QUERY, { id }))).toMatchObject({
      state: 'PUBLISHED',
      canEdit: false,
      draft: null,
      versions: [{ state: 'PUBLISHED' }],
    });
    expect(refusalOf(await save(water, id, 1, finished())).code).toBe('NOT_ALLOWED');
    const copy = await make(water, { from: 'QUESTIONNAIRE', questionnaireId: id });
    expect(copy.draft?.definition.sections[0]?.questions).toHaveLength(1);
  });
});

describe('a wave', () => {
  it('asks published versions alone', async () => {
    const { version } = await submitted(desk.people.water);
    const surveyId = await addSurvey(desk.app.db, `s-${version.id}`);
    await expect(addWaveOf(desk.app.db, surveyId, version.id, 1)).rejects.toMatchObject({
      constraint: 'wave_version_published',
    });
    dataOf(await approve(desk.people.method, version));
    await expect(addWaveOf(desk.app.db, surveyId, version.id, 1)).rejects.toMatchObject({
      constraint: 'wave_version_published',
    });
    dataOf(await decide(desk.people.method, 'publishVersion', version.id));
    await expect(addWaveOf(desk.app.db, surveyId, version.id, 1)).resolves.toMatch(/-/);
  });

  it('that promises anonymity does not ask who somebody is, at first or later', async () => {
    const { water, method } = desk.people;
    const { id } = await make(water);
    dataOf(await save(water, id, 1, [...finished(), { op: 'add', path: '/identifying', value: true }]));
    const version = dataOf<{ versions: { id: string; sha256: string }[] }>(await submit(water, id, 2)).versions[0]!;
    dataOf(await approve(method, version));
    dataOf(await decide(method, 'publishVersion', version.id));
    const surveyId = await addSurvey(desk.app.db, `i-${version.id}`);
    await expect(addWaveOf(desk.app.db, surveyId, version.id, 1)).rejects.toMatchObject({
      constraint: 'wave_anonymous',
    });
    const waveId = await addWaveOf(desk.app.db, surveyId, version.id, 1, { anonymous: false });
    expect(await refusedBy('update office.wave set anonymous = true where id = $1', [waveId])).toBe('wave_anonymous');
  });
});

describe('a version that breaks a trend', () => {
  it('shows its reason, and marks the outcomes it touches from the first wave that uses it', async () => {
    const { method, secretary } = desk.people;
    const { id } = await make(method, { from: 'TEMPLATE', templateKey: 'core_trust' });
    const ship = async (revision: number) => {
      const version = dataOf<{ versions: { id: string; sha256: string }[] }>(await submit(method, id, revision))
        .versions[0]!;
      dataOf(await approve(secretary, version));
      dataOf(await decide(secretary, 'publishVersion', version.id));
      return version.id;
    };
    const first = await ship(1);
    const opened = dataOf<{
      draft: {
        revision: number;
        definition: {
          drivers: { code: string; items: string[] }[];
          sections: { questions: { code: string; kind: string }[] }[];
        };
      };
    }>(
      await method.send('mutation S($id: ID!) { startDraft(id: $id) { draft { revision definition } } }', { id }),
    ).draft;
    const scored = opened.definition.drivers[0]!;
    const at = opened.definition.sections
      .flatMap(({ questions }, s) => questions.map(({ code }, q) => ({ code, path: `/sections/${s}/questions/${q}` })))
      .find(({ code }) => scored.items.includes(code))!;
    const words = dataOf<Saved>(
      await save(method, id, opened.revision, [
        {
          op: 'replace',
          path: `${at.path}/text/fa`,
          value: 'کارکنان این اداره تا چه اندازه با شما منصفانه رفتار می‌کنند؟',
        },
      ]),
    );
    const second = await ship(words.revision);
    const diff = dataOf<{ class: string; code: string; outcomes: string[] }[]>(
      await secretary.send('query D($from: ID!, $to: ID!) { versionDiff(from: $from, to: $to) }', {
        from: first,
        to: second,
      }),
    );
    const broken = diff.find((change) => change.class === 'breaksTrend')!;
    expect(broken).toMatchObject({ code: at.code });
    expect(broken.outcomes).toEqual(expect.arrayContaining(['index', scored.code]));
    const surveyId = await addSurvey(desk.app.db, `t-${id}`);
    const marks = async (outcome: string) =>
      dataOf<{ breaks: { wave: { number: number }; date: string; because: { fa: string } }[] }>(
        await secretary.send(
          'query T($surveyId: ID!, $outcome: String!) { trustTrend(surveyId: $surveyId, outcome: $outcome) { breaks { wave { number } date because { fa } } } }',
          { surveyId, outcome },
        ),
      ).breaks;
    await addWaveOf(desk.app.db, surveyId, first, 1);
    expect(await marks('index')).toEqual([]);
    await addWaveOf(desk.app.db, surveyId, second, 2);
    await addWaveOf(desk.app.db, surveyId, second, 3);
    for (const outcome of ['index', scored.code]) {
      const found = await marks(outcome);
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({
        wave: { number: 2 },
        date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
      });
      expect(found[0]!.because.fa).not.toBe('');
    }
    const untouched = opened.definition.drivers.at(-1)!.code;
    expect(await marks(untouched)).toEqual([]);
    await addWaveOf(desk.app.db, surveyId, first, 4);
    expect((await marks('index')).map(({ wave }) => wave.number)).toEqual([2, 4]);
  });
});
