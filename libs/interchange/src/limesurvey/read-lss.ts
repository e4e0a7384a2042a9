import { problem, type Problem } from '@hamava/surveys';
import { child, children, rawText, readXml, type XmlElement } from '../files/read-xml.js';
import { languageNamed, words, type TextLanguage, type Words } from '../foreign/languages.js';
import type { LossReport } from '../foreign/loss-report.js';
import type { LimeGroup, LimeItem, LimeQuestion, LimeSurvey } from './survey.js';

type Row = Readonly<Record<string, string>>;

export type ReadSurvey =
  { readonly ok: true; readonly survey: LimeSurvey } | { readonly ok: false; readonly problem: Problem };

/** Reads a survey structure (.lss), of the releases that repeat rows by language and of those that keep texts in tables apart. */
export function readLss(text: string, report: LossReport): ReadSurvey {
  const xml = readXml(text);
  if (!xml.ok) return xml;
  if (xml.root.name !== 'document' || rawText(child(xml.root, 'LimeSurveyDocType')).trim() !== 'Survey') {
    return { ok: false, problem: problem('FILE_UNREADABLE', `/${xml.root.name}`, { reason: 'notASurvey' }) };
  }
  return { ok: true, survey: new LssReader(xml.root, report).read() };
}

/** Tables that tell how a survey is run; they say nothing of its questions. */
const LOST_TABLES = ['assessments', 'quota', 'quota_members', 'conditions', 'defaultvalues'];

class LssReader {
  private readonly tables = new Map<string, readonly Row[]>();
  private readonly texts = new Map<string, ReadonlyMap<string, readonly Row[]>>();
  private readonly byQuestion: ReadonlyMap<string, readonly Row[]>;
  private readonly answers: ReadonlyMap<string, readonly Row[]>;
  private readonly attributes: ReadonlyMap<string, readonly Row[]>;

  constructor(
    private readonly root: XmlElement,
    private readonly report: LossReport,
  ) {
    this.byQuestion = grouped([...this.table('subquestions'), ...this.table('questions')], 'parent_qid');
    this.answers = grouped(this.table('answers'), 'qid');
    this.attributes = grouped(this.table('question_attributes'), 'qid');
  }

  read(): LimeSurvey {
    for (const name of LOST_TABLES) {
      if (this.table(name).length > 0) this.report.add(name, `/document/${name}`, 'attribute');
    }
    const settings = this.table('surveys_languagesettings');
    const languages = settings.flatMap((row) => this.language(row['surveyls_language'] ?? '') ?? []);
    const groups = [...grouped(this.table('groups'), 'gid')].map(([gid, rows]) => this.group(gid, rows));
    const say = (field: string): Words => this.words(settings, 'surveyls_language', field);
    return {
      code: `survey_${this.table('surveys')[0]?.['sid'] ?? ''}`,
      title: say('surveyls_title'),
      introduction: { ...say('surveyls_description'), ...say('surveyls_welcometext') },
      languages: [...new Set(languages)],
      groups,
      where: '/document/surveys_languagesettings',
      extras: '',
    };
  }

  private group(gid: string, rows: readonly Row[]): LimeGroup {
    const texts = [...rows, ...this.rowsOf('group_l10ns', 'gid', gid)];
    const own = [...grouped(this.rowsOf('questions', 'gid', gid), 'qid').values()]
      .flatMap(([first]) => (first && isTop(first) ? [first] : []))
      .sort(byOrder('question_order'));
    return {
      title: this.words(texts, 'language', 'group_name'),
      relevance: rows[0]?.['grelevance'] ?? '',
      questions: own.map((row) => this.question(row)),
      where: `groups/row[gid=${gid}]`,
      extras: '',
    };
  }

