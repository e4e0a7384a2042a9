import fc from 'fast-check';
import { TEMPLATES, visibleQuestions, type Question, type QuestionnaireDefinition } from '@hamava/surveys';
import { ALL_KINDS, arbitraryDocument } from '../../../surveys/src/testing/arbitrary-documents.js';
import { anyAnswers, draws } from '../testing/any-answers.js';
import { fromSurveyJs } from './from-survey-js.js';
import { BLOCK } from './own-block.js';
import { toSurveyJs } from './to-survey-js.js';

/** SurveyJS does not ask the others; conditions on them are losses. */
const ASKED = ALL_KINDS.filter((kind) => !['calculated', 'hidden', 'split'].includes(kind));

function kept(json: unknown): { definition: QuestionnaireDefinition; constructs: readonly string[] } {
  const imported = fromSurveyJs(json);
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
  return {
    definition: imported.definition,
    constructs: imported.losses.map((loss) => `${loss.construct} @ ${loss.where}`),
  };
}

const questionsOf = (definition: QuestionnaireDefinition): readonly Question[] =>
  definition.sections.flatMap((section) => section.questions);
/** As another program gives it back, which keeps its own words only. */
const wordsOf = (definition: QuestionnaireDefinition): Record<string, unknown> => {
  const { [BLOCK]: _, ...words } = toSurveyJs(definition, ['fa', 'en']).content;
  return words;
};
const again = (definition: QuestionnaireDefinition): QuestionnaireDefinition =>
  kept(JSON.stringify(wordsOf(definition))).definition;

describe('SurveyJS JSON read', () => {
  const survey = {
    title: 'Service desk',
    pages: [
      {
        name: 'page 1',
        elements: [
          {
            type: 'radiogroup',
            name: 'visited',
            title: 'Did you visit?',
            isRequired: true,
            choices: ['yes', { value: 'no', text: 'No' }],
          },
          { type: 'rating', name: 'nps', title: 'Recommend?', rateMin: 0, rateMax: 10, visibleIf: "{visited} = 'yes'" },
          {
            type: 'checkbox',
            name: 'which',
            title: 'Which?',
            showOtherItem: true,
            showNoneItem: true,
            maxSelectedChoices: 2,
            choices: ['a', 'b'],
          },
          { type: 'comment', name: 'why', title: 'Why {nps}?', visibleIf: '{nps} < 7 and {which} anyof ["a", "b"]' },
          { type: 'boolean', name: 'back', title: 'Come back?' },
        ],
      },
      {
        elements: [
          {
            type: 'matrix',
            name: 'staff',
            title: 'Staff',
            columns: [1, 2, 3],
            rows: [{ value: 'polite', text: 'Polite' }, 'quick'],
          },
          {
            type: 'text',
            inputType: 'number',
            name: 'age',
            title: 'Age',
            min: 18,
            max: 99,
            visibleIf: 'age({birth}) > 3',
          },
          { type: 'matrixdynamic', name: 'table', title: 'Table' },
          {
            type: 'panel',
            name: 'inner',
            title: 'Inner',
            elements: [{ type: 'text', inputType: 'date', name: 'day' }],
          },
          { type: 'expression', name: 'sum', expression: '{age} + 1' },
        ],
      },
    ],
    triggers: [{ type: 'complete', expression: '{visited} = 1' }],
  };
  const { definition, constructs } = kept(survey);

  test('keeps what has an equal', () => {
    expect(questionsOf(definition).map(({ code, kind }) => `${code} ${kind}`)).toEqual([
      'visited choice',
      'nps scale',
      'which multiple',
      'why text',
      'back choice',
      'staff battery',
      'age number',
      'day date',
    ]);
    expect(questionsOf(definition)[1]?.showIf).toEqual({ question: 'visited', oneOf: ['yes'] });
    expect(questionsOf(definition)[3]?.showIf).toEqual({
      all: [
        { question: 'nps', atMost: 7 },
        { not: { question: 'nps', oneOf: [7] } },
        { question: 'which', oneOf: ['a', 'b'] },
      ],
    });
    expect(questionsOf(definition)[3]?.text.fa).toBe('Why {answer:nps}?');
    expect(questionsOf(definition)[2]).toMatchObject({
      optional: true,
      max: 2,
      options: [{ code: 'a' }, { code: 'b' }, { code: 'other', other: true }, { code: 'none', exclusive: true }],
    });
  });

  test('names every construct that it does not keep, and where it stood', () => {
    for (const lost of [
      'triggers @ triggers',
      'age({birth}) > 3 @ pages[1].elements[1].visibleIf',
      'matrixdynamic @ pages[1].elements[2]',
      'inner @ pages[1].elements[3]',
      'expression @ pages[1].elements[4]',
      'matrix @ pages[1].elements[0]',
    ]) {
      expect(constructs).toContain(lost);
    }
  });
});

