import { languageNamed, words, type TextLanguage, type Words } from '../foreign/languages.js';
import type { LossReport } from '../foreign/loss-report.js';
import type { Sheet } from '../files/read-workbook.js';

/** Other names of columns, as forms have them. */
const ALIASES: Readonly<Record<string, string>> = {
  caption: 'label',
  relevance: 'relevant',
  required_if: 'required',
  calculate: 'calculation',
  'repeat count': 'repeat_count',
  'choice filter': 'choice_filter',
  'constraint message': 'constraint_message',
  constraintmsg: 'constraint_message',
  'list name': 'list_name',
  value: 'name',
};

interface Column {
  readonly name: string;
  /** The language behind `::`, '' for none. */
  readonly language: string;
  readonly heading: string;
}

/** A sheet with headings, its rows readable by heading and language. */
export class Columns {
  readonly columns: readonly Column[];

  constructor(
    readonly sheet: Sheet,
    /** The language of texts under a heading without one. */
    readonly plainLanguage: TextLanguage,
  ) {
    this.columns = (sheet.rows[0] ?? []).map(columnOf);
  }

  /** Rows that hold anything, with their number in the sheet. */
  rows(): readonly { readonly number: number; readonly cells: readonly string[] }[] {
    return this.sheet.rows.flatMap((cells, at) =>
      at > 0 && cells.some((cell) => cell.trim() !== '') ? [{ number: at + 1, cells }] : [],
    );
  }

  cell(cells: readonly string[], name: string): string {
    const at = this.columns.findIndex((column) => column.name === name && column.language === '');
    return at === -1 ? '' : (cells[at] ?? '').trim();
  }

  /** The text of one column in every language that questionnaires are kept in. */
  words(cells: readonly string[], name: string): Words {
    const entries = this.columns.flatMap((column, at) => {
      if (column.name !== name) return [];
      const language = column.language === '' ? this.plainLanguage : languageNamed(column.language);
      return language === null ? [] : [[language, cells[at] ?? ''] as const];
    });
    // A column with its language named wins over one without.
    return words(entries.toReversed());
  }

  /** Extras may be too long for one cell and then go on in the next column. */
  extras(cells: readonly string[]): string {
    return this.columns.map((column, at) => (/^hamava(?:_\d+)?$/.test(column.name) ? (cells[at] ?? '') : '')).join('');
  }

  languages(): readonly string[] {
    return this.columns.flatMap(({ name, language }) => (name === 'label' && language !== '' ? [language] : []));
  }

  /** Reports languages and columns that are not read, once a file. */
  report(report: LossReport, known: ReadonlySet<string>): void {
    this.columns.forEach(({ name, language, heading }, at) => {
      if (name === '' || /^hamava(?:_\d+)?$/.test(name)) return;
      const used = this.rows().find(({ cells }) => (cells[at] ?? '').trim() !== '');
      if (used === undefined) return;
      const where = `${this.sheet.name}, row ${used.number}`;
      if (/^(?:media|image|big-image|audio|video)$/.test(name)) report.addOnce(heading, where, 'media');
      else if (!known.has(name)) report.addOnce(heading, where, name === 'default' ? 'defaultValue' : 'attribute');
      else if (language !== '' && languageNamed(language) === null) report.addOnce(language, where, 'languageUnknown');
    });
  }
}

function columnOf(heading: string): Column {
  const [first = '', ...rest] = heading.trim().split(/\s*::?\s*/);
  const name = first.toLowerCase();
  return {
    name: Object.hasOwn(ALIASES, name) ? (ALIASES[name] ?? name) : name,
    language: rest.join(' ').trim(),
    heading: heading.trim(),
  };
}
