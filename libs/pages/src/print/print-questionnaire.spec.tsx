import type { QuestionnaireDefinition } from '@hamava/surveys';
import { everyKind } from '../testing/all-kinds.js';
import { sampleAgency } from '../testing/sample-questionnaire.js';
import { printQuestionnaire } from './print-questionnaire.js';

const [choosing, typing] = everyKind.sections;
if (choosing === undefined || typing === undefined) throw new Error('the questionnaire of every kind has two sections');
const branching: QuestionnaireDefinition = {
  ...everyKind,
  sections: [
    choosing,
    { ...typing, showIf: { question: 'trouble', oneOf: ['papers'] } },
    { ...typing, code: 'each', repeatFor: 'trouble', questions: [] },
  ],
};
const print = (language: 'fa' | 'en'): string =>
  printQuestionnaire(branching, {
    language,
    version: 3,
    sha: 'ab12'.repeat(16),
    agencyName: sampleAgency,
    qrSvg: '<svg onload="x"/>',
  });
const html = print('fa');

it('is one document that needs nothing else and runs nothing', () => {
  expect(html.startsWith('<!doctype html><html lang="fa" dir="rtl">')).toBe(true);
  expect(html).not.toMatch(/<script|<link|<svg|src="(?!data:)|https?:/);
});

it('tells version and fingerprint', () => {
  expect(html).toContain('نسخهٔ ۳');
  expect(html).toContain('ab12'.repeat(16));
});

it('has a box and the code of the data file for every option', () => {
  for (const code of ['queue', 'none', 'dontKnow', 'kh', 'agreed', 'notApplicable', 'm1', 'b2', 'visited']) {
    expect(html).toMatch(new RegExp(`class="code">${code}<`));
  }
  expect(html.match(/☐/g)?.length).toBeGreaterThan(30);
});

it('tells in words who is asked, and what is asked again', () => {
  expect(html).toContain('<p class="rule">فقط کسانی که به پرسش ۲ «مدارک زیاد» گفته‌اند این بخش را می‌بینند.</p>');
  expect(html).toContain('این بخش را برای هر گزینه‌ای که در پرسش ۲ علامت خورده است یک بار بپرسید.');
});

it('begins every further section on a sheet of its own', () => {
  expect(html.match(/<div class="break">/g)).toHaveLength(2);
});

it('is there in English, too', () => {
  expect(print('en')).toContain('Put a cross in the box beside the answer.');
});
