import { randomUUID } from 'node:crypto';
import type { Patch, QuestionnaireDefinition } from '@hamava/surveys';
import type pg from 'pg';
import { AppModule } from '../../src/app.module.js';
import { type GraphqlAnswer, GraphqlClient } from './graphql-client.js';
import { PASSWORD, addAgencies, addPerson } from './office-people.js';
import { type TestApp, startTestApp } from './test-app.js';

/** A whole server with two offices and everybody who has a say about their questionnaires. */
export interface Desk {
  readonly app: TestApp;
  readonly agencies: Record<string, string>;
  readonly people: Record<PersonName, GraphqlClient>;
  readonly ids: Record<PersonName, string>;
}

const PEOPLE = {
  water: { role: 'pr_manager', agency: 'water' },
  colleague: { role: 'pr_manager', agency: 'water' },
  power: { role: 'pr_manager', agency: 'power' },
  method: { role: 'council_method' },
  secretary: { role: 'council_secretary' },
  member: { role: 'council_member' },
} as const;
export type PersonName = keyof typeof PEOPLE;

export async function openDesk(): Promise<Desk> {
  const app = await startTestApp({ whole: (env) => AppModule.with(env) });
  const agencies = await addAgencies(app.db, ['water', 'power']);
  const people = {} as Record<PersonName, GraphqlClient>;
  const ids = {} as Record<PersonName, string>;
  for (const [name, person] of Object.entries(PEOPLE)) {
    const agencyId = 'agency' in person ? { agencyId: agencies[person.agency] as string } : {};
    ids[name as PersonName] = await addPerson(app.db, { username: name, role: person.role, ...agencyId });
    const client = new GraphqlClient(app.url);
    await client.signIn(name, PASSWORD);
    people[name as PersonName] = client;
  }
  return { app, agencies, people, ids };
}

/** The first data of an answer that must have no errors. */
export function dataOf<T>({ data, errors, text }: GraphqlAnswer): T {
  if (errors.length > 0) throw new Error(text);
  return Object.values(data ?? {})[0] as T;
}

export function refusalOf({ errors }: GraphqlAnswer): {
  code: string;
  path: string;
  details: Record<string, unknown>;
} {
  const found = errors[0]?.extensions.problem;
  return { code: errors[0]?.extensions.code ?? 'NO ERROR', path: found?.path ?? '', details: found?.details ?? {} };
}

export interface Made {
  readonly id: string;
  readonly code: string;
  readonly state: string;
  readonly draft: { readonly definition: QuestionnaireDefinition; readonly revision: number } | null;
}

const MADE = 'id code state draft { definition revision }';

export async function make(client: GraphqlClient, input: object = { from: 'BLANK' }): Promise<Made> {
  return dataOf(
    await client.send(
      `mutation M($input: CreateQuestionnaireInput!) { createQuestionnaire(input: $input) { ${MADE} } }`,
      {
        input: { title: { fa: 'نظر مراجعان', en: 'Visitors' }, ...input },
      },
    ),
  );
}

export function save(
  client: GraphqlClient,
  id: string,
  baseRevision: number,
  patches: unknown,
  saveId: string = randomUUID(),
): Promise<GraphqlAnswer> {
  return client.send(
    `mutation S($id: ID!, $baseRevision: Int!, $saveId: ID!, $patches: JSON!) {
      saveDraft(id: $id, baseRevision: $baseRevision, saveId: $saveId, patches: $patches) { revision definition merged } }`,
    { id, baseRevision, saveId, patches },
  );
}

export interface Saved {
  readonly revision: number;
  readonly definition: QuestionnaireDefinition | null;
  readonly merged: boolean;
}

export const choice = (code: string, fa: string) => ({
  kind: 'choice',
  code,
  layout: 'list',
  text: { fa, en: fa === '' ? '' : `Question ${code}` },
  options: [
    { code: 'yes', label: { fa: 'بله', en: 'Yes' } },
    { code: 'no', label: { fa: 'خیر', en: 'No' } },
  ],
  nonAnswers: ['dontKnow'],
});

/** Patches that make a blank draft a document with nothing against it. */
export const finished = (words = 'آیا امروز به این اداره مراجعه کرده‌اید؟'): Patch[] => [
  { op: 'replace', path: '/introduction', value: { fa: 'این پرسش‌ها دربارهٔ مراجعهٔ امروز شماست.' } },
  { op: 'add', path: '/sections/0/questions/-', value: choice('visited', words) },
];

/** A finished questionnaire of this person, handed to the reviewers. */
export async function submitted(
  client: GraphqlClient,
): Promise<{ id: string; version: { id: string; sha256: string; state: string; number: number }; revision: number }> {
  const { id } = await make(client);
  const { revision } = dataOf<Saved>(await save(client, id, 1, finished()));
  const version = dataOf<{ versions: { id: string; sha256: string; state: string; number: number }[] }>(
    await submit(client, id, revision),
  ).versions[0]!;
  return { id, version, revision };
}

export function submit(client: GraphqlClient, id: string, revision: number): Promise<GraphqlAnswer> {
  return client.send(
    `mutation S($id: ID!, $revision: Int!) { submitForReview(id: $id, revision: $revision) { id state versions { id sha256 state number } } }`,
    { id, revision },
  );
}

/** Sends a mutation about a version that gives the state of its questionnaire. */
export function decide(client: GraphqlClient, name: string, versionId: string, rest = ''): Promise<GraphqlAnswer> {
  return client.send(`mutation D($v: ID!) { ${name}(versionId: $v ${rest}) { state versions { state } } }`, {
    v: versionId,
  });
}

export const approve = (client: GraphqlClient, version: { id: string; sha256: string }): Promise<GraphqlAnswer> =>
  decide(client, 'approveVersion', version.id, `, sha256: "${version.sha256}"`);

/** What a wave needs to be refused or taken; SQL as an operator would write it. */
export async function addWaveOf(
  db: pg.Pool,
  surveyId: string,
  versionId: string,
  number: number,
  { anonymous = true } = {},
): Promise<string> {
  const id = randomUUID();
  await db.query(
    `insert into office.wave (id, survey_id, questionnaire_version_id, number, title_fa, opens_at, closes_at, anonymous)
     values ($1, $2, $3, $4, 'موج', now() - interval '1 day', now() + interval '9 days', $5)`,
    [id, surveyId, versionId, number, anonymous],
  );
  return id;
}
