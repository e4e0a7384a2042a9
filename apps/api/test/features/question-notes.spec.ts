import {
  type Desk,
  approve,
  dataOf,
  decide,
  make,
  openDesk,
  refusalOf,
  submitted,
} from '../support/questionnaire-desk.js';
import type { GraphqlClient } from '../support/graphql-client.js';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk?.app.close());

describe('a comment on a few words', () => {
  const comment = (client: GraphqlClient, input: object) =>
    client.send('mutation C($input: CommentInput!) { commentOn(input: $input) { itemCode quote body } }', { input });

  it('keeps the words as they were', async () => {
    const { id } = await make(desk.people.water);
    const input = { questionnaireId: id, itemCode: 'q1', quote: ' این اداره ', body: 'کدام اداره؟' };
    dataOf(await comment(desk.people.water, input));
    const answer = await desk.people.colleague.send(
      'query Q($id: ID!) { questionnaire(id: $id) { comments { quote body } } }',
      { id },
    );
    expect(dataOf(answer)).toEqual({ comments: [{ quote: 'این اداره', body: 'کدام اداره؟' }] });
  });

  it('needs a question that they are of, and is not a whole page', async () => {
    const { id } = await make(desk.people.water);
    const base = { questionnaireId: id, body: 'کدام اداره؟' };
    for (const bad of [{ quote: 'اداره' }, { itemCode: 'q1', quote: 'ا'.repeat(501) }]) {
      const { code, details } = refusalOf(await comment(desk.people.water, { ...base, ...bad }));
      expect([code, details]).toEqual(['INPUT_INVALID', expect.anything()]);
    }
    expect(dataOf(await comment(desk.people.water, { ...base, quote: ' ' }))).toMatchObject({ quote: null });
  });
});

describe('where a question was asked before', () => {
  const usedBefore = (client: GraphqlClient, id: string, text: string) =>
    client.send(
      `query U($id: ID!, $text: String!) {
        usedBefore(id: $id, text: $text) { questionnaireId title { fa } versionNumber publishedOn itemCode similarity } }`,
      { id, text },
    );

  it('is told of published questionnaires in reach, however the words are typed, and of no other', async () => {
    const { water, power, method } = desk.people;
    const { id, version } = await submitted(water);
    const fresh = await make(water);
    const words = 'آيا امروز به اين اداره مراجعه كرده‌ايد؟';
    expect(dataOf(await usedBefore(water, fresh.id, words))).toEqual([]);
    dataOf(await approve(method, version));
    dataOf(await decide(method, 'publishVersion', version.id));
    expect(dataOf(await usedBefore(water, fresh.id, words))).toEqual([
      {
        questionnaireId: id,
        title: { fa: 'نظر مراجعان' },
        versionNumber: 1,
        publishedOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as string,
        itemCode: 'visited',
        similarity: 1,
      },
    ]);
    expect(dataOf(await usedBefore(water, fresh.id, 'آیا امروز به این اداره سر زده‌اید؟'))).toHaveLength(0);
    expect(dataOf(await usedBefore(water, fresh.id, 'آیا دیروز به این اداره مراجعه کرده‌اید؟'))).toHaveLength(1);
    expect(dataOf(await usedBefore(water, id, words))).toEqual([]);
    const others = await make(power);
    expect(dataOf(await usedBefore(power, others.id, words))).toEqual([]);
    expect(refusalOf(await usedBefore(power, fresh.id, words)).code).toBe('NOT_FOUND');
  });
});
