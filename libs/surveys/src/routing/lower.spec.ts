import fc from 'fast-check';
import type { AnswerValue } from '../answering/answers.js';
import type { Condition, Question, QuestionnaireDefinition, Section } from '../questionnaire/definition.js';
import { arbitraryDocument } from '../testing/arbitrary-documents.js';
import { smallQuestionnaire } from '../testing/small-questionnaire.js';
import { arranged } from './arrange.js';
import { lowered } from './lower.js';
import { answerCodes, isOnPage, lookedAt } from './question-parts.js';
import { visibleAnswers, visibleQuestions, visibleSections } from './visible-questions.js';

const text = (fa: string, en = fa) => ({ fa, en });
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const document = (...sections: Section[]): QuestionnaireDefinition => ({ ...smallQuestionnaire(), sections });
const section = (code: string, questions: readonly Question[], more: Partial<Section> = {}): Section => ({
  code,
  title: text(code),
  questions,
  ...more,
});
const choice = (code: string, more: object = {}): Question => ({
  kind: 'choice',
  code,
  layout: 'list',
  text: text(code),
  options: ['a', 'b', 'c'].map((option) => ({ code: option, label: text(`گزینه ${option}`, option) })),
  ...more,
});
const multiple = (code: string): Question => ({ ...choice(code), kind: 'multiple' }) as Question;
const pagesOf = (definition: QuestionnaireDefinition) =>
  lowered(definition).sections.map(({ code, questions }) => [code, questions.map((question) => question.code)]);
const askedOf = (definition: QuestionnaireDefinition, answers: Record<string, AnswerValue>) => [
  ...visibleQuestions(definition, answers),
];

describe('a loop', () => {
  const loop = document(
    section('s', [multiple('which')]),
    section(
      'each',
      [
        choice('how', { text: text('{item} چه بود؟', 'How was {item}?') }),
        choice('why', { showIf: { question: 'how', oneOf: ['a'] }, text: text('چرا {answer:how}؟') }),
      ],
      { repeatFor: 'which', title: text('دربارهٔ «{item}»', 'About {item}') },
    ),
  );

  test('is one section for each option, under codes of its own', () => {
    expect(pagesOf(loop)).toEqual([
      ['s', ['which']],
      ['each__a', ['how__a']],
      ['each__a__p2', ['why__a']],
      ['each__b', ['how__b']],
      ['each__b__p2', ['why__b']],
      ['each__c', ['how__c']],
      ['each__c__p2', ['why__c']],
    ]);
  });

  test('asks about the chosen only, each round by itself', () => {
    expect(askedOf(loop, { which: ['a', 'c'], how__a: 'a', how__c: 'b' })).toEqual([
      'which',
      'how__a',
      'why__a',
      'how__c',
    ]);
    expect(askedOf(loop, { which: ['b'], how__a: 'a' })).toEqual(['which', 'how__b']);
  });

  test('names what it is about, and pipes the answer of its own round', () => {
    const [, round, second] = lowered(loop).sections;
    expect(round?.title).toEqual(text('دربارهٔ «گزینه a»', 'About a'));
    expect(round?.questions[0]?.text).toEqual(text('«گزینه a» چه بود؟', 'How was a?'));
    expect(second?.questions[0]?.text.fa).toBe('چرا {answer:how__a}؟');
  });

  test('options whose codes would become one are told apart', () => {
    const options = ['a-b', 'a+b', 'a_b'].map((code) => ({ code, label: text(code) }));
    const near = document(
      section('s', [{ ...multiple('which'), options } as Question]),
      section('each', [choice('how')], { repeatFor: 'which' }),
    );
    expect(pagesOf(near).slice(1)).toEqual([
      ['each__a_b', ['how__a_b']],
      ['each__a_b_2', ['how__a_b_2']],
      ['each__a_b_3', ['how__a_b_3']],
    ]);
  });

  test('a label cannot bring markup into rich text', () => {
    const options = [{ code: 'a', label: text('<b>الف</b> & ب') }];
    const rich = document(
      section('s', [{ ...multiple('which'), options } as Question]),
      section('each', [{ kind: 'note', code: 'n', text: text('{item}') }], {
        repeatFor: 'which',
        lead: text('{item}'),
      }),
    );
    const round = lowered(rich).sections[1];
    expect([round?.lead?.fa, round?.questions[0]?.text.fa]).toEqual(Array(2).fill('«&lt;b&gt;الف&lt;/b&gt; &amp; ب»'));
  });
});

