import type { Option, Question } from '@hamava/surveys';
import type { Expression } from '../expressions/expression.js';
import { parseExpression } from '../expressions/parse-expression.js';
import { writeExpression } from '../expressions/write-expression.js';
import type { OdkChoice, OdkField, OdkForm, OdkGroup, OdkNode } from '../odk/form.js';
import type { WrittenForm } from '../odk/form-from-definition.js';
import { languagesIn } from '../odk/form-languages.js';
import { LimeCodes } from './lime-codes.js';
import type { LimeItem, LimeQuestion, LimeSurvey } from './survey.js';

/** A survey as it is about to be written. In each place for extras stands a mark, and beside it what the place stands for. */
export interface MarkedSurvey {
  readonly survey: LimeSurvey;
  /** null: the part is for other programs only. */
  readonly meant: ReadonlyMap<string, object | null>;
}

export function surveyFromForm(written: WrittenForm): MarkedSurvey {
  return new SurveyWriter(written).write();
}

/** How later expressions call an item, and the codes of its answers. */
interface Variable {
  readonly name: string;
  readonly several: boolean;
  readonly answers: ReadonlyMap<string, string>;
}

const OPERATORS: Readonly<Record<string, string>> = {
  or: 'or',
  and: 'and',
  '=': '==',
  '!=': '!=',
  '<=': '<=',
  '>=': '>=',
  '<': '<',
  '>': '>',
  '+': '+',
  '-': '-',
  '*': '*',
  div: '/',
};

class SurveyWriter {
  private readonly form: OdkForm;
  private readonly marks = new Map<string, object | null>();
  private readonly variables = new Map<string, Variable>();
  private readonly codes = new LimeCodes(20);

  constructor(private readonly written: WrittenForm) {
    this.form = written.form;
  }

  write(): MarkedSurvey {
    const { form } = this;
    const survey: LimeSurvey = {
      code: form.code,
      title: form.title,
      introduction: form.introduction,
      languages: languagesIn(form),
      groups: form.nodes.flatMap((node) => (node.sort === 'field' ? [] : [this.group(node)])),
      where: '',
      extras: this.mark(form),
    };
    return { survey, meant: this.marks };
  }

  private group(group: OdkGroup): LimeSurvey['groups'][number] {
    const relevance = this.relevance(group.relevant);
    const extras = this.mark(group);
    const questions = group.children.flatMap((node) => this.question(node));
    return { title: group.label, relevance, questions, where: '', extras };
  }

  private question(node: OdkNode): readonly LimeQuestion[] {
    const question = this.written.meant.get(node) as Question | undefined;
    if (node.sort !== 'field') return [this.rows(node, question)];
    if (question === undefined && node.name.endsWith('__other')) return [];
    const code = this.codes.take(node.name, 'Q');
    const made: LimeQuestion = {
      type: 'S',
      code,
      text: node.label,
      help: node.hint,
      relevance: this.relevance(node.relevant),
      mandatory: node.required !== '',
      other: false,
      validation: '',
      subquestions: [],
      answers: [],
      attributes: node.parameters['randomize'] === 'true' ? { random_order: '1' } : {},
      where: '',
      extras: question === undefined ? this.markOf(null) : this.mark(node),
      ...this.own(node, question),
    };
    const answers = new Map(
      this.optionsOf(node).map((choice, at) => [choice.name, (made.answers[at] ?? made.subquestions[at])?.code ?? '']),
    );
    this.variables.set(node.name, { name: code, several: made.type === 'M', answers });
    return [
      {
        ...made,
        attributes: { ...(node.parameters['randomize'] === 'true' && { random_order: '1' }), ...made.attributes },
      },
    ];
  }

  // oxlint-disable-next-line complexity -- one case after another, none within another
  private own(node: OdkField, question: Question | undefined): Partial<LimeQuestion> {
    switch (node.type) {
      case 'select_one':
        return { type: node.appearance === 'minimal' ? '!' : 'L', answers: this.items(node, question) };
      case 'select_multiple':
        return {
          type: 'M',
          subquestions: this.items(node, question),
          attributes: boxRules(question, this.items(node, undefined)),
        };
      case 'rank':
        return { type: 'R', answers: this.items(node, question) };
      case 'range':
        return {
          type: 'N',
          attributes: {
            num_value_int_only: '1',
            min_num_value_n: node.parameters['start'] ?? '',
            max_num_value_n: node.parameters['end'] ?? '',
          },
        };
      case 'integer':
      case 'decimal':
        return { type: 'N', attributes: numberRules(question) };
      case 'text':
        return { type: node.appearance === 'multiline' ? 'T' : 'S', ...textRules(question) };
      case 'date':
        return { type: 'D', attributes: dateRules(question) };
      case 'note':
        return { type: 'X' };
      case 'acknowledge':
        return { type: 'Y' };
      case 'image':
        return { type: '|' };
      case 'hidden':
        return { type: 'S', attributes: { hidden: '1' } };
      case 'calculate':
        return { type: '*', attributes: { equation: this.relevance(node.calculation), hidden: '1' } };
      default:
        return { type: 'S' };
    }
  }

