import type { Condition, LocalizedText, NonAnswer, Option, Question } from '@hamava/surveys';
import { isObject, numberIn, objectsIn, textIn, type Json } from './json-parts.js';
import { readElement } from './read-element.js';
import { NON_ANSWER_SUFFIX } from './survey-json.js';
import type { SurveyReading } from './survey-reading.js';

export interface ReadPage {
  readonly questions: readonly Question[];
  readonly lead: LocalizedText | undefined;
}

const MOST_QUESTIONS = 100;
/** Members of an element that change what it asks, and that we have no place for. */
const UNKEPT = [
  'requiredIf',
  'enableIf',
  'setValueExpression',
  'resetValueIf',
  'valueName',
  'correctAnswer',
  'choicesByUrl',
] as const;

/** The elements of a page, in order; panels are opened. */
export function readElements(page: Json, where: string, reading: SurveyReading): ReadPage {
  const reader = new PageReader(reading, `${textIn(page, 'name') ?? ''}__lead`);
  reader.readList(page, where, undefined);
  return { questions: reader.questions, lead: reader.lead };
}

class PageReader {
  readonly questions: Question[] = [];
  lead: LocalizedText | undefined;

  constructor(
    private readonly reading: SurveyReading,
    private readonly leadName: string,
  ) {}

  readList(parent: Json, where: string, condition: Condition | undefined): void {
    const list = objectsIn(parent['elements'] ?? parent['questions']);
    const names = new Set(list.map((element) => textIn(element, 'name')));
    list.forEach((element, at) => {
      const place = `${where}.elements[${at}]`;
      if (this.questions.length >= MOST_QUESTIONS) this.reading.report.addOnce('elements', where, 'tooMany');
      else if (!this.companion(element, names)) this.readOne(element, place, condition, list);
    });
  }

  /** A companion that our own files have beside a question was read with it. */
  private companion(element: Json, names: ReadonlySet<string | undefined>): boolean {
    const name = textIn(element, 'name') ?? '';
    const [owner, suffix] = [name.replace(/__(other|non)$/, ''), /__(other|non)$/.exec(name)?.[1]];
    return suffix !== undefined && names.has(owner);
  }

  private readOne(element: Json, where: string, outer: Condition | undefined, siblings: readonly Json[]): void {
    const { reading } = this;
    const type = textIn(element, 'type') ?? '';
    const name = textIn(element, 'name') ?? type;
    const own = reading.conditionOf(element, 'visibleIf', where);
    const showIf = outer === undefined || own === undefined ? (outer ?? own) : { all: [outer, own] };
    this.tellUnkept(element, where, siblings);
    if (type === 'html' && name === this.leadName) {
      this.lead = reading.optional(element['html'], where, true);
    } else if (type === 'html' || type === 'image') {
      this.note(element, name, where, showIf);
    } else if (type === 'panel') {
      this.panel(element, name, where, showIf, siblings);
    } else if (type === 'paneldynamic') {
      reading.report.add(type, where, 'repeatOnce');
      this.readList({ elements: element['templateElements'] }, where, showIf);
    } else if (type === 'multipletext') {
      reading.report.add(type, where, 'split');
      this.readList(
        {
          elements: objectsIn(element['items']).map((item) => ({
            ...item,
            type: 'text',
            name: `${name}_${textIn(item, 'name') ?? ''}`,
          })),
        },
        where,
        showIf,
      );
    } else if (type === 'matrix') {
      this.matrix(element, name, where, showIf);
    } else {
      this.single(element, name, where, showIf, siblings);
    }
  }

  private tellUnkept(element: Json, where: string, siblings: readonly Json[]): void {
    const { report } = this.reading;
    for (const member of UNKEPT) {
      if (!Object.hasOwn(element, member) || this.ours(element, member, siblings)) continue;
      report.add(member, `${where}.${member}`, member === 'requiredIf' ? 'requiredExpression' : 'attribute');
    }
    for (const member of ['defaultValue', 'defaultValueExpression']) {
      if (Object.hasOwn(element, member)) report.add(member, where, 'defaultValue');
    }
  }

  /** Our own way to write that an answer is needed unless there is a non-answer, or once a sum was begun. */
  private ours(element: Json, member: string, siblings: readonly Json[]): boolean {
    if (member !== 'requiredIf') return false;
    const name = /^\{(.*)\} empty$/.exec(textIn(element, member) ?? '')?.[1];
    return siblings.some((sibling) => name !== undefined && textIn(sibling, 'name') === name);
  }

