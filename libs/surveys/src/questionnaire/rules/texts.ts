import type { LocalizedText, Question, QuestionnaireDefinition, Scale } from '../definition.js';
import { problem, type Problem } from '../../problem.js';

/** The one part of a text that is filled in when it is shown. */
export const AGENCY_PLACEHOLDER = '{agency}';

interface PlacedText {
  readonly path: string;
  readonly text: LocalizedText;
}

/** Every text is written in every language of the questionnaire, and holds no placeholder but `{agency}`. */
export function textProblems(definition: QuestionnaireDefinition): readonly Problem[] {
  return placedTexts(definition).flatMap(({ path, text }) => [
    ...definition.languages
      .filter((language) => (text[language] ?? '').trim() === '')
      .map((language) => problem('TEXT_MISSING', `${path}.${language}`, { language })),
    ...Object.entries(text).flatMap(([language, words]) => placeholderProblems(`${path}.${language}`, words as string)),
  ]);
}

function placeholderProblems(path: string, words: string): readonly Problem[] {
  const unknown = (words.match(/\{[^{}]*\}/g) ?? []).filter((placeholder) => placeholder !== AGENCY_PLACEHOLDER);
  return unknown.map((placeholder) =>
    problem('DEFINITION_INVALID', path, { reason: 'placeholderUnknown', placeholder }),
  );
}

function placedTexts(definition: QuestionnaireDefinition): readonly PlacedText[] {
  return [
    { path: 'title', text: definition.title },
    { path: 'introduction', text: definition.introduction },
    ...Object.entries(definition.scales).flatMap(([code, scale]) => scaleTexts(`scales.${code}`, scale)),
    ...definition.sections.flatMap((section, s) => [
      { path: `sections[${s}].title`, text: section.title },
      ...optionalText(`sections[${s}].lead`, section.lead),
      ...section.questions.flatMap((question, q) => questionTexts(`sections[${s}].questions[${q}]`, question)),
    ]),
    ...definition.drivers.map((driver, d) => ({ path: `drivers[${d}].title`, text: driver.title })),
    ...definition.composites.map((composite, c) => ({ path: `composites[${c}].title`, text: composite.title })),
  ];
}

function scaleTexts(path: string, scale: Scale): readonly PlacedText[] {
  if (scale.kind === 'labelled') {
    return scale.points.map((point, p) => ({ path: `${path}.points[${p}].label`, text: point.label }));
  }
  return [
    { path: `${path}.low`, text: scale.low },
    { path: `${path}.high`, text: scale.high },
  ];
}

function questionTexts(path: string, question: Question): readonly PlacedText[] {
  const own = [{ path: `${path}.text`, text: question.text }, ...optionalText(`${path}.hint`, question.hint)];
  if (question.kind === 'battery') {
    return [...own, ...question.rows.map((row, r) => ({ path: `${path}.rows[${r}].text`, text: row.text }))];
  }
  if (question.kind === 'choice') {
    return [
      ...own,
      ...question.options.map((option, o) => ({ path: `${path}.options[${o}].label`, text: option.label })),
    ];
  }
  return own;
}

function optionalText(path: string, text: LocalizedText | undefined): readonly PlacedText[] {
  return text === undefined ? [] : [{ path, text }];
}
