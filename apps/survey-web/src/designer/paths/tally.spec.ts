import { explorePaths, runScenario, syntheticAnswers } from '@hamava/surveys';
import { smallDraft } from '../testing/small-draft.js';
import { scenarioOf } from './scenario-of.js';
import { tallyOf } from './tally.js';

const half = (): number => 0.5;

test('every set of answers is counted once at each question that it answers', () => {
  const sets = syntheticAnswers(smallDraft, 40, half, { jalaliYear: 1405 });
  const tally = tallyOf(smallDraft, sets);
  expect(tally.map(({ code }) => code)).toEqual(['visit', 'why', 'how', 'words']);
  const [visit] = tally;
  expect(visit?.answered).toBe(40);
  expect(visit?.options.reduce((sum, { count }) => sum + count, 0)).toBe(40);
});

test('the mean is that of the numbers, without those who did not say', () => {
  const number = { kind: 'number' as const, code: 'visits', text: { fa: 'چند بار؟' }, min: 0, max: 9 };
  const definition = { ...smallDraft, sections: [{ code: 's', title: { fa: '' }, questions: [number] }] };
  const [visits] = tallyOf(definition, [{ visits: 2 }, { visits: 5 }, { visits: 'dontKnow' }, {}]);
  expect(visits).toMatchObject({ answered: 3, mean: 3.5, options: [] });
});

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
