import { randomUUID } from 'node:crypto';
import type { Patch } from '@hamava/surveys';
import {
  type Desk,
  type Made,
  type Saved,
  choice,
  dataOf,
  finished,
  make,
  openDesk,
  refusalOf,
  save,
} from '../support/questionnaire-desk.js';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk?.app.close());

const addQuestion = (code: string, at = '-'): Patch => ({
  op: 'add',
  path: `/sections/0/questions/${at}`,
  value: choice(code, `پرسش ${code}`),
});

/** A draft with questions q1 to q3, at revision 2. */
async function threeQuestions(): Promise<Made> {
  const { water } = desk.people;
  const made = await make(water);
  dataOf(
    await save(
      water,
      made.id,
      1,
      ['q1', 'q2', 'q3'].map((code) => addQuestion(code)),
    ),
  );
  return made;
}

async function draftOf(id: string): Promise<NonNullable<Made['draft']>> {
  const answer = await desk.people.water.send(
    'query Q($id: ID!) { questionnaire(id: $id) { draft { definition revision } } }',
    { id },
  );
  return dataOf<{ draft: NonNullable<Made['draft']> }>(answer).draft;
}

const codesOf = ({ definition }: NonNullable<Made['draft']>) =>
  definition.sections[0]!.questions.map(({ code }) => code);

describe('a new questionnaire', () => {
  it('belongs to the office of whoever makes it and begins with one empty section', async () => {
    const made = await make(desk.people.water);
    expect(made.state).toBe('DRAFT');
    expect(made.code).toMatch(/^water_[0-9a-z]{6}$/);
    expect(made.draft?.revision).toBe(1);
    expect(made.draft?.definition.sections).toHaveLength(1);
    expect(made.draft?.definition.title).toEqual({ fa: 'نظر مراجعان', en: 'Visitors' });
    const named = '{ id agency { key } }';
    const one = await desk.people.water.send(`query Q($id: ID!) { questionnaire(id: $id) ${named} }`, { id: made.id });
    expect(dataOf(one)).toEqual({ id: made.id, agency: { key: 'water' } });
    const list = dataOf<{ id: string; agency: unknown }[]>(await desk.people.water.send(`{ questionnaires ${named} }`));
    expect(list.find(({ id }) => id === made.id)?.agency).toEqual({ key: 'water' });
  });

  it('can begin with every template, and with a questionnaire that its maker may see', async () => {
    const { water, power } = desk.people;
    const templates = dataOf<{ key: string; questionCount: number }[]>(
      await water.send('{ templates { key questionCount } }'),
    );
    expect(templates.length).toBeGreaterThanOrEqual(7);
    for (const { key, questionCount } of templates) {
      const made = await make(water, { from: 'TEMPLATE', templateKey: key });
      const questions = made.draft!.definition.sections.reduce(
        (sum, section) => sum + section.questions.filter(({ kind }) => kind !== 'note').length,
        0,
      );
      expect([key, questions]).toEqual([key, questionCount]);
    }
    const mine = await threeQuestions();
    const copy = await make(water, { from: 'QUESTIONNAIRE', questionnaireId: mine.id });
    expect(codesOf(copy.draft!)).toEqual(['q1', 'q2', 'q3']);
    expect(copy.code).not.toBe(mine.code);
    const input = { from: 'QUESTIONNAIRE', questionnaireId: mine.id, title: { fa: 'رونوشت' } };
    const refused = await power.send(
      'mutation M($input: CreateQuestionnaireInput!) { createQuestionnaire(input: $input) { id } }',
      { input },
    );
    expect(refusalOf(refused).code).toBe('NOT_FOUND');
  });

  it('is refused without a title', async () => {
    const input = { from: 'BLANK', title: { fa: '  ' } };
    const refused = await desk.people.water.send(
      'mutation M($input: CreateQuestionnaireInput!) { createQuestionnaire(input: $input) { id } }',
      { input },
    );
    expect(refusalOf(refused).code).toBe('TEXT_MISSING');
  });
});

