import type { QuestionnaireDefinition } from '@hamava/surveys';
import type { Sheet } from '../files/read-workbook.js';
import { writeWorkbook } from '../files/write-workbook.js';
import { annotating } from '../foreign/annotate.js';
import type { Exported } from '../foreign/imported.js';
import { LANGUAGE_NAMES, type TextLanguage, type Words } from '../foreign/languages.js';
import { lossesFor } from '../foreign/unsaid.js';
import type { Loss } from '../loss.js';
import { definitionFromForm } from '../odk/definition-from-form.js';
import type { OdkForm, OdkNode } from '../odk/form.js';
import { languagesIn } from '../odk/form-languages.js';
import { formFromDefinition } from '../odk/form-from-definition.js';
import { readSheets } from './import-xlsform.js';

/** A cell of Excel holds 32,767 characters. */
const LONGEST_CELL = 30_000;
const MOST_EXTRA_CELLS = 40;

/**
 * A questionnaire as an XLSForm workbook, its sheets from right to left. What XLSForm has no words for stands in the column
 * `hamava` and comes back with the file; `losses` names it, because other programs do not know it.
 */
export async function exportXlsForm(definition: QuestionnaireDefinition): Promise<Exported<Uint8Array>> {
  const { sheets, losses } = xlsFormSheets(definition);
  return { content: await writeWorkbook(sheets), losses };
}

function xlsFormSheets(definition: QuestionnaireDefinition): {
  readonly sheets: readonly Sheet[];
  readonly losses: readonly Loss[];
} {
  const { form, meant } = formFromDefinition(definition);
  const languages = languagesIn(form);
  const sheets = (): readonly Sheet[] => [
    surveySheet(form, languages),
    choicesSheet(form, languages),
    settingsSheet(form, languages),
  ];
  // While the cells for what cannot be said are empty, the sheets are what other programs understand.
  const said = readSheets(sheets());
  definitionFromForm(form, annotating(meant));
  return { sheets: sheets(), losses: lossesFor(definition, said.ok ? said.definition : null) };
}

type Row = Readonly<Record<string, string>>;

function surveySheet(form: OdkForm, languages: readonly TextLanguage[]): Sheet {
  return sheetOf(
    'survey',
    form.nodes.flatMap((node) => nodeRows(node, languages)),
    [
      'type',
      'name',
      ...headings('label', languages),
      ...headings('hint', languages),
      ...'required relevant constraint'.split(' '),
      ...headings('constraint_message', languages),
      ...'choice_filter calculation appearance parameters repeat_count'.split(' '),
    ],
  );
}

function nodeRows(node: OdkNode, languages: readonly TextLanguage[]): readonly Row[] {
  const part = {
    name: node.name,
    ...cells('label', node.label, languages),
    relevant: node.relevant,
    appearance: node.appearance,
    ...extraCells(node.extras),
  };
  if (node.sort !== 'field') {
    const begin = { type: `begin_${node.sort}`, ...part, repeat_count: node.count };
    return [begin, ...node.children.flatMap((child) => nodeRows(child, languages)), { type: `end_${node.sort}` }];
  }
  return [
    {
      ...part,
      type: [node.type, node.list].join(' ').trim(),
      ...cells('hint', node.hint, languages),
      required: node.required,
      constraint: node.constraint,
      ...cells('constraint_message', node.constraintMessage, languages),
      choice_filter: node.choiceFilter,
      calculation: node.calculation,
      parameters: Object.entries(node.parameters)
        .map(([name, value]) => `${name}=${value}`)
        .join(' '),
    },
  ];
}

function choicesSheet(form: OdkForm, languages: readonly TextLanguage[]): Sheet {
  const rows = [...form.lists].flatMap(([list, choices]) =>
    choices.map((choice) => ({
      list_name: list,
      name: choice.name,
      ...cells('label', choice.label, languages),
      ...choice.columns,
      ...extraCells(choice.extras),
    })),
  );
  return sheetOf('choices', rows, ['list_name', 'name', ...headings('label', languages), 'parent']);
}

function settingsSheet(form: OdkForm, languages: readonly TextLanguage[]): Sheet {
  const row = {
    ...cells('form_title', form.title, languages),
    form_title: form.title.fa ?? '',
    form_id: form.code,
    default_language: LANGUAGE_NAMES.fa,
    ...cells('introduction', form.introduction, languages),
    ...extraCells(form.extras),
  };
  const others = languages.filter((language) => language !== 'fa');
  return sheetOf(
    'settings',
    [row],
    [
      'form_title',
      ...headings('form_title', others),
      'form_id',
      'default_language',
      ...headings('introduction', languages),
    ],
  );
}

function sheetOf(name: string, rows: readonly Row[], columns: readonly string[]): Sheet {
  const extras = Array.from({ length: MOST_EXTRA_CELLS }, (_, at) => extraColumn(at)).filter((column) =>
    rows.some((row) => (row[column] ?? '') !== ''),
  );
  const all = [...columns, ...extras];
  return { name, rows: [all, ...rows.map((row) => all.map((column) => row[column] ?? ''))] };
}

function heading(name: string, language: TextLanguage): string {
  return `${name}::${LANGUAGE_NAMES[language]}`;
}

function headings(name: string, languages: readonly TextLanguage[]): readonly string[] {
  return languages.map((language) => heading(name, language));
}

function cells(name: string, words: Words, languages: readonly TextLanguage[]): Row {
  return Object.fromEntries(languages.map((language) => [heading(name, language), words[language] ?? '']));
}

function extraColumn(at: number): string {
  return at === 0 ? 'hamava' : `hamava_${at + 1}`;
}

function extraCells(extras: string): Row {
  const parts = Math.ceil(extras.length / LONGEST_CELL);
  return Object.fromEntries(
    Array.from({ length: parts }, (_, at) => [
      extraColumn(at),
      extras.slice(at * LONGEST_CELL, (at + 1) * LONGEST_CELL),
    ]),
  );
}
