import fc from 'fast-check';
import { Model, type Question as SurveyQuestion } from 'survey-core';
import {
  answerCodes,
  checkAnswers,
  isNonAnswer,
  isOnPage,
  lowered,
  optionsOf,
  questionsOf,
  visibleAnswers,
  visibleOptions,
  visibleQuestions,
  type AnswerValue,
  type Question,
  type QuestionnaireDefinition,
} from '@hamava/surveys';
import { arbitraryDocument } from '../../../surveys/src/testing/arbitrary-documents.js';
import { anyAnswers, changed, draws, type Given } from '../testing/any-answers.js';
import { companionOf } from './items.js';
import { toSurveyJs } from './to-survey-js.js';

const QUESTIONNAIRES = 1_000;
const documents = arbitraryDocument({ sections: 3, questionsPerSection: 3 });

/** Answers as a respondent gives them to SurveyJS: page by page, to what is shown, of what is on offer. */
function answerAll(model: Model, definition: QuestionnaireDefinition, answers: Given): void {
  const visible = visibleAnswers(definition, answers);
  const outside = questionsOf(lowered(definition)).flatMap(({ code, kind }) => {
    const source = { hidden: answers, split: visible }[kind as string];
    return source !== undefined && Object.hasOwn(source, code) ? [[code, source[code]]] : [];
  });
  model.mergeData(Object.fromEntries(outside) as object);
  for (const page of lowered(definition).sections) {
    const given = page.questions.flatMap((question) =>
      answerCodes(question).flatMap((code) => fieldsOf(model, question, code, answers[code])),
    );
    giveAll(model, given);
    const words = page.questions.flatMap(({ code }) => {
      const field = model.getQuestionByName(`${code}__other`);
      return field !== null && shown(field) ? [[field.name, answers[field.name]] as const] : [];
    });
    giveAll(model, words);
  }
}

/** All at once, because SurveyJS looks through all conditions whenever something changes. */
function giveAll(model: Model, given: readonly (readonly [string, unknown])[]): void {
  for (const [name, value] of given)
    if (value === undefined && !model.getQuestionByName(name).isEmpty()) model.clearValue(name);
  model.mergeData(Object.fromEntries(given.filter(([, value]) => value !== undefined)));
}

function fieldsOf(
  model: Model,
  question: Question,
  code: string,
  value: AnswerValue | undefined,
): readonly (readonly [string, unknown])[] {
  const field = model.getQuestionByName(code);
  const companion = companionOf(question);
  if (field === null || !shown(field)) return [];
  const apart = companion !== null && isNonAnswer(value);
  return [
    [code, apart ? undefined : asGiven(question, field, value)],
    ...(companion === null ? [] : [[companion, apart ? [value] : undefined] as const]),
  ];
}

function asGiven(question: Question, field: SurveyQuestion, value: AnswerValue | undefined): unknown {
  if (value === undefined) return undefined;
  if (question.kind === 'photo') return [{ name: 'p.png', type: 'image/png', content: value }];
  if (optionsOf(question) === null) return value;
  const offered = new Set(offeredBy(field));
  if (question.kind === 'choice') return offered.has(value as string) ? value : undefined;
  const chosen = (typeof value === 'object' ? value : [value]).filter((each) => offered.has(each as string));
  return chosen.length === 0 ? undefined : chosen;
}

const offeredBy = (field: SurveyQuestion): string[] =>
  (field.visibleChoices as { value: string }[]).map(({ value }) => value);
const shown = (field: SurveyQuestion): boolean => field.isVisible && field.isParentVisible;

/** Of an answer that is refused for another reason, we ask for its own words when it is mended, SurveyJS at once. */
function wordsAskedLater(definition: QuestionnaireDefinition, answers: Given): ReadonlySet<string> {
  const checked = checkAnswers(definition, visibleAnswers(definition, answers), { jalaliYear: 1405 });
  const refused = checked.ok ? [] : checked.problems.filter(({ code }) => code !== 'ANSWER_REQUIRED');
  return new Set(refused.map(({ path }) => `${path}__other`));
}

