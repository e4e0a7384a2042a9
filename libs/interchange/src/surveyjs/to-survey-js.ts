import {
  isOnPage,
  lowered,
  questionsOf,
  type Language,
  type QuestionnaireDefinition,
  type TranslationLanguage,
} from '@hamava/surveys';
import type { Exported } from '../foreign/imported.js';
import { loss, type Loss } from '../loss.js';
import { exportedItems } from './items.js';
import type { SurveyElement, SurveyJson } from './survey-json.js';
import { textWriter } from './texts.js';
import { writeCalculation } from './write-calculation.js';
import { elementsOf } from './write-elements.js';
import { writeCondition } from './write-expression.js';

/**
 * A questionnaire as SurveyJS JSON in some of its languages. Loops, jumps and cascades are written as the conditions that they stand
 * for. Link parameters and the arms of split ballots are read as data of their codes, which the embedding page must set.
 */
export function toSurveyJs(
  definition: QuestionnaireDefinition,
  languages: readonly (Language | TranslationLanguage)[] = definition.languages,
): Exported<SurveyJson> {
  const core = lowered(definition);
  const items = exportedItems(core);
  const write = textWriter(languages);
  const context = { definition: core, items, write };
  const pages = core.sections.map((section) => {
    const lead =
      section.lead === undefined ? [] : [{ type: 'html', name: `${section.code}__lead`, html: write(section.lead) }];
    return {
      name: section.code,
      title: write(section.title),
      ...(section.shuffled === true ? { questionOrder: 'random' } : {}),
      elements: [
        ...lead,
        ...section.questions.flatMap((question): readonly SurveyElement[] => elementsOf(question, context)),
      ],
    };
  });
  const calculatedValues = questionsOf(core).flatMap((question) => {
    if (question.kind !== 'calculated') return [];
    const value = writeCalculation(question.value, items);
    const expression =
      question.showIf === undefined ? value : `iif(${writeCondition(question.showIf, items)}, ${value}, '')`;
    return [{ name: question.code, expression, includeIntoResult: true }];
  });
  const content: SurveyJson = {
    title: write(definition.title),
    description: write(definition.introduction),
    locale: languages.includes('fa') ? 'fa' : (languages[0] ?? 'fa'),
    // What is hidden has no answer.
    clearInvisibleValues: 'onHidden',
    showQuestionNumbers: 'on',
    pages: pages.filter(({ elements }) => elements.length > 0),
    ...(calculatedValues.length === 0 ? {} : { calculatedValues }),
    ...endingsOf(core, items, write),
  };
  return { content, losses: lossesOf(definition) };
}

function endingsOf(
  { endings = [] }: QuestionnaireDefinition,
  items: ReturnType<typeof exportedItems>,
  write: ReturnType<typeof textWriter>,
): Record<string, unknown> {
  const always = endings.find(({ showIf }) => showIf === undefined);
  const waiting = endings.slice(0, always === undefined ? endings.length : endings.indexOf(always));
  const conditions = waiting.flatMap(({ showIf, text }) =>
    showIf === undefined ? [] : [{ expression: writeCondition(showIf, items), html: write(text) }],
  );
  return {
    ...(always === undefined ? {} : { completedHtml: write(always.text) }),
    ...(conditions.length === 0 ? {} : { completedHtmlOnCondition: conditions }),
  };
}

/** What SurveyJS has no place for. */
function lossesOf(definition: QuestionnaireDefinition): readonly Loss[] {
  const scoring = {
    fa: 'سنجه‌ها و وزن‌های شاخص در پروندهٔ SurveyJS جایی ندارند و نوشته نشدند.',
    en: 'SurveyJS has no place for drivers and weights of the index; they were not written.',
  };
  const quotas = {
    fa: 'سهمیه‌ها در پروندهٔ SurveyJS جایی ندارند و نوشته نشدند.',
    en: 'SurveyJS has no quotas; they were not written.',
  };
  const outside = {
    fa: 'این مقدار پرسیده نمی‌شود؛ صفحهٔ میزبان باید آن را با همین نام به داده‌ها بیفزاید.',
    en: 'This value is not asked; the page that shows the survey must set it as data under this name.',
  };
  const checks = {
    fa: 'قاعدهٔ میان‌پرسشی این پرسش نوشته نشد.',
    en: 'The rule across questions was not written.',
  };
  return [
    ...(definition.drivers.length > 0 ? [loss('drivers', 'drivers', scoring)] : []),
    ...((definition.quotas ?? []).length > 0 ? [loss('quotas', 'quotas', quotas)] : []),
    ...definition.sections.flatMap((section, s) =>
      section.questions.flatMap((question, q) => {
        const where = `sections[${s}].questions[${q}]`;
        const unasked = !isOnPage(question) && question.kind !== 'calculated';
        return [
          ...(unasked ? [loss(question.kind, where, outside)] : []),
          ...((question.checks ?? []).length > 0 ? [loss('checks', `${where}.checks`, checks)] : []),
        ];
      }),
    ),
  ];
}
