import {
  type Answers,
  checkAnswers,
  coreTrustQuestionnaire,
  keepBands,
  scoreAnswers,
  scoringScheme,
} from '@hamava/surveys';
import fc from 'fast-check';
import { AGENCIES } from './data/agencies.js';
import { ADULTS, COUNTIES } from './data/lorestan.js';
import { seededRandom } from './seeded-random.js';
import { simulateRespondent } from './simulate-respondent.js';

const definition = coreTrustQuestionnaire({
  counties: COUNTIES.map(({ code, nameFa, nameEn }) => ({ code: String(code), label: { fa: nameFa, en: nameEn } })),
});
const situations = fc.record({
  jalaliYear: fc.integer({ min: 1404, max: 1418 }),
  trust: fc.integer({ min: 0, max: 100 }),
  agencyKey: fc.constantFrom(...AGENCIES.map(({ key }) => key)),
});

test('every simulated set of answers passes the check of a submission, whole', () => {
  fc.assert(
    fc.property(situations, fc.string(), (situation, seed) => {
      const answers = simulateRespondent({ definition, ...situation }, seededRandom(seed));
      expect(checkAnswers(definition, answers, situation)).toEqual({ ok: true, answers });
    }),
    { numRuns: 500 },
  );
});

test('the same seed gives the same citizen', () => {
  fc.assert(
    fc.property(situations, fc.string(), (situation, seed) => {
      const draw = () => simulateRespondent({ definition, ...situation }, seededRandom(seed));
      expect(draw()).toEqual(draw());
    }),
  );
});

describe('a thousand citizens and more', () => {
  const jalaliYear = 1405;
  const scheme = scoringScheme(definition);
  const crowd = (trust: number, agencyKey = 'civil_registration') =>
    Array.from({ length: 4_000 }, (_, i) => {
      const random = seededRandom(`crowd ${i}`);
      const sent = simulateRespondent({ definition, jalaliYear, trust, agencyKey }, random);
      return keepBands(definition, sent, { jalaliYear });
    });
  const share = (answers: Answers[], code: string, value: string) =>
    answers.filter((each) => each[code] === value).length / answers.length;

  test.each([40, 50, 65])('who are weighted to the census give the index that was asked for: %d', (trust) => {
    const answers = crowd(trust);
    const unitsPerPoint = scheme.outcomes[0]!.unitsPerPoint;
    let [sum, people] = [0, 0];
    for (const group of ADULTS) {
      const scores = answers
        .filter(
          (a) => a['sex'] === group.sex && a['birth_year'] === group.ageBand && a['residence'] === group.residence,
        )
        .flatMap((a) => scoreAnswers(scheme, a)[0] ?? []);
      expect(scores.length).toBeGreaterThan(20);
      const mean = scores.reduce((total, score) => total + score, 0) / scores.length / unitsPerPoint;
      sum += group.people * mean;
      people += group.people;
    }
    expect(Math.abs(sum / people - trust)).toBeLessThan(1.5);
  });

  test('are younger, more urban and more male than the census, so that weights matter', () => {
    const answers = crowd(50);
    expect(share(answers, 'birth_year', '18-29')).toBeGreaterThan(0.38);
    expect(share(answers, 'residence', 'urban')).toBeGreaterThan(0.72);
    expect(share(answers, 'sex', 'male')).toBeGreaterThan(0.54);
  });

  test('know least about bribes and budgets', () => {
    const answers = crowd(50);
    const dontKnow = (code: string) => share(answers, code, 'dontKnow');
    expect(Math.min(dontKnow('i1'), dontKnow('o2'))).toBeGreaterThan(2 * Math.max(dontKnow('r1'), dontKnow('f2')));
    expect(dontKnow('i1')).toBeLessThan(0.25);
  });
});
