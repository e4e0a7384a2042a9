import { problem } from '@hamava/surveys';
import { languageNamed, words, type TextLanguage, type Words } from '../foreign/languages.js';
import type { LossReport } from '../foreign/loss-report.js';
import type { ReadSurvey } from './read-lss.js';
import type { LimeGroup, LimeItem, LimeQuestion, LimeSurvey } from './survey.js';
import { parseTsv } from './tsv.js';

const MOST_ROWS = 50_000;
const LONGEST_TSV = 10_000_000;
/** Columns with a meaning of their own; every other one is an attribute of a question. */
const COLUMNS = new Set(
  'id related_id class type/scale name relevance text help language validation mandatory encrypted other default same_default same_script hamava'.split(
    ' ',
  ),
);

interface Line {
  readonly number: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Reads a survey structure in tab-separated values. Rows of the first language come first, then again those of every other. */
export function readTsv(text: string, report: LossReport): ReadSurvey {
  const refused = (path: string, reason: string): ReadSurvey => ({
    ok: false,
    problem: problem('FILE_UNREADABLE', path, { reason }),
  });
  if (text.length > LONGEST_TSV) return refused('', 'tooLong');
  const rows = parseTsv(text, MOST_ROWS);
  if (rows === null) return refused('', 'tooManyRows');
  const [headings = [], ...rest] = rows;
  const names = headings.map((heading) => heading.trim().toLowerCase());
  if (!names.includes('class') || !names.includes('name') || !names.includes('text'))
    return refused('row 1', 'columnMissing');
  const lines = rest.map((cells, at): Line => ({
    number: at + 2,
    cells: Object.fromEntries(names.map((name, column) => [name, cells[column] ?? ''])),
  }));
  return { ok: true, survey: surveyOf(lines, report) };
}

interface Open {
  readonly line: Line;
  readonly texts: [TextLanguage, string][];
  readonly helps: [TextLanguage, string][];
}

interface OpenQuestion extends Open {
  readonly subquestions: Map<string, Open>;
  readonly answers: Map<string, Open>;
}

interface OpenGroup extends Open {
  readonly questions: Map<string, OpenQuestion>;
}

// oxlint-disable-next-line complexity -- the file is one list of rows, and each row depends on the ones before
function surveyOf(lines: readonly Line[], report: LossReport): LimeSurvey {
  const settings = new Map<string, string>();
  const titles: [TextLanguage, string][] = [];
  const introductions: [TextLanguage, string][] = [];
  const groups = new Map<string, OpenGroup>();
  let base: string | null = null;
  let group: OpenGroup | undefined;
  let question: OpenQuestion | undefined;
  let position = 0;
  let before = '';
  for (const line of lines) {
    const { cells } = line;
    const kind = cells['class'] ?? '';
    const written = cells['language'] ?? '';
    if (kind === 'S') settings.set(cells['name'] ?? '', cells['text'] ?? '');
    const language = written === '' ? null : languageNamed(written);
    if (language === null) {
      if (written !== '') report.addOnce(written, `row ${line.number}`, 'languageUnknown');
      // A base language that questionnaires are not kept in still orders the rows; its words are lost.
      if (kind === 'S' || kind === 'SL') continue;
    }
    base ??= written;
    const say: TextLanguage | null = language;
    if (kind === 'SL' && say !== null) {
      if (cells['name'] === 'surveyls_title') titles.push([say, cells['text'] ?? '']);
      if (['surveyls_welcometext', 'surveyls_description'].includes(cells['name'] ?? ''))
        introductions.push([say, cells['text'] ?? '']);
    }
    if (kind === 'G') {
      // Groups of a second language are matched by their place, which their id also tells.
      if (written !== before) position = 0;
      before = written;
      const key = (cells['type/scale'] ?? '') === '' ? `at ${position}` : `id ${cells['type/scale']}`;
      position += 1;
      group = groups.get(key) ?? { line, texts: [], helps: [], questions: new Map() };
      groups.set(key, group);
      if (say !== null) group.texts.push([say, cells['name'] ?? '']);
      question = undefined;
    } else if (kind === 'Q' && group !== undefined) {
      const key = cells['name'] ?? '';
      question = group.questions.get(key) ?? {
        line,
        texts: [],
        helps: [],
        subquestions: new Map(),
        answers: new Map(),
      };
      group.questions.set(key, question);
      speak(question, say, cells);
    } else if ((kind === 'SQ' || kind === 'A') && question !== undefined) {
      const items = kind === 'SQ' ? question.subquestions : question.answers;
      const key = `${cells['type/scale'] ?? ''} ${cells['name'] ?? ''}`;
      const item = items.get(key) ?? { line, texts: [], helps: [] };
      items.set(key, item);
      speak(item, say, cells);
    } else if (!['S', 'SL', ''].includes(kind)) {
      report.add(`class ${kind}`, `row ${line.number}`, 'attribute');
    }
  }
  const spoken = [...new Set([...titles, ...[...groups.values()].flatMap(({ texts }) => texts)].map(([each]) => each))];
  return {
    code: settings.get('hamava_code') ?? `survey_${settings.get('sid') ?? ''}`,
    title: words(titles),
    introduction: words(introductions),
    languages: spoken,
    groups: [...groups.values()].map(groupOf),
    where: 'rows of class S',
    extras: settings.get('hamava') ?? '',
  };
}

function speak(open: Open, language: TextLanguage | null, cells: Line['cells']): void {
  if (language === null) return;
  open.texts.push([language, cells['text'] ?? '']);
  open.helps.push([language, cells['help'] ?? '']);
}

function groupOf({ line, texts, questions }: OpenGroup): LimeGroup {
  return {
    title: words(texts),
    relevance: line.cells['relevance'] ?? '',
    questions: [...questions.values()].map(questionOf),
    where: `row ${line.number}`,
    extras: line.cells['hamava'] ?? '',
  };
}

function questionOf(open: OpenQuestion): LimeQuestion {
  const { cells, number } = open.line;
  const attributes = Object.entries(cells).filter(([name, value]) => !COLUMNS.has(name) && value !== '');
  return {
    type: cells['type/scale'] ?? '',
    code: cells['name'] ?? '',
    text: words(open.texts),
    help: words(open.helps),
    relevance: cells['relevance'] ?? '',
    mandatory: ['Y', 'S'].includes(cells['mandatory'] ?? ''),
    other: cells['other'] === 'Y',
    validation: cells['validation'] ?? '',
    subquestions: [...open.subquestions.values()].map(itemOf),
    answers: [...open.answers.values()].map(itemOf),
    attributes: Object.fromEntries(attributes),
    where: `row ${number}`,
    extras: cells['hamava'] ?? '',
  };
}

function itemOf({ line, texts }: Open): LimeItem {
  const subquestion = line.cells['class'] === 'SQ';
  return {
    code: line.cells['name'] ?? '',
    text: wordsOf(texts),
    // Of an answer the column holds its value in assessments.
    relevance: subquestion ? (line.cells['relevance'] ?? '') : '',
    axis: Number(line.cells['type/scale']) || 0,
    where: `row ${line.number}`,
    extras: line.cells['hamava'] ?? '',
  };
}

function wordsOf(texts: readonly (readonly [TextLanguage, string])[]): Words {
  return words(texts);
}
