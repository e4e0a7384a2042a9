import { progressBar } from './progress-bar.js';

test('the bar tells at once where it stands, and then no more often than once in a second and a half', () => {
  let clock = 0;
  const told: string[] = [];
  const bar = progressBar(
    { done: 0, total: 12_800 },
    (message) => told.push(message),
    () => new Date(clock),
  );
  for (clock = 100; clock <= 3_000; clock += 100) bar.advance(400);
  expect(told).toEqual([
    'Seeding the demo council: [--------------------] 0 %, 0 of 12,800 answers',
    'Seeding the demo council: [#########-----------] 46 %, 6,000 of 12,800 answers',
    'Seeding the demo council: [##################--] 93 %, 12,000 of 12,800 answers',
  ]);
});
