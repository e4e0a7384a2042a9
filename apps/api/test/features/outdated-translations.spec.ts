import type { OutdatedTranslation, Patch } from '@hamava/surveys';
import { type Desk, type Saved, choice, dataOf, make, openDesk, save } from '../support/questionnaire-desk.js';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk?.app.close());

const reword = (words: Partial<Record<'fa' | 'en', string>>): Patch[] =>
  Object.entries(words).map(([language, value]) => ({
    op: 'replace',
    path: `/sections/0/questions/0/text/${language}`,
    value,
  }));

async function outdated(id: string): Promise<OutdatedTranslation[]> {
  const answer = await desk.people.water.send(
    'query Q($id: ID!) { questionnaire(id: $id) { outdatedTranslations { text language source } } }',
    { id },
  );
  return dataOf<{ outdatedTranslations: OutdatedTranslation[] }>(answer).outdatedTranslations;
}

it('a translation stays outdated over savings and reloads until it is written anew', async () => {
  const { water } = desk.people;
  const { id } = await make(water);
  let revision = 1;
  const saving = async (patches: readonly Patch[]): Promise<void> => {
    ({ revision } = dataOf<Saved>(await save(water, id, revision, patches)));
  };
  await saving([{ op: 'add', path: '/sections/0/questions/0', value: choice('q1', 'آیا آمده‌اید؟') }]);
  expect(await outdated(id)).toEqual([]);
  await saving(reword({ fa: 'چند بار آمده‌اید؟' }));
  const stale = [{ text: 'question:q1/text', language: 'en', source: 'آیا آمده‌اید؟' }];
  expect(await outdated(id)).toEqual(stale);
  await saving([{ op: 'add', path: '/sections/0/questions/1', value: choice('q2', 'دیگری') }]);
  expect(await outdated(id)).toEqual(stale);
  await saving(reword({ en: 'How often did you come?' }));
  expect(await outdated(id)).toEqual([]);
});