describe('saving', () => {
  it('that is sent again counts once and gets the same answer', async () => {
    const { water } = desk.people;
    const { id } = await make(water);
    const saveId = randomUUID();
    const sent = await Promise.all([1, 2, 3].map(() => save(water, id, 1, [addQuestion('q1')], saveId)));
    expect(sent.map((answer) => dataOf<Saved>(answer))).toEqual(
      sent.map(() => ({ revision: 2, definition: null, merged: false })),
    );
    expect(codesOf(await draftOf(id))).toEqual(['q1']);
    expect(refusalOf(await save(water, id, 1, [addQuestion('q2')], saveId)).code).toBe('INPUT_INVALID');
  });

  it('keeps an unfinished document, and the title in the list', async () => {
    const { water } = desk.people;
    const { id } = await make(water);
    const value = { ...choice('q1', ''), showIf: { question: 'later', oneOf: ['yes'] } };
    dataOf(
      await save(water, id, 1, [
        { op: 'add', path: '/sections/0/questions/0', value },
        { op: 'replace', path: '/title', value: { fa: 'نام تازه' } },
      ]),
    );
    const list = dataOf<{ id: string; title: object; questionCount: number }[]>(
      await water.send('{ questionnaires { id title { fa en } questionCount minutes updatedAt owner } }'),
    );
    expect(list[0]).toMatchObject({ id, title: { fa: 'نام تازه', en: null }, questionCount: 1 });
  });

  it.each<[string, unknown, string]>([
    ['patches that do not fit', [{ op: 'remove', path: '/sections/9' }], 'PATCH_INVALID'],
    ['what is no list of patches', { op: 'remove' }, 'PATCH_INVALID'],
    ['two questions of one code', [addQuestion('q1'), addQuestion('q1')], 'CODE_DUPLICATE'],
    ['another code of the questionnaire', [{ op: 'replace', path: '/code', value: 'other' }], 'INPUT_INVALID'],
    ['a document that is none', [{ op: 'replace', path: '', value: { sections: 1 } }], 'DEFINITION_INVALID'],
    ['a character that cannot be stored', [{ op: 'replace', path: '/title/fa', value: 'a\0b' }], 'INPUT_INVALID'],
  ])('%s is refused, and nothing is lost', async (_, patches, code) => {
    const { water } = desk.people;
    const { id } = await make(water);
    expect(refusalOf(await save(water, id, 1, patches)).code).toBe(code);
    expect((await draftOf(id)).revision).toBe(1);
  });

  it('a document of three megabytes is refused before it is read, and one just over two after', async () => {
    const { water } = desk.people;
    const { id } = await make(water);
    const text = (size: number) => [{ op: 'replace', path: '/introduction/fa', value: 'x'.repeat(size) }];
    const huge = await save(water, id, 1, text(10 * 1024 * 1024));
    expect([huge.status, refusalOf(huge).code]).toEqual([413, 'DEFINITION_TOO_LARGE']);
    expect(refusalOf(await save(water, id, 1, text(2.2 * 1024 * 1024))).code).toBe('DEFINITION_TOO_LARGE');
    expect((await draftOf(id)).revision).toBe(1);
  });

  it('a large document that is allowed goes through', async () => {
    const { water } = desk.people;
    const { id } = await make(water);
    const many = Array.from({ length: 100 }, (_, i) => addQuestion(`q${i}`));
    for (let i = 0; i < 100; i += 1)
      many.push({ op: 'add', path: `/sections/0/questions/${i}/hint`, value: { fa: 'متن '.repeat(400) } });
    expect(JSON.stringify(many).length).toBeGreaterThan(150_000);
    expect(dataOf<Saved>(await save(water, id, 1, many)).revision).toBe(2);
  });
});

