import { lint } from '../../linting/lint.js';
import { placedTexts } from '../../linting/placed-texts.js';
import { corrected } from '../../linting/spelling.js';
import { questionsOf } from '../../questionnaire/answer-items.js';
import { parseDefinition } from '../../questionnaire/parse-definition.js';
import { explorePaths } from '../../paths/explore-paths.js';
import { coreTrustQuestionnaire } from '../../questionnaire/core-trust/core-trust-questionnaire.js';
import { bankItem } from '../bank-items.js';
import { measureOf, scaleOfQuestion } from '../core-items.js';
import { TEMPLATES } from './templates.js';

const byKey = (key: string) => TEMPLATES.find((template) => template.key === key)?.build();

describe('templates', () => {
  test('there are seven', () => {
    expect(TEMPLATES.map(({ key }) => key)).toEqual([
      'core_trust',
      'client_satisfaction',
      'service_desk',
      'event_evaluation',
      'staff_pulse',
      'completed_projects',
      'pr_self_assessment',
    ]);
  });

  describe.each(TEMPLATES.map((template) => [template.key, template] as const))('%s', (_, template) => {
    const definition = template.build();

    test('is a valid document', () => {
      expect(parseDefinition(JSON.parse(JSON.stringify(definition)))).toMatchObject({ ok: true });
    });

    test('has nothing that the linter holds against it, bar what an office may shrug at', () => {
      expect(
        lint(definition)
          .filter(({ severity }) => severity !== 'info')
          .map(({ rule, path }) => `${rule} ${path}`),
      ).toEqual([]);
    });

    test('every text is there in both languages, in right Persian', () => {
      for (const { text, path } of placedTexts(definition)) {
        expect([path, text.en?.trim() ?? '']).not.toEqual([path, '']);
        expect(corrected(text.fa)).toBe(text.fa);
        expect(text.fa.replace(/\{[^}]*\}|<[^>]*>/g, '')).not.toMatch(/[A-Za-z0-9]/);
      }
    });

    test('every question can be reached, and nobody needs more than seven minutes', () => {
      const report = explorePaths(definition, { limit: 2000 });
      expect(lint(definition, { paths: report }).filter(({ rule }) => rule === 'L23' || rule === 'L24')).toEqual([]);
    });

    test('says how long it takes and how much it asks', () => {
      expect(template.minutes).toBeGreaterThanOrEqual(1);
      expect(template.minutes).toBeLessThanOrEqual(7);
      expect(template.questionCount).toBeGreaterThanOrEqual(5);
    });

    test('what is linked is what the bank has', () => {
      for (const question of questionsOf(definition)) {
        if (question.bank === undefined) continue;
        const item = bankItem(question.bank.item);
        expect(item).not.toBeNull();
        if (item === null) continue;
        expect(measureOf(question, scaleOfQuestion(definition, question))).toBe(
          measureOf(item.question, item.scale?.scale ?? null),
        );
      }
    });
  });

  test('the core is the core trust questionnaire with every item but the county linked', () => {
    const counties = [{ code: '1501', label: { fa: 'الیگودرز', en: 'Aligudarz' } }];
    const built = TEMPLATES[0]?.build({ counties });
    const bare = JSON.parse(
      JSON.stringify(built, (key, value: unknown) => (key === 'bank' ? undefined : value)),
    ) as unknown;
    expect(bare).toEqual(JSON.parse(JSON.stringify(coreTrustQuestionnaire({ counties }))));
    const unlinked = built?.sections.flatMap(({ questions }) => questions).filter(({ bank }) => bank?.linked !== true);
    expect(unlinked?.map(({ code }) => code)).toEqual(['county']);
  });

  test('what is asked of staff is never for the public', () => {
    expect(TEMPLATES.filter(({ build }) => build().audience === 'staff').map(({ key }) => key)).toEqual([
      'staff_pulse',
      'pr_self_assessment',
    ]);
  });

  test('the service desk has five to seven questions, one rule and one open text', () => {
    const questions = byKey('service_desk')?.sections.flatMap((section) => section.questions) ?? [];
    expect(questions.length).toBeGreaterThanOrEqual(5);
    expect(questions.length).toBeLessThanOrEqual(7);
    expect(questions.filter(({ showIf }) => showIf !== undefined)).toHaveLength(1);
    expect(questions.filter(({ kind }) => kind === 'text')).toHaveLength(1);
  });

  test('client satisfaction has six axes', () => {
    expect(byKey('client_satisfaction')?.drivers).toHaveLength(6);
  });
});