describe('a jump', () => {
  const jump = document(
    section('s', [
      choice('q', {
        goTo: [
          { when: ['a'], to: 'u' },
          { when: ['a', 'b'], to: '$end' },
        ],
      }),
      choice('r'),
    ]),
    section('t', [choice('x')]),
    section('u', [choice('y'), choice('z')]),
  );
  test.each([
    [{ q: 'a' }, ['q', 'y', 'z']],
    [{ q: 'b' }, ['q']],
    [{ q: 'c' }, ['q', 'r', 'x', 'y', 'z']],
    [{}, ['q', 'r', 'x', 'y', 'z']],
  ])('with %j asks %j', (answers, expected) => {
    expect(askedOf(jump, answers as Record<string, AnswerValue>)).toEqual(expected);
  });

  test('from a question that is hidden is not taken', () => {
    const hidden = document(
      section('s', [choice('p')]),
      section('t', [choice('q', { showIf: { question: 'p', oneOf: ['a'] }, goTo: [{ when: ['a'], to: '$end' }] })]),
      section('u', [choice('y')]),
    );
    expect(askedOf(hidden, { p: 'a', q: 'a' })).toEqual(['p', 'q']);
    expect(askedOf(hidden, { p: 'b', q: 'a' })).toEqual(['p', 'y']);
  });

  test('is what declining a needed consent is', () => {
    const consent: Question = {
      kind: 'consent',
      code: 'ok',
      version: '1',
      text: text('ok'),
      statement: text('ok'),
      needed: true,
    };
    const asked = document(section('s', [consent]), section('t', [choice('y')]));
    expect(askedOf(asked, { ok: 'declined' })).toEqual(['ok']);
    expect(askedOf(asked, { ok: 'agreed' })).toEqual(['ok', 'y']);
  });

  test('backward and to nowhere does nothing', () => {
    const back = document(
      section('s', [choice('p')]),
      section('t', [
        choice('q', {
          goTo: [
            { when: ['a'], to: 's' },
            { when: ['b'], to: 'gone' },
          ],
        }),
        choice('r'),
      ]),
    );
    expect(askedOf(back, { q: 'a' })).toEqual(['p', 'q', 'r']);
    expect(askedOf(back, { q: 'b' })).toEqual(['p', 'q', 'r']);
  });
});

describe('a cascade', () => {
  const place = (code: string, parent?: string) => ({ code, label: text(code), parent });
  const cascade = document(
    section('s', [
      {
        kind: 'cascade',
        code: 'where',
        text: text('کجا؟', 'Where?'),
        levels: [
          { code: 'province', text: text('استان', 'province'), options: [place('p1'), place('p2')] },
          { code: 'county', text: text('شهرستان', 'county'), options: [place('c1', 'p1'), place('c2', 'p1')] },
        ],
      },
    ]),
  );

  test('is a dropdown a level, each on a page of its own', () => {
    expect(pagesOf(cascade)).toEqual([
      ['s', ['province']],
      ['s__p2', ['county']],
    ]);
    expect(lowered(cascade).sections[1]?.questions[0]?.text).toEqual(text('کجا؟ (شهرستان)', 'Where? (county)'));
  });

  test('offers what belongs to the level above, and asks nothing where there is nothing', () => {
    const [, counties] = visibleSections(cascade, { province: 'p1' });
    expect((counties!.questions[0] as Extract<Question, { kind: 'choice' }>).options.map(({ code }) => code)).toEqual([
      'c1',
      'c2',
    ]);
    expect(askedOf(cascade, { province: 'p2' })).toEqual(['province']);
    expect(visibleAnswers(cascade, { province: 'p2', county: 'c1' })).toEqual({ province: 'p2' });
  });
});

