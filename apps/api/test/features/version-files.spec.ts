import type { Patch, QuestionnaireDefinition } from '@hamava/surveys';
import type { GraphqlClient } from '../support/graphql-client.js';
import {
  type Desk,
  approve,
  dataOf,
  decide,
  openDesk,
  save,
  submit,
  submitted,
} from '../support/questionnaire-desk.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk?.app.close());

const reworded = (fa: string): Patch[] => [{ op: 'replace', path: '/sections/0/questions/0/text/fa', value: fa }];

async function download(who: GraphqlClient, id: string, query: string) {
  const response = await fetch(`${desk.app.url}/api/questionnaires/${id}/export?format=json&${query}`, {
    headers: { cookie: who.cookie ?? '' },
  });
  const file = response.headers.get('content-disposition')?.match(/-(v\d+|draft)\.json/)?.[1];
  const body = (await response.json()) as QuestionnaireDefinition;
  return { status: response.status, file, words: body.sections?.[0]?.questions[0]?.text.fa };
}

/** Published as 1, in review as 2, and gone on with in the draft. */
async function threeTexts() {
  const { water, method } = desk.people;
  const { id, version, revision } = await submitted(water);
  dataOf(await approve(method, version));
  dataOf(await decide(method, 'publishVersion', version.id));
  dataOf(await water.send('mutation S($id: ID!) { startDraft(id: $id) { id } }', { id }));
  dataOf(await save(water, id, revision + 1, reworded('آیا دیروز به این اداره مراجعه کردید؟')));
  dataOf(await submit(water, id, revision + 2));
  dataOf(await save(water, id, revision + 2, reworded('آیا در هفتهٔ گذشته به این اداره مراجعه کردید؟')));
  return id;
}

describe('a questionnaire as a file', () => {
  it('is of the version that is asked for, whatever came after it', async () => {
    const id = await threeTexts();
    const { water } = desk.people;
    expect(await download(water, id, 'version=1')).toMatchObject({
      file: 'v1',
      words: expect.stringContaining('امروز') as string,
    });
    expect(await download(water, id, 'version=2')).toMatchObject({
      file: 'v2',
      words: expect.stringContaining('دیروز') as string,
    });
    expect(await download(water, id, 'version=draft')).toMatchObject({
      file: 'draft',
      words: expect.stringContaining('هفتهٔ گذشته') as string,
    });
    expect(await download(water, id, '')).toMatchObject({ file: 'v2' });
  });

  it('is not found for a version that there is not, or that one may not see', async () => {
    const id = await threeTexts();
    for (const version of ['3', '0', '-1', '1.0', 'x', '99999999999999999999']) {
      expect([version, (await download(desk.people.water, id, `version=${version}`)).status]).toEqual([version, 404]);
    }
    expect((await download(desk.people.power, id, 'version=1')).status).toBe(404);
    // The council sees what was submitted to it, and never the draft of an office.
    expect((await download(desk.people.member, id, 'version=2')).file).toBe('v2');
    expect((await download(desk.people.member, id, 'version=draft')).file).toBe('v2');
  });
});
