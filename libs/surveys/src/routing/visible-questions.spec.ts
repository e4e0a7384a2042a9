import { smallQuestionnaire } from '../testing/small-questionnaire.js';
import { parseDefinition } from '../questionnaire/parse-definition.js';
import type { QuestionnaireDefinition } from '../questionnaire/definition.js';
import { nextSection, visibleQuestions, visibleSections } from './visible-questions.js';

const definition = smallQuestionnaire();

describe('routing', () => {
  test('a question waits for the answer that opens it', () => {
    expect([...visibleQuestions(definition, { used: 'yes' })]).toEqual(['used', 'a', 'b', 'grid', 'visits', 'born']);
    expect(visibleQuestions(definition, { used: 'no' }).has('b')).toBe(false);
    expect(visibleQuestions(definition, { used: 'dontKnow' }).has('b')).toBe(false);
    expect(visibleQuestions(definition, {}).has('b')).toBe(false);
  });

  test('an inherited value opens nothing', () => {
    const inherited = Object.create({ used: 'yes' }) as Record<string, string>;
    expect(visibleQuestions(definition, inherited).has('b')).toBe(false);
  });

  test('a section without a visible question is skipped', () => {
    expect(visibleSections(definition, { used: 'no' }).map(({ code }) => code)).toEqual(['first', 'third']);
    expect(visibleSections(definition, { used: 'yes' }).map(({ code }) => code)).toEqual(['first', 'second', 'third']);
  });

  test.each([
    [{}, null, 'first'],
    [{ used: 'yes' }, 'first', 'second'],
    [{ used: 'no' }, 'first', 'third'],
    [{ used: 'no' }, 'second', 'third'],
    [{ used: 'yes' }, 'third', null],
    [{ used: 'yes' }, 'nowhere', null],
  ])('with %j the section after %s is %s', (answers, after, expected) => {
    expect(nextSection(definition, answers, after)?.code ?? null).toBe(expected);
  });

  test('a section shows its visible questions only', () => {
    const [first, second, third] = definition.sections;
    const merged = { ...third, code: 'third', questions: [...(second?.questions ?? []), ...(third?.questions ?? [])] };
    const together = { ...definition, sections: [first, merged] } as QuestionnaireDefinition;
    expect(nextSection(together, { used: 'no' }, 'first')?.questions.map(({ code }) => code)).toEqual([
      'grid',
      'visits',
      'born',
    ]);
  });

  test('an answer left over from a hidden question opens nothing', () => {
    const chain = {
      ...definition,
      sections: [
        ...definition.sections.slice(0, 2),
        {
          code: 'more',
          title: { fa: 'بیشتر', en: 'More' },
          questions: [
            {
              kind: 'number',
              code: 'deep',
              text: { fa: 'چند؟', en: 'How many?' },
              min: 0,
              max: 9,
              showIf: { question: 'b', oneOf: [0] },
            },
          ],
        },
        ...definition.sections.slice(2),
      ],
    } as QuestionnaireDefinition;
    expect(parseDefinition(chain).ok).toBe(true);
    expect(visibleQuestions(chain, { used: 'yes', b: 0 }).has('deep')).toBe(true);
    expect(visibleQuestions(chain, { used: 'no', b: 0 }).has('deep')).toBe(false);
  });
});