  private note(element: Json, name: string, where: string, showIf: Condition | undefined): void {
    if (textIn(element, 'type') === 'image') {
      this.reading.report.add('image', where, 'media');
      return;
    }
    const text = this.reading.text(element['html'], name, where, true);
    const code = this.codeFor(name, where);
    this.questions.push({ kind: 'note', code, text, ...(showIf === undefined ? {} : { showIf }) });
  }

  private codeFor(name: string, where: string): string {
    const code = this.reading.names.take(name);
    if (code !== name) this.reading.report.add(name, where, 'renamed');
    return code;
  }

  private single(
    element: Json,
    name: string,
    where: string,
    showIf: Condition | undefined,
    siblings: readonly Json[],
  ): void {
    const { reading } = this;
    const code = this.codeFor(name, where);
    const hint = reading.optional(element['description'], where);
    const beside = siblings.find((sibling) => textIn(sibling, 'name') === `${name}${NON_ANSWER_SUFFIX}`);
    const nonAnswers =
      beside === undefined ? [] : reading.choicesOf(beside, where).map(({ value }) => value as NonAnswer);
    const needed = element['isRequired'] === true || (beside !== undefined && Object.hasOwn(element, 'requiredIf'));
    const frame = {
      code,
      text: reading.text(element['title'], name, where),
      ...(hint === undefined ? {} : { hint }),
      ...(needed ? {} : { optional: true }),
      ...(showIf === undefined ? {} : { showIf }),
      ...(nonAnswers.length === 0 ? {} : { nonAnswers }),
      ...(element['choicesOrder'] === 'random' ? { shuffled: true } : {}),
    };
    const read = readElement(element, frame, where, reading);
    if (read === null) {
      reading.report.add(textIn(element, 'type') ?? 'type', where, 'typeUnknown');
      return;
    }
    const question = this.withOther(read.question, name, siblings, read.values);
    this.questions.push(question);
    reading.know(name, code, question, read.values, beside === undefined ? null : `${name}${NON_ANSWER_SUFFIX}`);
    const answersWords = 'options' in question && (question.options ?? []).some(({ other }) => other === true);
    if (answersWords)
      reading.know(
        `${name}__other`,
        `${code}__other`,
        { kind: 'text', code, text: question.text, lines: 'one', maxLength: 200 },
        null,
      );
  }

  /** Words of one's own that stand beside a question belong to the option that shows them. */
  private withOther(
    question: Question,
    name: string,
    siblings: readonly Json[],
    values: ReadonlyMap<string, string | number> | null,
  ): Question {
    const beside = siblings.find((sibling) => textIn(sibling, 'name') === `${name}__other`);
    const named = /anyof \['(.*)'\]/.exec(textIn(beside ?? {}, 'visibleIf') ?? '')?.[1];
    const code = named === undefined ? undefined : values?.get(named);
    if (
      code === undefined ||
      (question.kind !== 'choice' && question.kind !== 'multiple' && question.kind !== 'ranking')
    )
      return question;
    const options = question.options.map((option): Option =>
      option.code === code ? { ...option, other: true } : option,
    );
    return { ...question, options };
  }

  /** A panel is opened, unless it is the way in which our files write a battery or a sum. */
  private panel(
    element: Json,
    name: string,
    where: string,
    showIf: Condition | undefined,
    siblings: readonly Json[],
  ): void {
    const rows = objectsIn(element['elements']);
    if (rows.length > 0 && this.sum(element, rows, name, where, showIf, siblings)) return;
    if (rows.length > 0 && this.battery(element, rows, name, where, showIf)) return;
    if (Object.hasOwn(element, 'title')) this.reading.report.add(name, where, 'nestedGroup');
    this.readList(element, where, showIf);
  }

  private frame(element: Json, rows: readonly Json[], name: string, where: string, outer: Condition | undefined) {
    const { reading } = this;
    const [first = {}] = rows;
    const inner = reading.conditionOf(first, 'visibleIf', where);
    const showIf = outer === undefined || inner === undefined ? (outer ?? inner) : { all: [outer, inner] };
    const hint = reading.optional(element['description'], where);
    return {
      code: this.codeFor(name, where),
      text: reading.text(element['title'], name, where),
      ...(hint === undefined ? {} : { hint }),
      ...(first['isRequired'] === true ? {} : { optional: true }),
      ...(showIf === undefined ? {} : { showIf }),
    };
  }

