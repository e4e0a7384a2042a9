import type { Condition, Option, Question, QuestionnaireDefinition, Section } from '@hamava/surveys';
import { nameFor } from '../foreign/codes.js';
import { finished } from '../foreign/finished.js';
import type { Imported } from '../foreign/imported.js';
import { parseExpression } from '../expressions/parse-expression.js';
import { cascadeFrom, readCascade } from './cascades.js';
import { documentOf, wholeDocument } from './document.js';
import { FROM_CELLS, type Enrichment } from './enrichment.js';
import { readField } from './fields.js';
import { both, FormContext } from './form-context.js';
import type { OdkField, OdkForm, OdkGroup, OdkNode } from './form.js';
import { readRowsQuestion, rowsOfQuestion } from './question-groups.js';

const MOST_QUESTIONS_A_SECTION = 100;
const MOST_SECTIONS = 100;

/** A form of the ODK family as a questionnaire. */
export function definitionFromForm(form: OdkForm, enrichment: Enrichment = FROM_CELLS): Imported {
  const context = new FormContext(form, enrichment);
  const sections = new Sections(context).read();
  context.texts.finish(form.where);
  const scales = Object.fromEntries(context.scales);
  const said = documentOf(form, context, scales);
  const document = context.enrichment.part(said, form, context.report) ?? said;
  return finished(wholeDocument(document, sections) as QuestionnaireDefinition, context.report);
}

class Sections {
  private readonly sections: Section[] = [];
  private full = false;

  constructor(private readonly context: FormContext) {}

  read(): readonly Section[] {
    const { nodes } = this.context.form;
    let loose: OdkNode[] = [];
    const settle = (): void => {
      if (loose.length > 0) this.looseSection(loose);
      loose = [];
    };
    for (const node of nodes) {
      if (node.sort === 'field' || rowsOfQuestion(this.context, node) !== null) loose.push(node);
      else {
        settle();
        this.section(node);
      }
    }
    settle();
    return this.sections;
  }

  /** Questions that stand in no group of the form. */
  private looseSection(nodes: readonly OdkNode[]): void {
    const code = this.context.names.take('main');
    const title = this.context.texts.optional(this.context.form.title, this.context.form.where) ?? {
      fa: 'پرسش‌ها',
      en: 'Questions',
    };
    this.put({ code, title, questions: this.questions(nodes, undefined) });
  }

  private section(group: OdkGroup): void {
    const { context } = this;
    const code = context.code(group.name, group.where);
    const showIf = context.condition(group.relevant, group.where);
    const repeatFor = group.sort === 'repeat' ? this.repeatedFor(group) : undefined;
    const title = context.texts.optional(group.label, group.where) ?? { fa: 'پرسش‌ها', en: 'Questions' };
    const questions = this.questions(group.children, undefined);
    const said = { code, title, ...(showIf && { showIf }), ...(repeatFor && { repeatFor }) };
    const frame = context.enrichment.part(said, group, context.report) ?? said;
    if (questions.length === 0) context.report.add(group.name, group.where, 'emptySection');
    else this.put({ ...frame, questions });
  }

  /** `count-selected(${services})` asks once for every service that was chosen. */
  private repeatedFor(group: OdkGroup): string | undefined {
    const parsed = parseExpression(group.count, 'xpath');
    if (parsed?.sort === 'call' && parsed.name === 'count-selected' && parsed.arguments[0]?.sort === 'field') {
      const item = this.context.find(parsed.arguments[0].name);
      if (item?.kind === 'multiple') return item.code;
    }
    this.context.report.add('repeat', group.where, 'repeatOnce');
    return undefined;
  }

  /** A section that is too long for one is cut into several of the same kind. */
  private put(section: Section): void {
    const { questions, ...frame } = section;
    for (let from = 0; from < questions.length; from += MOST_QUESTIONS_A_SECTION) {
      if (this.sections.length >= MOST_SECTIONS) {
        if (!this.full) this.context.report.add(section.code, this.context.form.where, 'tooMany');
        this.full = true;
        return;
      }
      const code = from === 0 ? frame.code : this.context.names.take(nameFor(frame.code));
      this.sections.push({ ...frame, code, questions: questions.slice(from, from + MOST_QUESTIONS_A_SECTION) });
    }
  }

