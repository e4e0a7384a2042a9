import {
  lowered,
  questionsOf,
  type Language,
  type QuestionnaireDefinition,
  type TranslationLanguage,
} from '@hamava/surveys';
import { exportedItems } from './items.js';
import type { SurveyElement, SurveyJson } from './survey-json.js';
import { textWriter } from './texts.js';
import { writeCalculation } from './write-calculation.js';
import { elementsOf } from './write-elements.js';
import { writeCondition } from './write-expression.js';

/**
 * A questionnaire in the words of SurveyJS and nothing beside them. Loops, jumps and cascades are written as the conditions that they
 * stand for. Link parameters and the arms of split ballots are read as data of their codes, which the embedding page must set.
 */
export function writeSurvey(
  definition: QuestionnaireDefinition,
  languages: readonly (Language | TranslationLanguage)[],
): SurveyJson {
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
  return {
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
