import { explorePaths, runScenario } from '@hamava/surveys';
import { smallDraft } from '../testing/small-draft.js';
import { scenarioOf } from './scenario-of.js';

test('a path kept as a scenario holds today, and fails when a rule changes what it sees', () => {
  const [path] = explorePaths(smallDraft).paths;
  if (path === undefined) throw new Error('there is no path');
  const scenario = scenarioOf(smallDraft, path, 'مسیر', ['مسیر']);
  expect(scenario.name).toBe('مسیر (2)');
  expect(runScenario(smallDraft, scenario)).toMatchObject({ passed: true });
  const [first, ...rest] = smallDraft.sections;
  const questions = (first?.questions ?? []).map((question) =>
    question.code === 'why'
      ? { ...question, showIf: { question: 'visit', oneOf: [path.answers['visit'] === 'yes' ? 'no' : 'yes'] } }
      : question,
  );
  const changed = { ...smallDraft, sections: first === undefined ? rest : [{ ...first, questions }, ...rest] };
  expect(runScenario(changed, scenario).passed).toBe(false);
});