  private questions(nodes: readonly OdkNode[], outer: Condition | undefined): Question[] {
    const questions: Question[] = [];
    for (let at = 0; at < nodes.length; at += 1) {
      const node = nodes[at];
      if (node === undefined) break;
      if (node.sort !== 'field') {
        questions.push(...this.nested(node, outer));
        continue;
      }
      const levels = cascadeFrom(nodes, at);
      if (levels.length > 0) {
        at += levels.length - 1;
        questions.push(...this.cascade(levels, outer));
        continue;
      }
      const follower = nodes[at + 1];
      const other = follower?.sort === 'field' ? otherOf(node, follower) : null;
      if (other !== null) at += 1;
      questions.push(...this.field(node, outer, other));
    }
    return questions;
  }

  private nested(group: OdkGroup, outer: Condition | undefined): readonly Question[] {
    const { context } = this;
    const showIf = both(outer, context.condition(group.relevant, group.where));
    const rows = rowsOfQuestion(context, group);
    if (rows !== null) {
      const said = readRowsQuestion(context, group, rows, showIf);
      const question = context.enrichment.part<Question>(said, group, context.report);
      if (question === null) return [];
      if (question.kind === 'battery' || question.kind === 'sum') {
        rows.forEach((row, at) => context.remember(row.name, question.rows[at]?.code ?? row.name, question, null));
      }
      return [question];
    }
    context.report.add(
      `${group.sort} ${group.name}`,
      group.where,
      group.sort === 'repeat' ? 'repeatOnce' : 'nestedGroup',
    );
    return this.questions(group.children, showIf);
  }

  private cascade(levels: readonly OdkField[], outer: Condition | undefined): readonly Question[] {
    const { context } = this;
    const [first] = levels;
    if (first === undefined) return [];
    const showIf = both(outer, context.condition(first.relevant, first.where));
    const read = readCascade(context, levels, showIf);
    const question = context.enrichment.part<Question>(read?.question ?? null, first, context.report);
    if (question === null) return [];
    if (question.kind === 'cascade') {
      levels.forEach((level, at) => {
        context.remember(level.name, question.levels[at]?.code ?? level.name, question, read?.values[at] ?? null);
      });
    }
    return [question];
  }

  private field(field: OdkField, outer: Condition | undefined, other: string | null): readonly Question[] {
    const { context } = this;
    const showIf = both(outer, context.condition(field.relevant, field.where));
    const read = readField(context, field, showIf);
    const said = read === null ? null : marked(read.question, other);
    const question = context.enrichment.part<Question>(said, field, context.report);
    if (question === null) return [];
    context.remember(field.name, question.code, question, valuesOf(question, read?.values ?? null));
    return [question];
  }
}

/** A text right after a select that asks what "other" is: the option it belongs to. */
// oxlint-disable-next-line complexity -- a pattern of two rows, looked at from the top down
function otherOf(select: OdkField, follower: OdkField): string | null {
  if (!['select_one', 'select_multiple'].includes(select.type) || follower.type !== 'text') return null;
  if (![`${select.name}_other`, `${select.name}__other`, `${select.name}_specify`].includes(follower.name)) return null;
  const parsed = parseExpression(follower.relevant, 'xpath');
  const asked = parsed?.sort === 'call' && parsed.name === 'selected' ? parsed.arguments : [];
  const [left, right] = parsed?.sort === 'binary' && parsed.operator === '=' ? [parsed.left, parsed.right] : asked;
  if (left?.sort !== 'field' || left.name !== select.name) return null;
  return right?.sort === 'text' || right?.sort === 'number' ? String(right.value) : null;
}

function marked(question: Question, other: string | null): Question {
  if (other === null || !('options' in question) || question.options === undefined) return question;
  const options = question.options.map((option: Option) =>
    option.code === other ? { ...option, other: true } : option,
  );
  return { ...question, options };
}

/** Names that expressions use for the options, those of the file and those of the question that came out. */
function valuesOf(question: Question, read: ReadonlyMap<string, string> | null): ReadonlyMap<string, string> {
  const arms = 'arms' in question ? question.arms : [];
  const own = 'options' in question ? (question.options ?? []) : arms;
  const fixed = question.kind === 'consent' ? ['agreed', 'declined'] : [];
  const codes = [...own.map(({ code }) => code), ...fixed, ...(question.nonAnswers ?? [])];
  return new Map([...(read ?? []), ...codes.map((code) => [code, code] as const)]);
}