  private sum(
    element: Json,
    rows: readonly Json[],
    name: string,
    where: string,
    outer: Condition | undefined,
    siblings: readonly Json[],
  ): boolean {
    const validator = objectsIn(rows.at(-1)?.['validators']).find((each) => textIn(each, 'type') === 'expression');
    const sum = rows.map((row) => `{${textIn(row, 'name') ?? ''}}`).join(' + ');
    const total = numberIn(rows[0] ?? {}, 'max');
    if (total === undefined || textIn(validator ?? {}, 'expression') !== `${sum} = ${total}`) return false;
    const apart = `${name}${NON_ANSWER_SUFFIX}`;
    const beside = siblings.find((sibling) => textIn(sibling, 'name') === apart);
    const nonAnswers =
      beside === undefined ? [] : this.reading.choicesOf(beside, where).map(({ value }) => value as NonAnswer);
    const { optional: _, ...frame } = this.frame(element, rows, name, where, outer);
    const needed = rows[0]?.['isRequired'] === true || textIn(rows[0] ?? {}, 'requiredIf') === `{${apart}} empty`;
    const coded = this.rowsOf(rows, where);
    const question: Question = {
      ...frame,
      ...(needed ? {} : { optional: true }),
      kind: 'sum',
      total,
      rows: coded,
      ...(nonAnswers.length === 0 ? {} : { nonAnswers }),
    };
    this.questions.push(question);
    rows.forEach((row, r) =>
      this.reading.know(
        textIn(row, 'name') ?? '',
        coded[r]?.code ?? '',
        question,
        null,
        beside === undefined ? null : apart,
      ),
    );
    return true;
  }

  private battery(
    element: Json,
    rows: readonly Json[],
    name: string,
    where: string,
    outer: Condition | undefined,
  ): boolean {
    const bodies = new Set(rows.map(({ name: _, title: __, ...body }) => JSON.stringify(body)));
    const [first = {}] = rows;
    const type = textIn(first, 'type');
    if (bodies.size !== 1 || (type !== 'radiogroup' && type !== 'rating')) return false;
    const probe = readElement({ ...first }, { code: name, text: { fa: name } }, where, this.reading);
    if (probe?.question.kind !== 'scale') return false;
    const { scale, nonAnswers } = probe.question;
    const frame = this.frame(element, rows, name, where, outer);
    const coded = this.rowsOf(rows, where);
    const question: Question = {
      ...frame,
      kind: 'battery',
      scale,
      ...(nonAnswers === undefined ? {} : { nonAnswers }),
      rows: coded,
    };
    this.questions.push(question);
    rows.forEach((row, r) => this.reading.know(textIn(row, 'name') ?? '', coded[r]?.code ?? '', question, null));
    return true;
  }

  private rowsOf(rows: readonly Json[], where: string): readonly { code: string; text: LocalizedText }[] {
    return rows.map((row, r) => {
      const name = textIn(row, 'name') ?? `row${r + 1}`;
      return { code: this.codeFor(name, where), text: this.reading.text(row['title'], name, where) };
    });
  }

  /** A table of one choice a row is a battery on the scale of its columns. */
  private matrix(element: Json, name: string, where: string, showIf: Condition | undefined): void {
    const { reading } = this;
    const columns = reading.choicesOf({ choices: element['columns'] }, where);
    const rows = (Array.isArray(element['rows']) ? element['rows'] : []).map((row: unknown) =>
      isObject(row) ? row : { value: row },
    );
    if (columns.length < 2 || rows.length === 0) {
      reading.report.add('matrix', where, 'listMissing');
      return;
    }
    reading.report.add('matrix', where, 'split');
    const points = columns.map(({ value, text }, at) => ({
      value: typeof value === 'number' && Number.isInteger(value) ? value : at + 1,
      label: text,
    }));
    const distinct = new Set(points.map(({ value }) => value)).size === points.length;
    const scale = reading.scaleOf({
      kind: 'labelled',
      points: distinct
        ? points.toSorted((a, b) => a.value - b.value)
        : points.map((point, at) => ({ ...point, value: at + 1 })),
    });
    const required =
      element['isAllRowRequired'] === true || element['eachRowRequired'] === true || element['isRequired'] === true;
    const coded = rows.slice(0, 50).map((row, r) => ({
      code: this.codeFor(`${name}_${nameOf(row['value'], `row${r + 1}`)}`, where),
      text: reading.text(row['text'] ?? row['value'], nameOf(row['value'], name), where),
    }));
    this.questions.push({
      kind: 'battery',
      code: this.codeFor(name, where),
      text: reading.text(element['title'], name, where),
      ...(required ? {} : { optional: true }),
      ...(showIf === undefined ? {} : { showIf }),
      scale,
      rows: coded,
    });
  }
}

function nameOf(value: unknown, otherwise: string): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : otherwise;
}