describe('out and in again', () => {
  test.each(TEMPLATES.map((template) => [template.key, template] as const))(
    'the template %s is the same after a second journey',
    (_, template) => {
      const once = again(template.build());
      expect(again(once)).toEqual(once);
    },
  );

  test('what is kept of any document of asked questions stays the same after a second journey', () => {
    fc.assert(
      fc.property(arbitraryDocument({ sections: 3, questionsPerSection: 4, kinds: ASKED }), (definition) => {
        const imported = fromSurveyJs(wordsOf(definition));
        if (!imported.ok) return;
        const once = imported.definition;
        expect(again(once)).toEqual(once);
      }),
      { numRuns: 150 },
    );
  });
});

describe('what a file asks', () => {
  test('is asked of the same people after the journey', () => {
    let compared = 0;
    const size = { sections: 3, questionsPerSection: 4, kinds: ASKED, loops: false };
    fc.assert(
      fc.property(arbitraryDocument(size), draws, (definition, next) => {
        const { definition: back, constructs } = kept(wordsOf(definition));
        // Words of one's own have no equal condition where their option stands elsewhere; every loss is named.
        if (constructs.some((lost) => lost.includes('visibleIf'))) return;
        compared += 1;
        const answers = anyAnswers(definition, next);
        expect(visibleQuestions(back, answers)).toEqual(visibleQuestions(definition, answers));
      }),
      { numRuns: 200 },
    );
    expect(compared).toBeGreaterThan(150);
  });
});

describe('hostile files', () => {
  const deep = (depth: number): unknown => {
    let json: unknown = { type: 'text', name: 'q' };
    for (let level = 0; level < depth; level += 1) json = { type: 'panel', name: `p${level}`, elements: [json] };
    return { pages: [{ elements: [json] }] };
  };

  test.each<[string, unknown]>([
    ['no JSON', '{'],
    ['null', null],
    ['a list', []],
    ['a number', '7'],
    ['nothing asked', {}],
    ['pages of nothing', { pages: [null, 1, 'x'] }],
    ['a deep one', deep(50_000)],
    ['a long one', `["${'x'.repeat(10_000_001)}"]`],
    ['many parts', { pages: [{ elements: Array.from({ length: 120_000 }, () => ({})) }] }],
  ])('%s ends in a problem', (_, json) => {
    const imported = fromSurveyJs(json);
    expect(imported.ok).toBe(false);
    expect(!imported.ok && imported.problems.map(({ code }) => code)).toContain('FILE_UNREADABLE');
  });

  test('names of Object.prototype and scripts do no harm', () => {
    const json =
      '{"pages":[{"elements":[{"type":"radiogroup","name":"__proto__","title":"<script>x</script>a","choices":["constructor","__proto__"],"visibleIf":"{constructor} = 1"},{"type":"constructor","name":"x"},{"type":"html","name":"n","html":"<img onerror=x><b>b</b>"}]}]}';
    const { definition } = kept(json);
    expect(JSON.stringify(definition)).not.toMatch(/script|onerror/);
  });

  test('whatever JSON it is, nothing is thrown', () => {
    const member = fc.constantFrom(
      'type',
      'name',
      'title',
      'elements',
      'choices',
      'visibleIf',
      'rows',
      'columns',
      'items',
      'validators',
      'rateMin',
      'max',
      'html',
    );
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom<unknown>(
          'radiogroup',
          'matrix',
          'panel',
          'text',
          'rating',
          'q',
          "{q} = 'a'",
          1e308,
          -1,
          null,
          true,
        ),
        fc.array(tie('any'), { maxLength: 4 }),
        fc.dictionary(member, tie('any'), { maxKeys: 6 }),
      ),
    })).any;
    fc.assert(
      fc.property(value, (elements) => {
        expect(typeof fromSurveyJs({ pages: [{ elements: [elements].flat() }] }).ok).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });
});
