import { answerItems, PROBLEM_CODES, problem, type ProblemCode } from '@hamava/surveys';
import { everyKind } from '../testing/all-kinds.js';
import { sampleQuestionnaire } from '../testing/sample-questionnaire.js';
import { sentencesIn } from '../sentences/catalogue.js';
import { citizenProblemSentence } from './citizen-problem-sentence.js';
import { CITIZEN_PROBLEM_CODES, hasSentence, problemSentence } from './problem-sentence.js';

const LANGUAGES = ['fa', 'en'] as const;

it('the citizen codes are those of answers and of the citizen channel', () => {
  const prefixes = /^(ANSWER|LINK|QUOTA|WAVE|SUBMISSION|BODY)_|^DRAFT_EXPIRED$|^TRY_AGAIN_LATER$/;
  expect(CITIZEN_PROBLEM_CODES).toEqual(PROBLEM_CODES.filter((code) => prefixes.test(code)));
  expect(CITIZEN_PROBLEM_CODES.length).toBeGreaterThanOrEqual(15);
});

describe.each(LANGUAGES)('in %s', (language) => {
  const { problems } = sentencesIn(language);

  it.each(CITIZEN_PROBLEM_CODES)('%s has a sentence of its own on every kind of question', (code) => {
    expect(hasSentence(code)).toBe(true);
    const places = [sampleQuestionnaire, everyKind].flatMap((definition) =>
      [...answerItems(definition), { code: 'nowhere' }].map((item) => ({ definition, path: item.code })),
    );
    for (const { definition, path } of places) {
      const sentence = citizenProblemSentence(problem(code, path), language, definition);
      expect(sentence).toMatch(/\.$/);
      expect(sentence).not.toBe(problems.apology);
      expect(sentence).not.toMatch(/undefined|NaN|نامعتبر|ناشناخته|عملیات|invalid|[A-Z]{3,}_/);
      expect(language === 'fa' && /[A-Za-z0-9]/.test(sentence)).toBe(false);
    }
  });

  it('a code that no citizen should meet gets a plain apology', () => {
    const others = PROBLEM_CODES.filter((code) => !CITIZEN_PROBLEM_CODES.includes(code));
    for (const code of others) expect(problemSentence({ code }, null, sentencesIn(language))).toBe(problems.apology);
  });
});

const SENTENCES: readonly (readonly [ProblemCode, string, string])[] = [
  ['ANSWER_REQUIRED', 'trust', 'یک عدد از ۰ تا ۱۰ انتخاب کنید، یا «نمی‌دانم / نظری ندارم» را بزنید.'],
  ['ANSWER_REQUIRED', 'conduct', 'یکی از گزینه‌ها را انتخاب کنید، یا «به من مربوط نیست» را بزنید.'],
  ['ANSWER_REQUIRED', 'd1', 'یکی از گزینه‌ها را انتخاب کنید، یا «نمی‌دانم» را بزنید.'],
  ['ANSWER_REQUIRED', 'county', 'یکی از گزینه‌های فهرست را انتخاب کنید، یا «ترجیح می‌دهم پاسخ ندهم» را بزنید.'],
  ['ANSWER_OUT_OF_RANGE', 'visits', 'یک عدد از ۰ تا ۲٬۰۰۰ بنویسید.'],
  ['ANSWER_NOT_A_NUMBER', 'visits', 'فقط عدد بنویسید. یک عدد از ۰ تا ۲٬۰۰۰ بنویسید.'],
];

it.each(SENTENCES)('%s at %s says: %s', (code, path, sentence) => {
  expect(citizenProblemSentence(problem(code, path), 'fa', sampleQuestionnaire)).toBe(sentence);
});

it('a year of birth outside the survey’s ages tells the ages and the years of today, without group marks', () => {
  const refused = problem('ANSWER_OUT_OF_RANGE', 'birth', { min: 1285, max: 1387 });
  const sentence = citizenProblemSentence(refused, 'fa', sampleQuestionnaire);
  expect(sentence).toContain('این نظرسنجی برای ۱۸ سال و بیشتر است.');
  expect(sentence).toContain('از ۱۲۸۵ تا ۱۳۸۷');
});

describe('what the author wrote', () => {
  const [first, ...rest] = everyKind.sections;
  const word = everyKind.sections.flatMap(({ questions }) => questions).find(({ code }) => code === 'word');
  if (first === undefined || word?.kind !== 'text') throw new Error('the questionnaire of every kind asks for a word');
  const asked = {
    ...word,
    pattern: { re2: '[آ-ی]+', message: { fa: 'فقط با حرف فارسی بنویسید.' } },
    checks: [{ require: { question: 'word', answered: true }, message: { fa: 'این واژه با پاسخ پیش جور نیست.' } }],
  };
  const definition = { ...everyKind, sections: [{ ...first, questions: [asked] }, ...rest] };

  it.each([
    ['ANSWER_PATTERN_WRONG', {}, 'فقط با حرف فارسی بنویسید.'],
    ['ANSWER_CHECK_FAILED', { check: 0 }, 'این واژه با پاسخ پیش جور نیست.'],
  ] as const)('%s says it', (code, details, sentence) => {
    expect(citizenProblemSentence(problem(code, 'word', details), 'fa', definition)).toBe(sentence);
  });
});

it('words of one’s own are asked for without the way out that was not taken', () => {
  expect(citizenProblemSentence(problem('ANSWER_REQUIRED', 'city__other'), 'fa', everyKind)).toBe(
    'بنویسید منظورتان از گزینه‌ای که انتخاب کردید چیست.',
  );
});
