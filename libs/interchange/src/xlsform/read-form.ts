import { problem, type Problem } from '@hamava/surveys';
import type { Sheet } from '../files/read-workbook.js';
import { cleaned, languageNamed, languageOfScript, type TextLanguage } from '../foreign/languages.js';
import type { LossReport } from '../foreign/loss-report.js';
import type { OdkChoice, OdkForm, OdkGroup, OdkNode } from '../odk/form.js';
import { Columns } from './columns.js';
import { readParameters, readType } from './type-cell.js';

export type ReadForm =
  { readonly ok: true; readonly form: OdkForm } | { readonly ok: false; readonly problems: readonly Problem[] };

const DEEPEST_GROUP = 10;
const SURVEY_COLUMNS = new Set(
  'type name label hint required relevant constraint constraint_message choice_filter calculation appearance parameters repeat_count'.split(
    ' ',
  ),
);
const CHOICE_COLUMNS = new Set('list_name name label'.split(' '));
const SETTINGS_COLUMNS = new Set(
  'form_title form_id default_language title id_string introduction version style allow_choice_duplicates'.split(' '),
);

/** Reads the sheets of an XLSForm. Groups that are not closed, or closed twice, are problems with their row. */
// oxlint-disable-next-line complexity -- one check after another
export function readForm(sheets: readonly Sheet[], report: LossReport): ReadForm {
  const sheet = (name: string): Sheet | undefined => sheets.find((each) => each.name.trim().toLowerCase() === name);
  const survey = sheet('survey');
  if (survey === undefined) return refused('survey', 'sheetMissing');
  const settingsSheet = sheet('settings');
  const plain = plainLanguage(survey, settingsSheet);
  const rows = new Columns(survey, plain);
  if (!rows.columns.some(({ name }) => name === 'type')) return refused('survey, row 1', 'columnMissing');
  const settings = settingsSheet && new Columns(settingsSheet, plain);
  const setting = settings?.rows()[0];
  const choices = sheet('choices') ?? sheet('choice');
  const choiceColumns = choices && new Columns(choices, plain);

  rows.report(report, SURVEY_COLUMNS);
  choiceColumns?.report(
    report,
    new Set([...CHOICE_COLUMNS, ...choiceColumns.columns.map(({ name }) => name).filter(isFilterColumn)]),
  );
  settings?.report(report, SETTINGS_COLUMNS);
  for (const other of sheets) {
    const name = other.name.trim().toLowerCase();
    if (!['survey', 'choices', 'choice', 'settings'].includes(name) && other.rows.length > 1) {
      report.addOnce(other.name, other.name, 'attribute');
    }
  }
  const nodes = readNodes(rows);
  if ('code' in nodes) return { ok: false, problems: [nodes] };
  const cell = (name: string): string => (settings && setting ? cleaned(settings.cell(setting.cells, name)) : '');
  const title = settings && setting ? settings.words(setting.cells, 'form_title') : {};
  const introduction = settings && setting ? settings.words(setting.cells, 'introduction') : {};
  const form: OdkForm = {
    code: cell('form_id') || cell('id_string') || 'form',
    title,
    introduction,
    languages: languagesOf(rows, plain),
    nodes,
    lists: choiceColumns ? readLists(choiceColumns) : new Map(),
    where: 'settings, row 2',
    extras: settings && setting ? settings.extras(setting.cells) : '',
  };
  return { ok: true, form };
}

/** Further columns of choices are what choice filters look at. */
function isFilterColumn(name: string): boolean {
  return !/^(?:media|image|big-image|audio|video)$/.test(name);
}

function refused(path: string, reason: string): ReadForm {
  return { ok: false, problems: [problem('FILE_UNREADABLE', path, { reason })] };
}

function plainLanguage(survey: Sheet, settings: Sheet | undefined): TextLanguage {
  const columns = settings && new Columns(settings, 'fa');
  const first = columns?.rows()[0];
  const named = columns && first ? languageNamed(columns.cell(first.cells, 'default_language')) : null;
  if (named !== null) return named;
  const at = (survey.rows[0] ?? []).findIndex((heading) => heading.trim().toLowerCase() === 'label');
  return languageOfScript(
    survey.rows
      .slice(1, 200)
      .map((row) => row[at] ?? '')
      .join(' ')
      .slice(0, 20_000),
  );
}

function languagesOf(rows: Columns, plain: TextLanguage): readonly TextLanguage[] {
  const named = rows.languages().flatMap((language) => languageNamed(language) ?? []);
  const bare = rows.columns.some(({ name, language }) => name === 'label' && language === '');
  return [...new Set(bare ? [plain, ...named] : named)];
}

function readLists(columns: Columns): ReadonlyMap<string, readonly OdkChoice[]> {
  const lists = new Map<string, OdkChoice[]>();
  for (const { number, cells } of columns.rows()) {
    const list = columns.cell(cells, 'list_name');
    if (list === '') continue;
    const others = columns.columns.flatMap(({ name, language }, at) =>
      language === '' && !CHOICE_COLUMNS.has(name) ? [[name, (cells[at] ?? '').trim()] as const] : [],
    );
    const choice: OdkChoice = {
      name: columns.cell(cells, 'name'),
      label: columns.words(cells, 'label'),
      where: `${columns.sheet.name}, row ${number}`,
      extras: columns.extras(cells),
      columns: Object.fromEntries(others),
    };
    const known = lists.get(list);
    if (known) known.push(choice);
    else lists.set(list, [choice]);
  }
  return lists;
}

interface OpenGroup {
  readonly group: Omit<OdkGroup, 'children'>;
  readonly children: OdkNode[];
  readonly number: number;
}

function readNodes(columns: Columns): readonly OdkNode[] | Problem {
  const top: OdkNode[] = [];
  const open: OpenGroup[] = [];
  for (const { number, cells } of columns.rows()) {
    const cell = (name: string): string => columns.cell(cells, name);
    const { type, list, orOther } = readType(cell('type'));
    if (type === '') continue;
    const where = `${columns.sheet.name}, row ${number}`;
    const siblings = open.at(-1)?.children ?? top;
    const part = {
      name: cell('name'),
      label: columns.words(cells, 'label'),
      where,
      extras: columns.extras(cells),
      relevant: cell('relevant'),
      appearance: cell('appearance'),
    };
    if (type === 'begin_group' || type === 'begin_repeat') {
      if (open.length >= DEEPEST_GROUP) return problem('FILE_UNREADABLE', where, { reason: 'tooDeep' });
      const sort = type === 'begin_group' ? 'group' : 'repeat';
      open.push({ group: { ...part, sort, count: cell('repeat_count') }, children: [], number });
    } else if (type === 'end_group' || type === 'end_repeat') {
      const closed = open.pop();
      if (closed === undefined) return problem('FILE_UNREADABLE', where, { reason: 'groupNotOpen' });
      (open.at(-1)?.children ?? top).push({ ...closed.group, children: closed.children });
    } else {
      siblings.push({
        ...part,
        sort: 'field',
        type,
        list,
        orOther,
        hint: columns.words(cells, 'hint'),
        required: cell('required'),
        constraint: cell('constraint'),
        constraintMessage: columns.words(cells, 'constraint_message'),
        calculation: cell('calculation'),
        choiceFilter: cell('choice_filter'),
        parameters: readParameters(cell('parameters')),
      });
    }
  }
  const left = open.at(-1);
  if (left === undefined) return top;
  return problem('FILE_UNREADABLE', `${columns.sheet.name}, row ${left.number}`, { reason: 'groupNotClosed' });
}
