import { coreTrust } from '../bank/templates/core-trust.js';
import type { Question, QuestionnaireDefinition } from '../questionnaire/definition.js';
import type { Change } from './change.js';
import { compareDefinitions } from './compare-definitions.js';

const core = (): QuestionnaireDefinition => structuredClone(coreTrust([]));

function sectionOf(definition: QuestionnaireDefinition, code: string) {
  return definition.sections.find(({ questions }) => questions.some((own) => own.code === code))!;
}

function questionOf(definition: QuestionnaireDefinition, code: string): Question {
  return sectionOf(definition, code).questions.find((own) => own.code === code)!;
}

/** The changes that break, each with its outcomes. */
function breaksAfter(change: (definition: QuestionnaireDefinition) => void): readonly Change[] {
  const after = core();
  change(after);
  return compareDefinitions(core(), after).filter((own) => own.class === 'breaksTrend');
}

describe('a core questionnaire that is asked otherwise', () => {
  it('breaks the series of an item that a new jump passes, and of the index', () => {
    const [jump] = breaksAfter((definition) => {
      Object.assign(questionOf(definition, 't1'), { goTo: [{ when: [0], to: sectionOf(definition, 'r1').code }] });
      Object.assign(questionOf(definition, 'r1'), { goTo: [{ when: [0], to: 'o1' }] });
    });
    expect(jump?.outcomes).toEqual(expect.arrayContaining(['index', 'responsiveness', 'r2', 'l1', 'l2']));
    expect(jump?.outcomes).not.toContain('o1');
  });

  it('breaks it where a condition comes to stand before the item', () => {
    const [filter] = breaksAfter((definition) => {
      Object.assign(questionOf(definition, 'f1'), { showIf: { question: 't1', oneOf: [1, 2] } });
    });
    expect(filter).toMatchObject({ code: 'f1', part: 'showIf' });
    expect(filter?.outcomes).toEqual(expect.arrayContaining(['index', 'fairness', 'f1']));
  });

  it('breaks it where items change places', () => {
    const breaks = breaksAfter((definition) => {
      const section = sectionOf(definition, 'r1');
      Object.assign(section, {
        questions: [...section.questions.slice(0, 2).toReversed(), ...section.questions.slice(2)],
      });
    });
    expect(breaks.flatMap(({ outcomes }) => outcomes)).toEqual(expect.arrayContaining(['index', 'r1', 'r2']));
  });

  it('breaks it where a driver is counted otherwise', () => {
    const breaks = breaksAfter((definition) => {
      Object.assign(definition.drivers[0]!, { weight: 40 });
    });
    expect(breaks.flatMap(({ outcomes }) => outcomes)).toContain('index');
  });

  it('asks for attention where a linked question without a series changes', () => {
    const after = core();
    Object.assign(questionOf(after, 'sex'), { hint: { fa: 'یکی را برگزینید.', en: 'Choose one.' } });
    expect(new Set(compareDefinitions(core(), after).map((own) => own.class))).toEqual(new Set(['attention']));
    const unlinked = core();
    for (const definition of [unlinked, after]) delete (questionOf(definition, 'sex') as { bank?: unknown }).bank;
    expect(new Set(compareDefinitions(unlinked, after).map((own) => own.class))).toEqual(new Set(['harmless']));
  });
});
