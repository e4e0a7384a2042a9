import { coreTrust, type Question } from '@hamava/surveys';
import { createFormat } from '../locale/format.js';
import { reviewFa } from '../locale/review.fa.js';
import { questionRules } from './question-rules.js';

const definition = coreTrust([]);
const questions = definition.sections.flatMap((section) => section.questions);
const birthYear = questions.find(({ code }) => code === 'birth_year')!;
const rulesOf = (question: Question) =>
  questionRules(question, definition, 'fa', reviewFa.rules, createFormat('fa').count).join(' ');

describe('the range of a number in the text under review', () => {
  it('has years of birth as names, without groups of digits', () => {
    expect(rulesOf(birthYear)).toContain('۱۲۹۰');
    expect(rulesOf(birthYear)).toContain('۱۴۰۰');
  });

  it('has amounts in groups of digits', () => {
    const { bands: _bands, ...amount } = birthYear as Extract<Question, { kind: 'number' }>;
    expect(rulesOf({ ...amount, min: 0, max: 20_000 })).toContain('۲۰٬۰۰۰');
  });
});
