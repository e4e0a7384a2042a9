// What the designer's path engine costs: 60 questions against 30, with a condition on every other question.
const { explorePaths } = await import('../dist/libs/surveys/src/index.js');

const OPTIONS = ['a', 'b', 'c', 'd'].map((code) => ({ code, label: { fa: code, en: code } }));

function questionnaire(length) {
  const questions = Array.from({ length }, (_, i) => ({
    kind: 'choice',
    layout: 'list',
    code: `q${i}`,
    text: { fa: 'پرسشی با چند واژه', en: 'A question of some words' },
    options: OPTIONS,
    ...(i % 2 === 0
      ? {}
      : {
          showIf: {
            all: [
              { question: `q${i - 1}`, oneOf: ['a', 'b'] },
              { not: { question: `q${Math.max(0, i - 3)}`, oneOf: ['d'] } },
            ],
          },
        }),
  }));
  const text = { fa: 'آزمون', en: 'Bench' };
  return {
    format: 'hamava.questionnaire/1',
    code: 'bench',
    title: text,
    introduction: text,
    languages: ['fa', 'en'],
    scales: {},
    sections: [{ code: 'only', title: text, questions }],
    drivers: [],
    composites: [],
    scoring: { driverMinimumShare: 0.5, indexMinimumShare: 0.5 },
  };
}

function medianMs(rounds, work) {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)];
}

export function benchPaths() {
  const explore = (length) => () => explorePaths(questionnaire(length));
  for (const length of [30, 60]) explore(length)();
  const [shortMs, longMs] = [medianMs(7, explore(30)), medianMs(7, explore(60))];
  const { statesVisited, pairwise } = explore(60)();
  return { shortMs, longMs, ratio: longMs / shortMs, statesVisited, pairwise };
}