describe('two editors at once', () => {
  it('both stand when they touched different questions, whatever the places have become meanwhile', async () => {
    const { water, colleague } = desk.people;
    const { id } = await threeQuestions();
    dataOf(
      await save(water, id, 2, [
        addQuestion('q0', '0'),
        { op: 'replace', path: '/sections/0/questions/1/text/fa', value: 'یکِ تازه' },
      ]),
    );
    const answer = dataOf<Saved>(
      await save(colleague, id, 2, [
        { op: 'replace', path: '/sections/0/questions/2/text/fa', value: 'سهٔ تازه' },
        { op: 'remove', path: '/sections/0/questions/1' },
      ]),
    );
    expect(answer).toMatchObject({ revision: 4, merged: true });
    const draft = await draftOf(id);
    expect(draft.definition).toEqual(answer.definition);
    expect(draft.definition.sections[0]!.questions.map(({ code, text }) => [code, text.fa])).toEqual([
      ['q0', 'پرسش q0'],
      ['q1', 'یکِ تازه'],
      ['q3', 'سهٔ تازه'],
    ]);
  });

  it('the same question is a conflict that names who and which, and the earlier saving stays', async () => {
    const { water, colleague } = desk.people;
    const { id } = await threeQuestions();
    const words = (value: string): Patch[] => [{ op: 'replace', path: '/sections/0/questions/1/text/fa', value }];
    dataOf(await save(water, id, 2, words('از آب')));
    const refused = refusalOf(await save(colleague, id, 2, words('از همکار')));
    expect(refused).toMatchObject({ code: 'DRAFT_CONFLICT', details: { by: 'water', items: 'q2', revision: 3 } });
    expect((await draftOf(id)).definition.sections[0]!.questions[1]!.text.fa).toBe('از آب');
    expect(dataOf<Saved>(await save(colleague, id, 3, words('از همکار'))).merged).toBe(false);
  });

  it('a question that the other took away, and a base that nobody knows, are conflicts', async () => {
    const { water, colleague } = desk.people;
    const { id } = await threeQuestions();
    dataOf(await save(water, id, 2, [{ op: 'remove', path: '/sections/0/questions/0' }]));
    const move: Patch[] = [{ op: 'move', from: '/sections/0/questions/0', path: '/sections/0/questions/2' }];
    expect(refusalOf(await save(colleague, id, 2, move))).toMatchObject({
      code: 'DRAFT_CONFLICT',
      details: { items: 'q1' },
    });
    for (const revision of [99, -1]) {
      expect(refusalOf(await save(colleague, id, revision, move)).code).toBe('DRAFT_CONFLICT');
    }
  });

  it('twenty savings that arrive together all count', async () => {
    const { water, colleague } = desk.people;
    const { id } = await make(water);
    const sent = await Promise.all(
      Array.from({ length: 20 }, (_, i) => save(i % 2 === 0 ? water : colleague, id, 1, [addQuestion(`p${i}`)])),
    );
    expect(sent.map((answer) => dataOf<Saved>(answer).revision).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 2),
    );
    expect(codesOf(await draftOf(id)).sort()).toEqual(Array.from({ length: 20 }, (_, i) => `p${i}`).sort());
  });
});

describe('who may see and write what', () => {
  const look = (id: string) =>
    ['query Q($id: ID!) { questionnaire(id: $id) { canEdit draft { revision } } }', { id }] as const;

  it("a draft that was never submitted is its office's alone", async () => {
    const { id } = await make(desk.people.water);
    for (const name of ['power', 'method', 'secretary', 'member'] as const) {
      expect([name, refusalOf(await desk.people[name].send(...look(id))).code]).toEqual([name, 'NOT_FOUND']);
      const code = name === 'member' ? 'NOT_ALLOWED' : 'NOT_FOUND';
      expect([name, refusalOf(await save(desk.people[name], id, 1, finished())).code]).toEqual([name, code]);
    }
    expect(dataOf(await desk.people.colleague.send(...look(id)))).toEqual({ canEdit: true, draft: { revision: 1 } });
  });

  it("the council's draft is the council's: its members read it, method unit and secretary write it", async () => {
    const { id, code } = await make(desk.people.method);
    expect(code).toMatch(/^council_/);
    expect(refusalOf(await desk.people.water.send(...look(id))).code).toBe('NOT_FOUND');
    expect(dataOf(await desk.people.member.send(...look(id)))).toEqual({ canEdit: false, draft: { revision: 1 } });
    expect(dataOf<Saved>(await save(desk.people.secretary, id, 1, finished())).revision).toBe(2);
  });
});

