import type { LocalizedText, NonAnswer, QuestionnaireDefinition } from '@hamava/surveys';

const OPINION: readonly NonAnswer[] = ['dontKnow'];

/** A questionnaire with every kind of control, in both languages. */
export const sampleQuestionnaire: QuestionnaireDefinition = {
  format: 'hamava.questionnaire/1',
  code: 'sample',
  title: { fa: 'نظر شما دربارهٔ {agency}', en: 'Your opinion about {agency}' },
  introduction: {
    fa: 'این نظرسنجی را شورای استان برگزار می‌کند تا بداند مردم به کدام اداره‌ها و چرا اعتماد دارند.',
    en: 'The council of the province holds this survey to learn which agencies people trust, and why.',
  },
  languages: ['fa', 'en'],
  scales: {
    trust: {
      kind: 'anchored',
      min: 0,
      max: 10,
      low: { fa: 'اصلاً اعتماد ندارم', en: 'no trust at all' },
      high: { fa: 'کاملاً اعتماد دارم', en: 'complete trust' },
    },
    good: {
      kind: 'labelled',
      points: [
        { value: 1, label: { fa: 'خیلی بد', en: 'Very bad' } },
        { value: 2, label: { fa: 'بد', en: 'Bad' } },
        { value: 3, label: { fa: 'نه خوب، نه بد', en: 'Neither good nor bad' } },
        { value: 4, label: { fa: 'خوب', en: 'Good' } },
        { value: 5, label: { fa: 'خیلی خوب', en: 'Very good' } },
      ],
    },
    amount: {
      kind: 'labelled',
      points: [
        { value: 1, label: { fa: 'خیلی کم', en: 'Very little' } },
        { value: 2, label: { fa: 'کم', en: 'Little' } },
        { value: 3, label: { fa: 'متوسط', en: 'Some' } },
        { value: 4, label: { fa: 'زیاد', en: 'Much' } },
        { value: 5, label: { fa: 'خیلی زیاد', en: 'Very much' } },
      ],
    },
    agree: {
      kind: 'labelled',
      points: [
        { value: 1, label: { fa: 'کاملاً مخالفم', en: 'Strongly disagree' } },
        { value: 2, label: { fa: 'مخالفم', en: 'Disagree' } },
        { value: 3, label: { fa: 'نه موافق، نه مخالف', en: 'Neither agree nor disagree' } },
        { value: 4, label: { fa: 'موافقم', en: 'Agree' } },
        { value: 5, label: { fa: 'کاملاً موافقم', en: 'Strongly agree' } },
      ],
    },
  },
  sections: [
    {
      code: 'experience',
      title: { fa: 'تجربهٔ شما از این اداره', en: 'Your experience with this agency' },
      questions: [
        {
          kind: 'scale',
          code: 'trust',
          text: {
            fa: 'به طور کلی، چقدر به {agency} اعتماد دارید؟',
            en: 'All in all, how much do you trust {agency}?',
          },
          hint: { fa: 'عددی از ۰ تا ۱۰ انتخاب کنید', en: 'Choose a number from 0 to 10' },
          scale: 'trust',
          nonAnswers: OPINION,
        },
        {
          kind: 'scale',
          code: 'conduct',
          text: {
            fa: 'در یک سال گذشته، رفتار کارکنان این اداره با شما چگونه بوده است؟',
            en: 'In the past year, how did the staff of this agency treat you?',
          },
          hint: {
            fa: 'منظور، مراجعهٔ حضوری، تلفنی یا اینترنتی است',
            en: 'In person, by telephone or on the internet',
          },
          scale: 'good',
          nonAnswers: ['notApplicable', 'refused'],
        },
        {
          kind: 'battery',
          code: 'deeds',
          text: {
            fa: 'به نظر شما این اداره هر یک از کارهای زیر را چقدر انجام می‌دهد؟',
            en: 'In your opinion, how much does this agency do each of the following?',
          },
          scale: 'amount',
          nonAnswers: OPINION,
          rows: [
            {
              code: 'd1',
              text: { fa: 'پیش از قطع آب، به موقع به مردم خبر می‌دهد', en: 'It tells people in time before cuts' },
            },
            {
              code: 'd2',
              text: {
                fa: 'با همهٔ مردم یکسان و بدون تبعیض رفتار می‌کند',
                en: 'It treats everyone equally and without favour',
              },
            },
            {
              code: 'd3',
              text: {
                fa: 'اگر اشتباه کند، می‌پذیرد و جبران می‌کند',
                en: 'When it makes a mistake, it admits it and makes good',
              },
            },
          ],
        },
        {
          kind: 'battery',
          code: 'views',
          text: { fa: 'با این جمله‌ها چقدر موافقید؟', en: 'How far do you agree with these sentences?' },
          scale: 'agree',
          optional: true,
          nonAnswers: OPINION,
          rows: [
            {
              code: 'v1',
              text: { fa: 'این اداره به قول‌های خود عمل می‌کند', en: 'This agency keeps its promises' },
            },
          ],
        },
      ],
    },
    {
      code: 'you',
      title: { fa: 'دربارهٔ شما', en: 'About you' },
      lead: {
        fa: 'این پرسش‌ها کمک می‌کند بدانیم همهٔ مردم استان دیده شده‌اند.',
        en: 'These questions help us see whether all people of the province are heard.',
      },
      questions: [
        {
          kind: 'number',
          code: 'birth',
          text: { fa: 'در چه سالی به دنیا آمده‌اید؟', en: 'In which year were you born?' },
          hint: { fa: 'سال خورشیدی با چهار رقم، مثلاً ۱۳۶۵', en: 'Year of the Iranian calendar, for example 1365' },
          min: 1280,
          max: 1400,
          demographic: 'age',
          nonAnswers: ['refused'],
          bands: {
            of: 'jalaliBirthYear',
            list: [
              { code: '18-29', from: 18, to: 29 },
              { code: '30-49', from: 30, to: 49 },
              { code: '50+', from: 50, to: null },
            ],
          },
        },
        {
          kind: 'number',
          code: 'visits',
          text: { fa: 'در یک سال گذشته چند بار مراجعه کرده‌اید؟', en: 'How often did you visit in the past year?' },
          min: 0,
          max: 2000,
          optional: true,
        },
        {
          kind: 'choice',
          code: 'county',
          text: { fa: 'در کدام شهرستان زندگی می‌کنید؟', en: 'In which county do you live?' },
          layout: 'dropdown',
          demographic: 'county',
          nonAnswers: ['refused'],
          options: [
            { code: '1501', label: { fa: 'خرم‌آباد', en: 'Khorramabad' } },
            { code: '1502', label: { fa: 'بروجرد', en: 'Borujerd' } },
          ],
        },
        {
          kind: 'choice',
          code: 'gender',
          text: { fa: 'جنسیت شما', en: 'Your gender' },
          layout: 'list',
          optional: true,
          demographic: 'gender',
          nonAnswers: ['refused'],
          options: [
            { code: 'female', label: { fa: 'زن', en: 'Woman' } },
            { code: 'male', label: { fa: 'مرد', en: 'Man' } },
          ],
        },
      ],
    },
  ],
  drivers: [],
  composites: [],
  scoring: { driverMinimumShare: 0.5, indexMinimumShare: 0.5 },
};

export const sampleAgency: LocalizedText = { fa: 'شرکت آب و فاضلاب استان', en: 'the Water and Wastewater Company' };

/** The title of a survey of many agencies: it names none of them. */
export const sampleStudyTitle: LocalizedText = {
  fa: 'اعتماد به اداره‌های استان، پاییز ۱۴۰۵',
  en: 'Trust in the agencies of the province, autumn 2026',
};

export function sampleSection(code: 'experience' | 'you'): QuestionnaireDefinition['sections'][number] {
  const section = sampleQuestionnaire.sections.find((candidate) => candidate.code === code);
  if (section === undefined) throw new Error(`sampleSection: no section ${code}`);
  return section;
}