/** What both engines say, in one shape. */
function sayingsOfOurs(definition: QuestionnaireDefinition, answers: Given) {
  const visible = visibleQuestions(definition, answers);
  const seen = visibleAnswers(definition, answers);
  const questions = questionsOf(lowered(definition)).filter(({ code }) => visible.has(code));
  const checked = checkAnswers(definition, seen, { jalaliYear: 1405 });
  const problems = checked.ok ? [] : checked.problems;
  const missing = problems.filter(({ code }) => code === 'ANSWER_REQUIRED').map(({ path }) => path);
  return {
    visible: questions
      .filter(isOnPage)
      .flatMap((each) => (each.kind === 'note' ? [each.code] : answerCodes(each)))
      .toSorted(),
    offered: Object.fromEntries(
      questions.filter(isOnPage).flatMap((each) => {
        const options = optionsOf(each);
        return options === null ? [] : [[each.code, visibleOptions(options, seen).map(({ code }) => code)]];
      }),
    ),
    required: [...new Set(missing)].toSorted(),
    calculated: Object.fromEntries(
      questionsOf(lowered(definition)).flatMap(({ code, kind }) =>
        kind === 'calculated' ? [[code, rounded(seen[code])]] : [],
      ),
    ),
  };
}

function sayingsOfSurveyJs(model: Model, definition: QuestionnaireDefinition, answers: Given) {
  const later = wordsAskedLater(definition, answers);
  const added = (name: string): boolean => /__(other|non)$/.test(name) && !known.has(name);
  const known = new Set(questionsOf(lowered(definition)).flatMap((each) => [each.code, ...answerCodes(each)]));
  const fields = model.getAllQuestions().filter(shown);
  const required = fields.filter((field) => {
    field.validate(true);
    return field.errors.some((error) => error.getErrorType() === 'required');
  });
  return {
    visible: fields
      .map(({ name }) => name)
      .filter((name) => !added(name))
      .toSorted(),
    offered: Object.fromEntries(
      fields
        .filter(
          ({ name }) => optionsOf(questionsOf(lowered(definition)).find(({ code }) => code === name) ?? NOTE) !== null,
        )
        .map((field) => [field.name, offeredBy(field).filter((code) => !isNonAnswer(code))]),
    ),
    required: required
      .map(({ name }) => name)
      .filter((name) => !later.has(name))
      .toSorted(),
    calculated: Object.fromEntries(model.calculatedValues.map((each) => [each.name, rounded(each.value as unknown)])),
  };
}

const NOTE: Question = { kind: 'note', code: 'none', text: { fa: 'ن' } };

/** SurveyJS mends sums of decimals, so the last digits differ. */
function rounded(value: unknown): number | null {
  return typeof value === 'number' ? Number(value.toPrecision(9)) : null;
}

describe('survey-core as an oracle', () => {
  test(`says the same of ${QUESTIONNAIRES} questionnaires: what is shown, offered, required and worked out`, () => {
    const met = { conditions: 0, hidden: 0, required: 0, calculated: 0 };
    fc.assert(
      fc.property(documents, draws, (definition, next) => {
        const model = new Model(toSurveyJs(definition).content);
        const answers = anyAnswers(definition, next);
        answerAll(model, definition, answers);
        const ours = sayingsOfOurs(definition, answers);
        expect(sayingsOfSurveyJs(model, definition, answers)).toEqual(ours);

        // Second thoughts: what they hide has no answer any more.
        const second = changed(definition, answers, next);
        answerAll(model, definition, second);
        expect(sayingsOfSurveyJs(model, definition, second)).toEqual(sayingsOfOurs(definition, second));

        met.hidden += Math.sign(
          questionsOf(lowered(definition)).filter(isOnPage).length - visibleQuestions(definition, answers).size,
        );
        met.required += ours.required.length;
        met.calculated += Object.values(ours.calculated).filter((value) => value !== null).length;
      }),
      { numRuns: QUESTIONNAIRES, seed: 20_261_124 },
    );
    // The comparison is about something.
    expect(met.required).toBeGreaterThan(QUESTIONNAIRES / 4);
    expect(met.calculated).toBeGreaterThan(QUESTIONNAIRES / 10);
  });
});