describe('locked items of the bank', () => {
  interface Item {
    readonly key: string;
    readonly question: object;
    readonly scale: { code: string; scale: object } | null;
  }

  async function linked(): Promise<{ id: string; item: Item; patches: Patch[] }> {
    const { water } = desk.people;
    const items = dataOf<Item[]>(await water.send('{ bankItems(search: "") { key question scale } }'));
    const item = items.find(({ scale }) => scale !== null)!;
    const { id } = await make(water);
    const question = { ...item.question, bank: { item: item.key, linked: true } };
    delete (question as { showIf?: unknown }).showIf;
    const patches: Patch[] = [
      { op: 'add', path: `/scales/${item.scale!.code}`, value: item.scale!.scale },
      { op: 'add', path: '/sections/0/questions/0', value: question },
    ];
    return { id, item, patches };
  }

  it.each<[string, (item: Item) => Patch[]]>([
    ['rewording', () => [{ op: 'replace', path: '/sections/0/questions/0/text/fa', value: 'متن دیگر' }]],
    ['unlinking', () => [{ op: 'replace', path: '/sections/0/questions/0/bank/linked', value: false }]],
    ['dropping its origin', () => [{ op: 'remove', path: '/sections/0/questions/0/bank' }]],
    [
      'another scale under the same name',
      ({ scale }) => [
        {
          op: 'replace',
          path: `/scales/${scale!.code}`,
          value: { kind: 'anchored', min: 0, max: 3, low: { fa: 'کم' }, high: { fa: 'زیاد' } },
        },
      ],
    ],
    [
      'another rule for those who do not know',
      () => [{ op: 'add', path: '/sections/0/questions/0/nonAnswers', value: ['refused'] }],
    ],
  ])('are not changed by an office through %s', async (_, change) => {
    const { id, item, patches } = await linked();
    dataOf(await save(desk.people.water, id, 1, patches));
    const refused = refusalOf(await save(desk.people.water, id, 2, change(item)));
    expect(refused).toMatchObject({ code: 'CORE_LOCKED', details: { items: item.key } });
  });

  it('may be taken out, and come back only in the same words', async () => {
    const { id, item, patches } = await linked();
    const { water } = desk.people;
    dataOf(await save(water, id, 1, patches));
    dataOf(await save(water, id, 2, [{ op: 'remove', path: '/sections/0/questions/0' }]));
    expect(refusalOf(await save(water, id, 3, [addQuestion(item.key)])).code).toBe('CORE_LOCKED');
    expect(dataOf<Saved>(await save(water, id, 3, [patches[1]!])).revision).toBe(4);
  });

  it("words that are not the bank's cannot be called linked", async () => {
    const { id } = await make(desk.people.water);
    const value = { ...choice('q1', 'پرسش'), bank: { item: 'q1', linked: true } };
    const refused = await save(desk.people.water, id, 1, [{ op: 'add', path: '/sections/0/questions/0', value }]);
    expect(refusalOf(refused).code).toBe('CORE_LOCKED');
  });

  it('are changed by the method unit, and not by the secretary', async () => {
    const { method, secretary } = desk.people;
    const { item, patches } = await linked();
    const { id } = await make(method);
    dataOf(await save(method, id, 1, patches));
    const words: Patch[] = [{ op: 'replace', path: '/sections/0/questions/0/text/fa', value: 'متن تازه' }];
    expect(refusalOf(await save(secretary, id, 2, words))).toMatchObject({
      code: 'CORE_LOCKED',
      details: { items: item.key },
    });
    expect(dataOf<Saved>(await save(method, id, 2, words)).revision).toBe(3);
    const answer = await secretary.send('query Q($id: ID!) { questionnaire(id: $id) { lockedItems mayEditCore } }', {
      id,
    });
    expect(dataOf(answer)).toEqual({ lockedItems: [item.key], mayEditCore: false });
    expect(refusalOf(await save(secretary, id, 3, [{ ...words[0]!, value: 'باز هم' } as Patch])).code).toBe(
      'CORE_LOCKED',
    );
  });
});
