import { lint } from '../linting/lint.js';
import { applyPatches } from '../questionnaire/patches.js';
import { parseDefinition } from '../questionnaire/parse-definition.js';
import { BANK_ITEMS, bankItem, insertBankItem, bankQuestion, searchBank, similarItems } from './bank-items.js';
import { TEMPLATES } from './templates/templates.js';

const desk = TEMPLATES[2]?.build();
if (desk === undefined) throw new Error('no template');

describe('the bank', () => {
  test('keys are unique and every item has words in both languages', () => {
    expect(new Set(BANK_ITEMS.map(({ key }) => key)).size).toBe(BANK_ITEMS.length);
    for (const { question, source, key } of BANK_ITEMS) {
      expect(question.code).toBe(key);
      expect([question.text.fa, question.text.en, source.fa, source.en].every((text) => (text ?? '') !== '')).toBe(
        true,
      );
    }
  });

  test('holds the items of the core, and no others, as core', () => {
    expect(BANK_ITEMS.filter(({ core }) => core).map(({ key }) => key)).toContain('t1');
    expect(bankItem('t1')).toMatchObject({ core: true, driver: 'overall', scale: { code: 'trust' } });
    expect(bankItem('f2')).toMatchObject({ core: true, driver: 'fairness' });
    expect(bankItem('sat_steps')).toMatchObject({ core: false, driver: 'process_transparency' });
    expect(bankItem('nothing')).toBeNull();
  });

  test('own items, unlinked, break no rule of wording', () => {
    for (const item of BANK_ITEMS.filter(({ core }) => !core)) {
      const definition = {
        ...desk,
        scales: item.scale === null ? {} : { [item.scale.code]: item.scale.scale },
        drivers: [],
        sections: [
          { code: 'first', title: desk.title, questions: [] },
          {
            code: 'second',
            title: desk.title,
            showIf: { question: 'x', answered: true },
            questions: [bankQuestion(item, false)],
          },
        ],
      };
      expect(lint(definition).map(({ rule, path }) => `${item.key} ${rule} ${path}`)).toEqual([]);
    }
  });

  test('is searched by folded words of both languages, by key and by driver', () => {
    expect(searchBank('اعتماد كلي')).toEqual(searchBank('کلی اعتماد'));
    expect(searchBank('به طور کلی').map(({ key }) => key)).toContain('t1');
    expect(searchBank('بهطور').map(({ key }) => key)).toContain('t1');
    expect(searchBank('TRUST').map(({ key }) => key)).toContain('t1');
    expect(searchBank('', { driver: 'fairness' }).map(({ key }) => key)).toEqual(['f1', 'f2']);
    expect(searchBank('')).toHaveLength(BANK_ITEMS.length);
  });

  test('a question nearly like one of the bank finds it, another finds none', () => {
    const [first] = similarItems('مراحل کار را تا چه اندازه روشن برای شما شرح دادند؟');
    expect(first?.item.key).toBe('sat_steps');
    expect(first?.similarity).toBeGreaterThanOrEqual(0.6);
    expect(similarItems('آیا در ماه گذشته قبض گاز را پرداخت کردید؟')).toEqual([]);
    expect(similarItems('')).toEqual([]);
  });

  test.each(BANK_ITEMS.map((item) => [item.key, item] as const))(
    '%s goes into a questionnaire with its scale',
    (_, item) => {
      const patches = insertBankItem(desk, item, { sectionAt: 0, questionAt: 1, linked: true });
      const patched = applyPatches(desk, patches);
      expect(patched).toMatchObject({ ok: true });
      const parsed = parseDefinition(patched.ok ? patched.document : null);
      expect(parsed.ok ? [] : parsed.problems).toEqual([]);
    },
  );

  test('a linked item goes in once; a copy gets a code of its own', () => {
    const item = bankItem('sat_steps');
    if (item === null) throw new Error('no item');
    const once = applyPatches(desk, insertBankItem(desk, item, { sectionAt: 0, questionAt: 0, linked: true }));
    const definition = (once.ok ? once.document : null) as typeof desk;
    expect(insertBankItem(definition, item, { sectionAt: 0, questionAt: 0, linked: true })).toBeNull();
    expect(insertBankItem(definition, item, { sectionAt: 0, questionAt: 0, linked: false })).toMatchObject([
      { op: 'add', value: { code: 'sat_steps_2', bank: { item: 'sat_steps', linked: false } } },
    ]);
  });

  test('an item whose scale has another meaning there is not inserted', () => {
    const item = bankItem('sat_steps');
    const other = {
      ...desk,
      scales: { amount5: { kind: 'anchored' as const, min: 0, max: 10, low: desk.title, high: desk.title } },
    };
    expect(item === null ? 0 : insertBankItem(other, item, { sectionAt: 0, questionAt: 0, linked: true })).toBeNull();
  });
});
