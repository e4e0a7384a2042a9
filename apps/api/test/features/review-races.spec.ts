import { setTimeout as wait } from 'node:timers/promises';
import type { GraphqlAnswer, GraphqlClient } from '../support/graphql-client.js';
import {
  type Desk,
  type Saved,
  approve,
  dataOf,
  decide,
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

const ROUNDS = 2;

/** Lets requests begin together: each waits for the questionnaire, which somebody holds until all of them stand there. */
async function together(id: string, requests: readonly (() => Promise<GraphqlAnswer>)[]): Promise<GraphqlAnswer[]> {
  const holder = await desk.app.db.connect();
  try {
    await holder.query('begin');
    await holder.query('select from office.questionnaire where id = $1 for update', [id]);
    const answers = requests.map((request) => request());
    await waitUntil(async () => (await waiting()) >= requests.length);
    await holder.query('commit');
    return await Promise.all(answers);
  } catch (error) {
    await holder.query('rollback');
    throw error;
  } finally {
    holder.release();
  }
}

async function waiting(): Promise<number> {
  const { rows } = await desk.app.db.query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows[0]!.n;
}

/** Requests that do not wait for the questionnaire never come to stand there. */
async function waitUntil(isTrue: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error('Not every request waits for its turn.');
    await wait(10);
  }
}

const succeeded = (answers: readonly GraphqlAnswer[]) => answers.filter(({ errors }) => errors.length === 0);
const refusals = (answers: readonly GraphqlAnswer[]) =>
  answers.filter(({ errors }) => errors.length > 0).map((answer) => refusalOf(answer).code);

interface Standing {
  readonly state: string;
  readonly versions: readonly { number: number; state: string; decidedBy: string | null; sha256: string; id: string }[];
  readonly comments: readonly { body: string; resolved: boolean }[];
}

async function standing(id: string, who: GraphqlClient = desk.people.water): Promise<Standing> {
  return dataOf(
    await who.send(
      `query Q($id: ID!) { questionnaire(id: $id) { state versions { id number state decidedBy sha256 } comments { body resolved } } }`,
      { id },
    ),
  );
}

/** A second text of the same questionnaire, saved in its draft. */
async function goneOn(id: string, revision: number): Promise<number> {
  const value = 'آیا دیروز به این اداره مراجعه کردید؟';
  const patch = { op: 'replace', path: '/sections/0/questions/0/text/fa', value };
  return dataOf<Saved>(await save(desk.people.water, id, revision, [patch])).revision;
}