describe('pages', () => {
  test('end before a question that looks at an answer of the same page, in whatever way', () => {
    const showIf: Condition = { question: 'q', oneOf: ['a'] };
    const option = {
      options: [
        { code: 'a', label: text('a') },
        { code: 'b', label: text('b'), showIf },
      ],
    };
    for (const question of [choice('r', { showIf }), choice('r', option), choice('r', { text: text('{answer:q}') })]) {
      expect(pagesOf(document(section('s', [choice('q'), question, choice('x')])))).toEqual([
        ['s', ['q']],
        ['s__p2', ['r', 'x']],
      ]);
    }
  });

  test('a number worked out from a page stays with it, and what looks at the number does not', () => {
    const sum: Question = { kind: 'calculated', code: 'sum', text: text('sum'), value: { answer: 'a1' } };
    const number: Question = { kind: 'number', code: 'a1', text: text('a1'), min: 0, max: 9 };
    const waiting = choice('r', { showIf: { question: 'sum', atLeast: 3 } });
    expect(pagesOf(document(section('s', [number, sum, choice('x'), waiting])))).toEqual([
      ['s', ['a1', 'sum', 'x']],
      ['s__p2', ['r']],
    ]);
  });

  test('of nothing but numbers worked out are skipped, of nothing but a note are shown', () => {
    const note: Question = { kind: 'note', code: 'n', text: text('n') };
    const constant: Question = { kind: 'calculated', code: 'k', text: text('k'), value: { constant: 1 } };
    expect(
      visibleSections(document(section('s', [constant]), section('t', [note])), {}).map(({ code }) => code),
    ).toEqual(['t']);
  });
});

