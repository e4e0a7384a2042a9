import type { Option, Question, Section } from '../definition.js';

const SEX: Question = {
  kind: 'choice',
  code: 'sex',
  layout: 'list',
  text: { fa: 'جنسیت شما چیست؟', en: 'What is your sex?' },
  options: [
    { code: 'female', label: { fa: 'زن', en: 'Female' } },
    { code: 'male', label: { fa: 'مرد', en: 'Male' } },
  ],
  nonAnswers: ['refused'],
  demographic: 'sex',
};

/** The year is asked because people know it at once; only the age band of the census targets is kept. */
const BIRTH_YEAR: Question = {
  kind: 'number',
  code: 'birth_year',
  text: { fa: 'در چه سالی به دنیا آمده‌اید؟', en: 'In which year were you born?' },
  hint: {
    fa: 'سال خورشیدی با چهار رقم، مانند ۱۳۷۰. فقط گروه سنی شما نگه داشته می‌شود.',
    en: 'Iranian calendar, four digits, such as 1370. Only your age group is kept.',
  },
  min: 1290,
  max: 1400,
  bands: {
    of: 'jalaliBirthYear',
    list: [
      { code: '18-29', from: 18, to: 29 },
      { code: '30-49', from: 30, to: 49 },
      { code: '50+', from: 50, to: null },
    ],
  },
  nonAnswers: ['refused'],
  demographic: 'ageBand',
};

const RESIDENCE: Question = {
  kind: 'choice',
  code: 'residence',
  layout: 'list',
  text: { fa: 'در شهر زندگی می‌کنید یا در روستا؟', en: 'Do you live in a town or in a village?' },
  options: [
    { code: 'urban', label: { fa: 'شهر', en: 'Town or city' } },
    { code: 'rural', label: { fa: 'روستا', en: 'Village' } },
  ],
  nonAnswers: ['refused'],
  demographic: 'residence',
};

/** What weighting and breakdowns need. Without a list of counties the county is not asked. */
export function aboutYouSection(counties: readonly Option[]): Section {
  return {
    code: 'about_you',
    title: { fa: 'دربارهٔ شما', en: 'About you' },
    lead: {
      fa: 'این پرسش‌ها فقط برای وزن‌دهی است، تا سهم زنان و مردان، سن‌های گوناگون و شهر و روستا در نتیجه درست باشد. به هر کدام که نخواهید می‌توانید پاسخ ندهید.',
      en: 'These questions are only for weighting, so that women and men, all ages, towns and villages have their right share in the result. You may decline any of them.',
    },
    questions: [SEX, BIRTH_YEAR, ...countyQuestion(counties), RESIDENCE],
  };
}

function countyQuestion(counties: readonly Option[]): readonly Question[] {
  if (counties.length === 0) return [];
  return [
    {
      kind: 'choice',
      code: 'county',
      layout: 'dropdown',
      text: { fa: 'در کدام شهرستان زندگی می‌کنید؟', en: 'In which county do you live?' },
      options: counties,
      nonAnswers: ['refused'],
      demographic: 'county',
    },
  ];
}
