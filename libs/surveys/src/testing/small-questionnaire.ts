import type { QuestionnaireDefinition } from '../questionnaire/definition.js';

/** One question of every kind, with a condition, bands, two drivers and a composite: the ground that specs change from. */
export function smallQuestionnaire(): QuestionnaireDefinition {
  return {
    format: 'hamava.questionnaire/1',
    code: 'small',
    title: { fa: 'پرسشنامه', en: 'Questionnaire' },
    introduction: { fa: 'دربارهٔ {agency}', en: 'About {agency}' },
    languages: ['fa', 'en'],
    scales: {
      ten: { kind: 'anchored', min: 0, max: 10, low: { fa: 'کم', en: 'Low' }, high: { fa: 'زیاد', en: 'High' } },
      three: {
        kind: 'labelled',
        points: [
          { value: 1, label: { fa: 'کم', en: 'Little' } },
          { value: 2, label: { fa: 'متوسط', en: 'Some' } },
          { value: 4, label: { fa: 'زیاد', en: 'Much' } },
        ],
      },
    },
    sections: [
      {
        code: 'first',
        title: { fa: 'یک', en: 'One' },
        questions: [
          {
            kind: 'choice',
            code: 'used',
            layout: 'list',
            text: { fa: 'کار داشته‌اید؟', en: 'Any contact?' },
            options: [
              { code: 'yes', label: { fa: 'بله', en: 'Yes' } },
              { code: 'no', label: { fa: 'نه', en: 'No' } },
            ],
            nonAnswers: ['dontKnow'],
            demographic: 'contact',
          },
          { kind: 'scale', code: 'a', scale: 'ten', text: { fa: 'الف', en: 'A' }, nonAnswers: ['dontKnow', 'refused'] },
        ],
      },
      {
        code: 'second',
        title: { fa: 'دو', en: 'Two' },
        questions: [
          {
            kind: 'scale',
            code: 'b',
            scale: 'ten',
            reversed: true,
            text: { fa: 'ب', en: 'B' },
            showIf: { question: 'used', oneOf: ['yes'] },
          },
        ],
      },
      {
        code: 'third',
        title: { fa: 'سه', en: 'Three' },
        questions: [
          {
            kind: 'battery',
            code: 'grid',
            scale: 'three',
            text: { fa: 'تا چه اندازه؟', en: 'How far?' },
            rows: [
              { code: 'g1', text: { fa: 'ج', en: 'C' } },
              { code: 'g2', text: { fa: 'د', en: 'D' }, reversed: true },
            ],
            optional: true,
          },
          {
            kind: 'number',
            code: 'visits',
            text: { fa: 'چند بار؟', en: 'How often?' },
            min: 0,
            max: 50,
            optional: true,
          },
          {
            kind: 'number',
            code: 'born',
            text: { fa: 'سال تولد؟', en: 'Year of birth?' },
            min: 1300,
            max: 1400,
            bands: {
              of: 'jalaliBirthYear',
              list: [
                { code: '18-29', from: 18, to: 29 },
                { code: '30+', from: 30, to: null },
              ],
            },
            nonAnswers: ['refused'],
            demographic: 'ageBand',
          },
        ],
      },
    ],
    drivers: [
      { code: 'd1', title: { fa: 'یک', en: 'One' }, items: ['a', 'b'], weight: 60 },
      { code: 'd2', title: { fa: 'دو', en: 'Two' }, items: ['g1', 'g2'], weight: 40 },
    ],
    composites: [{ code: 'mix', title: { fa: 'آمیخته', en: 'Mix' }, items: ['a', 'g1', 'g2'], minimumItems: 2 }],
    scoring: { driverMinimumShare: 0.5, indexMinimumShare: 0.8 },
  };
}

/** An answer to every question of the small questionnaire. */
export const SMALL_ANSWERS = { used: 'yes', a: 7, b: 3, g1: 4, g2: 1, visits: 2, born: 1370 } as const;
