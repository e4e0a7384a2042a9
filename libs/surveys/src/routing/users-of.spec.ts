import type { QuestionnaireDefinition } from '../questionnaire/definition.js';
import { smallQuestionnaire } from '../testing/small-questionnaire.js';
import { endingOf } from './ending.js';
import { quotasOf } from './quotas.js';
import { usersOf } from './users-of.js';

const text = (fa: string) => ({ fa, en: fa });
const definition: QuestionnaireDefinition = {
  ...smallQuestionnaire(),
  endings: [
    { code: 'sorry', title: text('س'), text: text('{answer:a}'), showIf: { question: 'b', oneOf: [0] } },
    { code: 'thanks', title: text('ت'), text: text('ت') },
  ],
  quotas: [{ code: 'users', title: text('ک'), when: { not: { question: 'used', oneOf: ['no'] } }, limit: 3 }],
};

describe('who uses a code', () => {
  const of = (code: string, option?: string) =>
    usersOf(definition, code, option).map(({ use, path }) => `${use} ${path}`);

  test('conditions, texts, endings, quotas and drivers are named with their places', () => {
    expect(of('used')).toEqual(['showIf sections[1].questions[0].showIf', 'quota quotas[0].when']);
    expect(of('a')).toEqual(['text endings[0]', 'driver drivers[0].items', 'composite composites[0].items']);
    expect(of('b')).toEqual(['ending endings[0].showIf', 'driver drivers[0].items']);
    expect(of('visits')).toEqual([]);
  });

  test('an option is used where a condition waits for it', () => {
    expect(of('used', 'yes')).toEqual(['showIf sections[1].questions[0].showIf']);
    expect(of('used', 'no')).toEqual(['quota quotas[0].when']);
  });
});

describe('endings and quotas', () => {
  test('the first ending that holds is read; an answer that is hidden opens none', () => {
    expect(endingOf(definition, { used: 'yes', b: 0 })?.code).toBe('sorry');
    expect(endingOf(definition, { used: 'no', b: 0 })?.code).toBe('thanks');
    expect(endingOf(smallQuestionnaire(), {})).toBeNull();
  });

  test('answers count towards every quota whose condition holds', () => {
    expect(quotasOf(definition, { used: 'yes' })).toEqual(['users']);
    expect(quotasOf(definition, { used: 'no' })).toEqual([]);
    expect(quotasOf(smallQuestionnaire(), {})).toEqual([]);
  });
});