describe.each(Array.from({ length: ROUNDS }, (_, at) => at + 1))('at the same moment, round %i', () => {
  it('two approvers: one approves, the other is told that it is decided', async () => {
    const { method, secretary, water } = desk.people;
    const { id, version } = await submitted(water);
    const answers = await together(id, [() => approve(method, version), () => approve(secretary, version)]);
    expect(succeeded(answers)).toHaveLength(1);
    expect(refusals(answers)).toEqual(['REVIEW_STATE']);
    expect(refusalOf(answers.find(({ errors }) => errors.length > 0)!).details).toEqual({ state: 'approved' });
    const winner = answers[0]!.errors.length === 0 ? 'method' : 'secretary';
    expect((await standing(id)).versions).toMatchObject([{ number: 1, state: 'APPROVED', decidedBy: winner }]);
  });

  it('one approves and one asks for changes: the first to come decides', async () => {
    const { method, secretary, water } = desk.people;
    const { id, version } = await submitted(water);
    const answers = await together(id, [
      () => approve(method, version),
      () => decide(secretary, 'askForChanges', version.id, ', note: "متن روشن نیست."'),
    ]);
    expect([succeeded(answers).length, refusals(answers)]).toEqual([1, ['REVIEW_STATE']]);
    const state = answers[0]!.errors.length === 0 ? 'APPROVED' : 'CHANGES_ASKED';
    expect((await standing(id)).versions).toMatchObject([{ state }]);
  });

  it('publishing twice: one publishes, and the index has no second version or mark', async () => {
    const { method, secretary, water } = desk.people;
    const { id, version } = await submitted(water);
    dataOf(await approve(method, version));
    const answers = await together(id, [
      () => decide(method, 'publishVersion', version.id),
      () => decide(secretary, 'publishVersion', version.id),
    ]);
    expect([succeeded(answers).length, refusals(answers)]).toEqual([1, ['REVIEW_STATE']]);
    expect(await standing(id)).toMatchObject({ state: 'PUBLISHED', versions: [{ number: 1, state: 'PUBLISHED' }] });
  });

  it('an approval while the author submits anew: what is approved is what was read, and the new text waits', async () => {
    const { method, water } = desk.people;
    const { id, version, revision } = await submitted(water);
    const next = await goneOn(id, revision);
    const answers = await together(id, [() => approve(method, version), () => submit(water, id, next)]);
    const { versions } = await standing(id);
    // The author is never refused: the words are frozen either way and wait for a reviewer.
    expect(answers[1]!.errors).toEqual([]);
    expect(versions[0]).toMatchObject({ number: 2, state: 'IN_REVIEW', decidedBy: null });
    if (answers[0]!.errors.length === 0) {
      expect(versions[1]).toMatchObject({ number: 1, state: 'APPROVED', sha256: version.sha256 });
    } else {
      expect(refusalOf(answers[0]!)).toMatchObject({ code: 'REVIEW_STALE', details: { newest: 2 } });
      expect(versions[1]).toMatchObject({ number: 1, state: 'WITHDRAWN', decidedBy: null });
    }
  });

  it('a draft submitted twice is frozen twice at most, and one of them waits', async () => {
    const { water, colleague, method } = desk.people;
    const { id, revision } = await submitted(water);
    const next = await goneOn(id, revision);
    const answers = await together(id, [() => submit(water, id, next), () => submit(colleague, id, next)]);
    expect(succeeded(answers)).toHaveLength(2);
    const { versions } = await standing(id);
    expect(versions.map(({ state }) => state)).toEqual(['IN_REVIEW', 'WITHDRAWN', 'WITHDRAWN']);
    expect(new Set(versions.map(({ number }) => number)).size).toBe(3);
    expect(refusalOf(await approve(method, versions[1]!)).code).toBe('REVIEW_STALE');
  });

  it('a saving while its draft is submitted: the version holds one text or the submitter is told', async () => {
    const { water, colleague } = desk.people;
    const { id, revision } = await submitted(water);
    const next = await goneOn(id, revision);
    const patch = { op: 'add', path: '/sections/0/questions/0/hint', value: { fa: 'یکی را برگزینید.' } };
    const [sent, saved] = await together(id, [() => submit(water, id, next), () => save(colleague, id, next, [patch])]);
    expect(saved!.errors).toEqual([]);
    const { versions } = await standing(id);
    if (sent!.errors.length > 0) {
      expect(refusalOf(sent!)).toMatchObject({ code: 'DRAFT_CONFLICT', details: { by: 'colleague' } });
      expect(versions.map(({ state }) => state)).toEqual(['IN_REVIEW']);
    } else expect(versions.map(({ state }) => state)).toEqual(['IN_REVIEW', 'WITHDRAWN']);
  });

  it('a comment settled while the version is returned: both stand', async () => {
    const { method, secretary, water } = desk.people;
    const { id, version } = await submitted(water);
    const comment = dataOf<{ id: string }>(
      await method.send('mutation C($input: CommentInput!) { commentOn(input: $input) { id } }', {
        input: { questionnaireId: id, versionId: version.id, body: 'متن روشن نیست.', blocking: true },
      }),
    );
    const answers = await together(id, [
      () => method.send('mutation R($id: ID!) { resolveComment(id: $id) { resolved } }', { id: comment.id }),
      () => decide(secretary, 'askForChanges', version.id, ', note: "باز هم روشن نیست."'),
    ]);
    expect(refusals(answers)).toEqual([]);
    expect(await standing(id)).toMatchObject({
      versions: [{ state: 'CHANGES_ASKED' }],
      comments: [{ body: 'متن روشن نیست.', resolved: true }],
    });
  });

  it('a blocking comment while somebody approves: never approved over an open one', async () => {
    const { method, secretary, water } = desk.people;
    const { id, version } = await submitted(water);
    const input = { questionnaireId: id, versionId: version.id, body: 'بماند.', blocking: true };
    const [approved, commented] = await together(id, [
      () => approve(method, version),
      () => secretary.send('mutation C($input: CommentInput!) { commentOn(input: $input) { id } }', { input }),
    ]);
    expect(commented!.errors).toEqual([]);
    const { versions } = await standing(id);
    if (approved!.errors.length > 0) {
      expect(refusalOf(approved!)).toMatchObject({ code: 'COMMENTS_OPEN', details: { open: 1 } });
      expect(versions).toMatchObject([{ state: 'IN_REVIEW' }]);
    } else expect(versions).toMatchObject([{ state: 'APPROVED' }]);
  });
});
