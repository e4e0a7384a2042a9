import type { QuestionnaireDefinition } from '@hamava/surveys';
import { extrasOf, writeExtras } from '../extras.js';
import type { Exported } from '../foreign/imported.js';
import type { TextLanguage, Words } from '../foreign/languages.js';
import { LossReport } from '../foreign/loss-report.js';
import { lossesFor } from '../foreign/unsaid.js';
import { definitionFromForm } from '../odk/definition-from-form.js';
import { GONE, type Enrichment } from '../odk/enrichment.js';
import { formFromDefinition } from '../odk/form-from-definition.js';
import { formFromSurvey } from './form-from-survey.js';
import { importLimeSurveyTsv } from './import-limesurvey.js';
import { readTsv } from './read-tsv.js';
import type { LimeItem, LimeQuestion, LimeSurvey } from './survey.js';
import { surveyFromForm } from './survey-from-form.js';
import { writeTsv } from './tsv.js';

/**
 * A questionnaire as a LimeSurvey structure in tab-separated values. What LimeSurvey has no words for stands in a column of its own
 * and comes back with the file; `losses` names it, because LimeSurvey does not know it.
 */
export function exportLimeSurveyTsv(definition: QuestionnaireDefinition): Exported<string> {
  const { survey, meant } = surveyFromForm(formFromDefinition(definition));
  const marked = rowsOf(survey);
  const found = new Map<string, string>();
  const enrichment: Enrichment = {
    part<T extends object>(said: T | null, cell: { extras: string }): T | null {
      const whole = meant.get(cell.extras);
      if (whole === undefined) return said;
      const extras = whole === null ? null : extrasOf(said, whole);
      const written = extras === null ? '' : writeExtras(extras);
      found.set(cell.extras, whole === null ? GONE : written);
      return whole as T | null;
    },
  };
  // The words are read back as any reader would, so that what they leave unsaid is known.
  const read = readTsv(writeTsv(marked), new LossReport());
  if (read.ok) definitionFromForm(formFromSurvey(read.survey, new LossReport()), enrichment);
  const rows = withCells(marked, (mark) => (meant.has(mark) ? (found.get(mark) ?? '') : mark));
  const plain = importLimeSurveyTsv(writeTsv(withCells(marked, () => '')));
  return { content: writeTsv(rows), losses: lossesFor(definition, plain.ok ? plain.definition : null) };
}

/** The rows with their cells for what LimeSurvey cannot say filled. */
function withCells(
  rows: readonly (readonly string[])[],
  fill: (mark: string) => string,
): readonly (readonly string[])[] {
  return rows.map((row, r) => {
    const place = row[CLASS] === 'S' && row[NAME] === 'hamava' ? TEXT : row.length - 1;
    return r === 0 ? row : row.map((cell, at) => (at === place ? fill(cell) : cell));
  });
}

const COLUMNS = 'id class type/scale name relevance text help language validation mandatory other'.split(' ');
const [CLASS, NAME, TEXT] = ['class', 'name', 'text'].map((name) => COLUMNS.indexOf(name)) as [number, number, number];

type Row = Readonly<Record<string, string>>;

function rowsOf(survey: LimeSurvey): readonly (readonly string[])[] {
  const [base = 'fa', ...others] = survey.languages;
  const settings: Row[] = [
    { class: 'S', name: 'language', text: base },
    { class: 'S', name: 'additional_languages', text: others.join(' ') },
    { class: 'S', name: 'hamava_code', text: survey.code },
    { class: 'S', name: 'hamava', text: survey.extras },
    ...survey.languages.flatMap((language) => [
      { class: 'SL', name: 'surveyls_title', text: survey.title[language] ?? '', language },
      { class: 'SL', name: 'surveyls_welcometext', text: survey.introduction[language] ?? '', language },
    ]),
  ];
  const parts = survey.languages.flatMap((language, at) => structureIn(survey, language, at === 0));
  const attributes = new Set(
    survey.groups.flatMap(({ questions }) => questions).flatMap((each) => Object.keys(each.attributes)),
  );
  const all = [...COLUMNS, ...attributes, 'hamava'];
  return [all, ...[...settings, ...parts].map((row) => all.map((column) => row[column] ?? ''))];
}

function structureIn(survey: LimeSurvey, language: TextLanguage, first: boolean): readonly Row[] {
  let id = 0;
  return survey.groups.flatMap((group, at): readonly Row[] => [
    {
      id: String(at + 1),
      class: 'G',
      'type/scale': String(at + 1),
      name: spoken(group.title, language),
      relevance: group.relevance || '1',
      language,
      ...(first && { hamava: group.extras }),
    },
    ...group.questions.flatMap((question) => {
      id += 1;
      return questionRows(question, String(id), language, first);
    }),
  ]);
}

function questionRows(question: LimeQuestion, id: string, language: TextLanguage, first: boolean): readonly Row[] {
  const item = (kind: 'SQ' | 'A', each: LimeItem): Row => ({
    id,
    class: kind,
    'type/scale': '0',
    name: each.code,
    ...(kind === 'SQ' && { relevance: '1' }),
    text: spoken(each.text, language),
    language,
    ...(first && { hamava: each.extras }),
  });
  return [
    {
      id,
      class: 'Q',
      'type/scale': question.type,
      name: question.code,
      relevance: question.relevance || '1',
      text: spoken(question.text, language),
      help: spoken(question.help, language),
      language,
      validation: question.validation,
      mandatory: question.mandatory ? 'Y' : 'N',
      other: question.other ? 'Y' : 'N',
      ...question.attributes,
      ...(first && { hamava: question.extras }),
    },
    ...question.subquestions.map((each) => item('SQ', each)),
    ...question.answers.map((each) => item('A', each)),
  ];
}

function spoken(words: Words, language: TextLanguage): string {
  return words[language] ?? '';
}