  private rows(group: OdkGroup, question: Question | undefined): LimeQuestion {
    const code = this.codes.take(group.name, 'Q');
    const fields = group.children.filter((node): node is OdkField => node.sort === 'field');
    const codes = new LimeCodes(20);
    const sum = question?.kind === 'sum';
    const first = fields[0];
    const relevance = this.relevance(group.relevant);
    const subquestions = fields.map((field): LimeItem => {
      const own = codes.take(field.name, 'SQ');
      this.variables.set(field.name, { name: `${code}_${own}`, several: false, answers: new Map() });
      return { code: own, text: field.label, relevance: '', axis: 0, where: '', extras: this.mark(field) };
    });
    const answers =
      sum || first === undefined
        ? []
        : (this.form.lists.get(first.list) ?? []).map((choice) => this.item(choice, choice.name));
    return {
      type: sum ? 'K' : 'F',
      code,
      text: group.label,
      help: {},
      relevance,
      mandatory: fields.every(({ required }) => required !== ''),
      other: false,
      validation: '',
      subquestions,
      answers: answers.filter(({ code: name }) => /^-?\d+$/.test(name)),
      attributes: question?.kind === 'sum' ? { equals_num_value: String(question.total) } : {},
      where: '',
      extras: this.mark(group),
    };
  }

  private optionsOf(node: OdkField): readonly OdkChoice[] {
    return this.form.lists.get(node.list) ?? [];
  }

  private items(node: OdkField, question: Question | undefined): readonly LimeItem[] {
    const codes = new LimeCodes(5);
    const options: readonly Option[] = question !== undefined && 'options' in question ? (question.options ?? []) : [];
    return this.optionsOf(node).map((choice) => {
      const nonAnswer = ['dontKnow', 'refused', 'notApplicable'].includes(choice.name);
      const name = nonAnswer ? choice.name : codes.take(choice.name, 'A');
      const option = options.find((each) => each.code === choice.name);
      return { ...this.item(choice, name), extras: option === undefined ? '' : this.markOf(option) };
    });
  }

  private item(choice: OdkChoice, code: string): LimeItem {
    return { code, text: choice.label, relevance: '', axis: 0, where: '', extras: '' };
  }

  private relevance(xpath: string): string {
    const parsed = xpath === '' ? null : parseExpression(xpath, 'xpath');
    if (parsed === null) return '';
    const written = writeExpression(this.withCodes(parsed), {
      field: (name) => {
        const variable = this.variables.get(name);
        return variable === undefined || variable.several ? null : `${variable.name}.NAOK`;
      },
      selected: (name, value) => {
        const variable = this.variables.get(name);
        const code = variable?.answers.get(value);
        if (variable === undefined || code === undefined) return null;
        return variable.several ? `${variable.name}_${code}.NAOK == 'Y'` : `${variable.name}.NAOK == '${code}'`;
      },
      operators: OPERATORS,
      not: (inner) => `!(${inner})`,
    });
    return written ?? '';
  }

  /** Answers under the codes that they have in LimeSurvey. */
  private withCodes(expression: Expression): Expression {
    if (expression.sort === 'negative') return { ...expression, of: this.withCodes(expression.of) };
    if (expression.sort === 'call') {
      if (expression.name === 'selected') return expression;
      return { ...expression, arguments: expression.arguments.map((part) => this.withCodes(part)) };
    }
    if (expression.sort !== 'binary') return expression;
    const { left, right } = expression;
    const code =
      left.sort === 'field' && right.sort === 'text'
        ? this.variables.get(left.name)?.answers.get(right.value)
        : undefined;
    if (code !== undefined) return { ...expression, right: { sort: 'text', value: code } };
    return { ...expression, left: this.withCodes(left), right: this.withCodes(right) };
  }

  private mark(cell: object): string {
    const whole = this.written.meant.get(cell);
    return whole === undefined ? '' : this.markOf(whole);
  }

  private markOf(whole: object | null): string {
    const mark = `#${this.marks.size + 1}`;
    this.marks.set(mark, whole);
    return mark;
  }
}

function boxRules(question: Question | undefined, items: readonly LimeItem[]): Readonly<Record<string, string>> {
  if (question?.kind !== 'multiple') return {};
  const exclusive = question.options.flatMap((option, at) =>
    option.exclusive === true ? [items[at]?.code ?? ''] : [],
  );
  return {
    ...(question.min !== undefined && question.min > 0 && { min_answers: String(question.min) }),
    ...(question.max !== undefined && question.max > 0 && { max_answers: String(question.max) }),
    ...(exclusive.length > 0 && { exclude_all_others: exclusive.join(';') }),
  };
}

function numberRules(question: Question | undefined): Readonly<Record<string, string>> {
  if (question?.kind !== 'number') return {};
  return {
    ...((question.decimals ?? 0) === 0 && { num_value_int_only: '1' }),
    min_num_value_n: String(question.min),
    max_num_value_n: String(question.max),
  };
}

function textRules(question: Question | undefined): Partial<LimeQuestion> {
  if (question?.kind !== 'text') return {};
  const { pattern, maxLength } = question;
  return {
    attributes: { maximum_chars: String(maxLength) },
    ...(pattern !== undefined && !pattern.re2.includes('/') && { validation: `/${pattern.re2}/` }),
  };
}

function dateRules(question: Question | undefined): Readonly<Record<string, string>> {
  if (question?.kind !== 'date') return {};
  return { ...(question.min && { date_min: question.min }), ...(question.max && { date_max: question.max }) };
}