describe('laws of lowering', () => {
  const anyDocument = arbitraryDocument({ sections: 4, questionsPerSection: 5 });
  const anyAnswers = (definition: QuestionnaireDefinition): fc.Arbitrary<Record<string, AnswerValue>> =>
    fc.infiniteStream(fc.nat(99)).map((stream) => {
      const next = (): number => stream.next().value as number;
      const answers: Record<string, AnswerValue> = { _seed: next() };
      for (const question of lowered(definition).sections.flatMap(({ questions }) => questions)) {
        for (const code of answerCodes(question)) if (next() < 80) answers[code] = anyValue(question, next);
      }
      return answers;
    });
  const withAnswers = anyDocument.chain((definition) => fc.tuple(fc.constant(definition), anyAnswers(definition)));

  test('lowering what is lowered changes nothing', () => {
    fc.assert(
      fc.property(anyDocument, (definition) => {
        const once = lowered(definition);
        expect(lowered(once)).toBe(once);
        expect(plain(lowered(plain(once) as QuestionnaireDefinition))).toEqual(plain(once));
      }),
    );
  });

  test('codes stay different', () => {
    fc.assert(
      fc.property(anyDocument, (definition) => {
        const { sections } = lowered(definition);
        const pages = sections.map(({ code }) => code);
        const codes = sections.flatMap(({ questions }) => questions.flatMap(answerCodes));
        expect(new Set(pages).size).toBe(pages.length);
        expect(new Set(codes).size).toBe(codes.length);
      }),
    );
  });

  test('what a page shows depends on earlier pages only', () => {
    fc.assert(
      fc.property(withAnswers, fc.nat(), ([definition, answers], from) => {
        const { sections } = lowered(definition);
        const page = from % sections.length;
        const later = new Set(
          sections.slice(page).flatMap(({ questions }) => questions.filter(isOnPage).flatMap(answerCodes)),
        );
        const before = Object.fromEntries(
          Object.entries(answers).filter(([code]) => !later.has(code.replace(/__other$/, ''))),
        );
        const pageOf = (given: Record<string, AnswerValue>) =>
          visibleSections(definition, given).find(({ code }) => code === sections[page]?.code);
        expect(pageOf(before)).toEqual(pageOf(answers));
      }),
    );
  });

  test('a hidden answer changes nothing', () => {
    fc.assert(
      fc.property(withAnswers, ([definition, answers]) => {
        const visible = visibleQuestions(definition, answers);
        const kept = visibleAnswers(definition, answers);
        expect(visibleQuestions(definition, kept)).toEqual(visible);
        expect(visibleAnswers(definition, kept)).toEqual(kept);
      }),
    );
  });

  test('a jump hides later questions only', () => {
    fc.assert(
      fc.property(withAnswers, ([definition, answers]) => {
        const still = {
          ...definition,
          sections: definition.sections.map((each) => ({
            ...each,
            questions: each.questions.map(({ goTo: _, ...rest }) => rest as Question),
          })),
        };
        const order = lowered(definition).sections.flatMap(({ questions }) => questions);
        const [jumping, staying] = [visibleQuestions(definition, answers), visibleQuestions(still, answers)];
        const sources = definition.sections.flatMap(({ questions }) =>
          questions.filter(({ goTo }) => goTo !== undefined).map(({ code }) => code),
        );
        const first = order.findIndex(({ code }) => sources.includes(code.split('__')[0] ?? code) && jumping.has(code));
        for (const { code } of first === -1 ? order : order.slice(0, first + 1))
          expect(jumping.has(code)).toBe(staying.has(code));
      }),
    );
  });

  test('the same number of chance gives the same order of the same things, and nothing looks ahead', () => {
    const shuffling = anyDocument.map((definition) => ({
      ...definition,
      shuffledSections: [definition.sections.map(({ code }) => code)],
      sections: definition.sections.map((each) => ({
        ...each,
        shuffled: true,
        questions: each.questions.map((question) => ({ ...question, shuffled: true })),
      })),
    }));
    const partsOf = ({ sections }: QuestionnaireDefinition): readonly string[] =>
      sections
        .flatMap(({ code, questions }) =>
          questions.map((question) => {
            const options = 'options' in question ? (question.options ?? []).map((option) => option.code) : [];
            return [code, question.code, ...answerCodes(question).toSorted(), ...options.toSorted()].join(' ');
          }),
        )
        .toSorted();
    fc.assert(
      fc.property(shuffling, fc.nat(65_535), (definition, seed) => {
        const once = arranged(definition, seed);
        expect(arranged(definition, seed)).toEqual(once);
        expect(lowered(once)).toBe(once);
        expect(partsOf(once)).toEqual(partsOf(lowered(definition)));
        const given = new Set<string>();
        const items = new Set(once.sections.flatMap(({ questions }) => questions.flatMap(answerCodes)));
        for (const question of once.sections.flatMap(({ questions }) => questions)) {
          for (const code of lookedAt(question)) expect(given.has(code) || !items.has(code)).toBe(true);
          for (const code of answerCodes(question)) given.add(code);
        }
      }),
    );
  });

  test('exclusive options and those with words of one’s own stay last', () => {
    const options = ['none', 'else', 'a', 'b', 'c', 'd'].map((code) => ({
      code,
      label: text(code),
      ...(code === 'none' ? { exclusive: true } : {}),
      ...(code === 'else' ? { other: true } : {}),
    }));
    const asked = document(section('s', [{ ...multiple('m'), options, shuffled: true } as Question]));
    const orders = Array.from({ length: 50 }, (_, seed) =>
      (arranged(asked, seed).sections[0]!.questions[0] as Extract<Question, { kind: 'multiple' }>).options.map(
        ({ code }) => code,
      ),
    );
    for (const order of orders) expect(order.slice(-2)).toEqual(['none', 'else']);
    expect(new Set(orders.map((order) => order.join(''))).size).toBeGreaterThan(10);
  });
});

function anyValue(question: Question, next: () => number): AnswerValue {
  const pick = <T>(list: readonly T[]): T => list[next() % list.length] as T;
  const nonAnswers = question.nonAnswers ?? [];
  if (nonAnswers.length > 0 && next() < 15) return pick(nonAnswers);
  if (question.kind === 'choice') return pick(question.options).code;
  if (question.kind === 'multiple' || question.kind === 'ranking') {
    const some = question.options.filter(() => next() < 50);
    return (some.length > 0 ? some : question.options.slice(0, 1)).map(({ code }) => code);
  }
  if (question.kind === 'hidden') return pick(question.options ?? []).code;
  if (question.kind === 'consent') return pick(['agreed', 'declined']);
  if (question.kind === 'date') return pick(['2026-03-21', '2026-03-23', '2026-03-25']);
  if (question.kind === 'time') return pick(['06:00', '12:00', '18:00']);
  return question.kind === 'text' || question.kind === 'photo' ? 'words' : next() % 6;
}
