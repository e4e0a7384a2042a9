import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { type QuestionnaireDefinition, questionsOf } from '@hamava/surveys';
import { evidenceOf } from '../../src/questionnaires/evidence.js';
import { Examiner } from '../../src/questionnaires/examiner.js';
import {
  type Desk,
  type Saved,
  choice,
  dataOf,
  finished,
  make,
  openDesk,
  save,
  submit,
} from '../support/questionnaire-desk.js';

const draft = { waivers: [], scenarios: [] };

/** 100 questions of which every fourth hangs on the three before it: more ways through than are walked one by one. */
const hundred = Array.from({ length: 100 }, (_, at) => ({
  ...choice(`q${at}`, `آیا در ماه گذشته از خدمت شمارهٔ ${at + 1} این اداره استفاده کرده‌اید؟`),
  ...(at % 4 === 3 && {
    showIf: { any: [at - 3, at - 2, at - 1].map((before) => ({ question: `q${before}`, oneOf: ['yes'] })) },
  }),
}));

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk?.app.close());

async function drafted(): Promise<{ id: string; revision: number; definition: QuestionnaireDefinition }> {
  const { water } = desk.people;
  const { id } = await make(water);
  const [introduction] = finished();
  const { revision } = dataOf<Saved>(
    await save(water, id, 1, [introduction, { op: 'replace', path: '/sections/0/questions', value: hundred }]),
  );
  const { draft: open } = dataOf<{ draft: { definition: QuestionnaireDefinition } }>(
    await water.send('query Q($id: ID!) { questionnaire(id: $id) { draft { definition } } }', { id }),
  );
  return { id, revision, definition: open.definition };
}

describe('looking a document over', () => {
  it('holds nobody who asks for a page meanwhile', async () => {
    const { id, revision, definition } = await drafted();
    expect(questionsOf(definition)).toHaveLength(100);
    const began = performance.now();
    const here = evidenceOf(definition, draft, { mayEditCore: false });
    const inThisThread = performance.now() - began;
    expect(here.problems).toEqual([]);

    let submitting = true;
    const pauses = monitorEventLoopDelay({ resolution: 5 });
    pauses.enable();
    const sent = submit(desk.people.water, id, revision).finally(() => (submitting = false));
    let answered = 0;
    while (submitting) {
      expect((await fetch(`${desk.app.url}/healthz`)).status).toBe(200);
      if (submitting) answered += 1;
    }
    pauses.disable();
    const { versions } = dataOf<{ versions: unknown[] }>(await sent);
    expect(versions).toHaveLength(1);
    expect(pauses.max / 1e6).toBeLessThan(inThisThread / 2);
    expect(answered).toBeGreaterThan(5);
  });

  it('in a thread of its own finds what it finds here, and one that breaks is replaced', async () => {
    const examiner = new Examiner();
    const { definition } = await drafted();
    const broken = { ...definition, sections: null } as unknown as QuestionnaireDefinition;
    await expect(examiner.examine({ definition: broken, draft, mayEditCore: false })).rejects.toThrow('null');
    const here = evidenceOf(definition, draft, { mayEditCore: false });
    for (let again = 0; again < 3; again += 1) {
      expect(await examiner.examine({ definition, draft, mayEditCore: false })).toEqual(here);
    }
    await examiner.onApplicationShutdown();
  });
});
