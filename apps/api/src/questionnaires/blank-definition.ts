import type { LocalizedText, QuestionnaireDefinition } from '@hamava/surveys';

/** A document with one empty section, ready to be written in. */
export function blankDefinition(code: string, title: LocalizedText): QuestionnaireDefinition {
  return {
    format: 'hamava.questionnaire/1',
    code,
    title,
    introduction: { fa: '' },
    languages: ['fa'],
    scales: {},
    sections: [{ code: 'section1', title: { fa: 'بخش ۱', en: 'Section 1' }, questions: [] }],
    drivers: [],
    composites: [],
    scoring: { driverMinimumShare: 0.5, indexMinimumShare: 0.5 },
  };
}