  private question(row: Row): LimeQuestion {
    const qid = row['qid'] ?? '';
    const texts = [...this.rowsOf('questions', 'qid', qid), ...this.rowsOf('question_l10ns', 'qid', qid)];
    const attributes = (this.attributes.get(qid) ?? []).filter((each) => (each['language'] ?? '') === '');
    return {
      type: row['type'] ?? '',
      code: row['title'] ?? '',
      text: this.words(texts, 'language', 'question'),
      help: this.words(texts, 'language', 'help'),
      relevance: row['relevance'] ?? '',
      mandatory: ['Y', 'S'].includes(row['mandatory'] ?? ''),
      other: row['other'] === 'Y',
      validation: row['preg'] ?? '',
      subquestions: this.subquestions(qid),
      answers: this.answersOf(qid),
      attributes: Object.fromEntries(attributes.map((each) => [each['attribute'] ?? '', each['value'] ?? ''])),
      where: `questions/row[qid=${qid}]`,
      extras: '',
    };
  }

  private subquestions(parent: string): readonly LimeItem[] {
    const rows = (this.byQuestion.get(parent) ?? []).filter((row) => !isTop(row));
    return [...grouped(rows, 'qid')]
      .map(([qid, own]) => ({ qid, first: own[0] ?? {}, own }))
      .sort((a, b) => byOrder('question_order')(a.first, b.first))
      .map(({ qid, first, own }) => ({
        code: first['title'] ?? '',
        text: this.words([...own, ...this.rowsOf('question_l10ns', 'qid', qid)], 'language', 'question'),
        relevance: first['relevance'] ?? '',
        axis: Number(first['scale_id'] ?? 0) || 0,
        where: `subquestions/row[qid=${qid}]`,
        extras: '',
      }));
  }

  private answersOf(qid: string): readonly LimeItem[] {
    const rows = this.answers.get(qid) ?? [];
    const keyed = new Map<string, Row[]>();
    for (const row of rows) {
      const key = `${row['scale_id'] ?? '0'} ${row['code'] ?? ''}`;
      keyed.set(key, [...(keyed.get(key) ?? []), row]);
    }
    return [...keyed.values()]
      .map((own) => ({ first: own[0] ?? {}, own }))
      .sort((a, b) => byOrder('sortorder')(a.first, b.first))
      .map(({ first, own }) => ({
        code: first['code'] ?? '',
        text: this.words([...own, ...this.rowsOf('answer_l10ns', 'aid', first['aid'] ?? '—')], 'language', 'answer'),
        relevance: '',
        axis: Number(first['scale_id'] ?? 0) || 0,
        where: `answers/row[qid=${qid}, code=${first['code'] ?? ''}]`,
        extras: '',
      }));
  }

  private words(rows: readonly Row[], languageField: string, textField: string): Words {
    return words(
      rows.flatMap((row) => {
        const language = this.language(row[languageField] ?? '');
        return language === null || row[textField] === undefined ? [] : [[language, row[textField]] as const];
      }),
    );
  }

  private language(name: string): TextLanguage | null {
    if (name === '') return null;
    const language = languageNamed(name);
    if (language === null) this.report.addOnce(name, '/document/languages', 'languageUnknown');
    return language;
  }

  /** Rows of a table by one of its fields, looked up in an index that is made once. */
  private rowsOf(table: string, field: string, value: string): readonly Row[] {
    const key = `${table} ${field}`;
    const index = this.texts.get(key) ?? grouped(this.table(table), field);
    this.texts.set(key, index);
    return index.get(value) ?? [];
  }

  private table(name: string): readonly Row[] {
    const known = this.tables.get(name);
    if (known) return known;
    const rows = children(child(child(this.root, name), 'rows'), 'row').map((row) =>
      Object.fromEntries(children(row).map((cell) => [cell.name, rawText(cell).trim()])),
    );
    this.tables.set(name, rows);
    return rows;
  }
}

function isTop(row: Row): boolean {
  return (row['parent_qid'] ?? '0') === '0' || row['parent_qid'] === '';
}

function byOrder(field: string): (a: Row, b: Row) => number {
  return (a, b) => (Number(a[field]) || 0) - (Number(b[field]) || 0);
}

function grouped(rows: readonly Row[], field: string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = row[field] ?? '';
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
