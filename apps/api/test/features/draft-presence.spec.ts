import { type Desk, type Made, dataOf, make, openDesk, refusalOf } from '../support/questionnaire-desk.js';
import type { GraphqlClient } from '../support/graphql-client.js';

interface Seen {
  readonly name: string;
  readonly itemCode: string | null;
  readonly editing: boolean;
  readonly first: boolean;
}

let desk: Desk;
let made: Made;

beforeAll(async () => {
  desk = await openDesk();
});
beforeEach(async () => {
  made = await make(desk.people.water);
});
afterAll(() => desk?.app.close());

const note = (client: GraphqlClient, itemCode: string | null, editing = false) =>
  client.send(
    `mutation N($id: ID!, $itemCode: String, $editing: Boolean!) {
      noteDraftPresence(id: $id, itemCode: $itemCode, editing: $editing) { name itemCode editing first } }`,
    { id: made.id, itemCode, editing },
  );
const noted = async (client: GraphqlClient, itemCode: string | null, editing = false): Promise<Seen[]> =>
  dataOf(await note(client, itemCode, editing));
const seenBy = (client: GraphqlClient) =>
  client.send('query P($id: ID!) { draftPresence(id: $id) { name itemCode editing first } }', { id: made.id });

describe('who has a draft open', () => {
  it('is told to colleagues of the office, by name and question, and to nobody about themselves', async () => {
    const { water, colleague } = desk.people;
    expect(await noted(water, 'q1')).toEqual([]);
    const [seen, ...others] = await noted(colleague, null);
    expect(others).toEqual([]);
    expect(seen).toMatchObject({ itemCode: 'q1', editing: false, first: false });
    expect(seen?.name).not.toBe('');
    expect(dataOf(await seenBy(water))).toMatchObject([{ itemCode: null, editing: false }]);
  });

  it('says who began to write in a question first, to both of them', async () => {
    const { water, colleague } = desk.people;
    await noted(water, 'q1', true);
    expect(await noted(colleague, 'q1', true)).toMatchObject([{ itemCode: 'q1', editing: true, first: true }]);
    expect(await noted(water, 'q1', true)).toMatchObject([{ editing: true, first: false }]);
    await noted(water, 'q2', true);
    await noted(water, 'q1', true);
    expect(await noted(colleague, 'q1', true)).toMatchObject([{ editing: true, first: false }]);
  });

  it('is forgotten half a minute after the last word of it, and at once on leaving', async () => {
    const { water, colleague } = desk.people;
    await noted(water, 'q1', true);
    await desk.app.db.query("update office.draft_presence set seen_at = now() - interval '31 seconds'");
    expect(await noted(colleague, null)).toEqual([]);
    const { rows } = await desk.app.db.query('select staff_id from office.draft_presence');
    expect(rows).toEqual([{ staff_id: desk.ids.colleague }]);

    await noted(water, 'q1');
    dataOf(await colleague.send('mutation L($id: ID!) { leaveDraft(id: $id) }', { id: made.id }));
    expect(await noted(water, 'q1')).toEqual([]);
  });

  it('is nothing for other offices, nor for the council', async () => {
    const { water, power, method, member } = desk.people;
    await noted(water, 'q1');
    for (const client of [power, method, member]) {
      expect((await note(client, 'q1')).errors).toHaveLength(1);
      const answer = await seenBy(client);
      expect(answer.errors.length > 0 || dataOf<Seen[]>(answer).length === 0).toBe(true);
    }
    expect(await noted(water, 'q1')).toEqual([]);
  });

  it('is told of codes alone', async () => {
    expect(refusalOf(await note(desk.people.water, '<b>')).code).toBe('INPUT_INVALID');
  });
});
