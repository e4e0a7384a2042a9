import type { Question, QuestionnaireDefinition } from '../questionnaire/definition.js';
import { smallQuestionnaire } from '../testing/small-questionnaire.js';
import { brokenLocks, lockedItems } from './core-lock.js';

const linked = (code: string): Question => ({
  kind: 'scale',
  code,
  scale: 'ten',
  text: { fa: `سنجهٔ ${code}` },
  bank: { item: code, linked: true },
});
const filter = (goTo?: Question['goTo']): Question => ({
  kind: 'choice',
  code: 'visited',
  layout: 'list',
  text: { fa: 'مراجعه کردید؟' },
  options: [
    { code: 'yes', label: { fa: 'بله' } },
    { code: 'no', label: { fa: 'خیر' } },
  ],
  goTo,
});

/** A published questionnaire with two linked items behind a question of the office. */
const base: QuestionnaireDefinition = {
  ...smallQuestionnaire(),
  scales: { ten: { kind: 'anchored', min: 0, max: 10, low: { fa: 'هیچ' }, high: { fa: 'کامل' } } },
  sections: [
    { code: 'a', title: { fa: 'آ' }, questions: [filter()] },
    { code: 'b', title: { fa: 'ب' }, questions: [linked('one'), linked('two')] },
  ],
  drivers: [
    { code: 'd', title: { fa: 'درستی' }, items: ['one'], weight: 1 },
    { code: 'e', title: { fa: 'توان' }, items: ['two'], weight: 1 },
  ],
  composites: [],
};
const locked = lockedItems(base, (text) => text, { published: true });
const broken = (changed: Partial<QuestionnaireDefinition>) =>
  brokenLocks({ ...base, ...changed }, { locked, inBank: () => null, fingerprint: (text) => text });
const sections = (first: readonly Question[], second: readonly Question[]) => ({
  sections: [
    { ...base.sections[0]!, questions: first },
    { ...base.sections[1]!, questions: second },
  ],
});

describe('a published item of the core', () => {
  test('stays as it is when nothing about it changes', () => {
    expect(broken({})).toEqual([]);
    expect(broken({ title: { fa: 'نام دیگر' } })).toEqual([]);
    expect(broken(sections([filter(), { ...filter(), code: 'another' }], [linked('one'), linked('two')]))).toEqual([]);
  });

  test('is not jumped over by a question before it', () => {
    const both = [linked('one'), linked('two')];
    expect(broken(sections([filter([{ when: ['no'], to: '$end' }])], both))).toEqual(['one', 'two']);
    expect(broken(sections([filter([{ when: ['no'], to: 'two' }])], both))).toEqual(['one']);
    expect(broken(sections([filter([{ when: ['no'], to: 'b' }])], both))).toEqual([]);
  });

  test('keeps its place among the others', () => {
    expect(broken(sections([filter()], [linked('two'), linked('one')]))).toEqual(['one', 'two']);
  });

  test('keeps its weight and what counts it', () => {
    const [d, e] = base.drivers;
    expect(broken({ drivers: [{ ...d!, weight: 3 }, e!] })).toEqual(['one', 'two']);
    expect(broken({ drivers: [{ ...d!, title: { fa: 'نام دیگر' } }, e!] })).toEqual([]);
    expect(broken({ scoring: { driverMinimumShare: 0.9, indexMinimumShare: 0.9 } })).toEqual(['one', 'two']);
  });
});
