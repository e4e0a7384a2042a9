import {
  LANGUAGES,
  NON_ANSWER_LABELS,
  questionsOf,
  TRANSLATION_LANGUAGES,
  type Condition,
  type LocalizedText,
  type NonAnswer,
  type Option,
  type Question,
  type QuestionnaireDefinition,
  type Scale,
  type Section,
} from '@hamava/surveys';
import { calculationXPath, conditionXPath, type Fields } from '../expressions/write-xpath.js';
import { words, type TextLanguage, type Words } from '../foreign/languages.js';
import { flatDocument } from './document.js';
import type { OdkChoice, OdkField, OdkForm, OdkGroup, OdkNode } from './form.js';
import { SUM_APPEARANCE } from './question-groups.js';

const ALL_LANGUAGES: readonly TextLanguage[] = [
  ...new Set<TextLanguage>(['fa', ...LANGUAGES, ...TRANSLATION_LANGUAGES]),
];
/** Readers have a limit on expressions; what is longer travels as an extra. */
const LONGEST_EXPRESSION = 9_000;

/** A form in the words of XLSForm, and beside each of its cells the part that it stands for. */
export interface WrittenForm {
  readonly form: OdkForm;
  readonly meant: ReadonlyMap<object, object>;
}

export function formFromDefinition(definition: QuestionnaireDefinition): WrittenForm {
  return new FormWriter(definition).write();
}

class FormWriter {
  private readonly meant = new Map<object, object>();
  private readonly lists = new Map<string, OdkChoice[]>();
  private readonly fields: Fields;

  constructor(private readonly definition: QuestionnaireDefinition) {
    const kinds = new Map(questionsOf(definition).map((question) => [question.code, question.kind]));
    this.fields = {
      several: (code) => ['multiple', 'ranking'].includes(kinds.get(code) ?? ''),
      isDate: (code) => kinds.get(code) === 'date',
    };
  }

  write(): WrittenForm {
    const { definition } = this;
    const nodes = definition.sections.map((section) => this.section(section));
    const form: OdkForm = {
      code: definition.code,
      title: this.words(definition.title),
      introduction: this.words(definition.introduction),
      languages: definition.languages.includes('en') ? ['fa', 'en'] : ['fa'],
      nodes,
      lists: this.lists,
      where: 'settings, row 2',
      extras: '',
    };
    this.meant.set(form, flatDocument(definition));
    return { form, meant: this.meant };
  }

  private section(section: Section): OdkGroup {
    const { questions, ...frame } = section;
    const repeat = section.repeatFor !== undefined;
    const group: OdkGroup = {
      sort: repeat ? 'repeat' : 'group',
      name: section.code,
      label: this.words(section.title),
      where: section.code,
      extras: '',
      relevant: this.expression(section.showIf),
      appearance: 'field-list',
      count: repeat ? `count-selected(\${${section.repeatFor}})` : '',
      children: questions.flatMap((question) => this.question(question)),
    };
    this.meant.set(group, frame);
    return group;
  }

  private question(question: Question): readonly OdkNode[] {
    if (question.kind === 'battery' || question.kind === 'sum') return [this.rows(question)];
    if (question.kind === 'cascade') return this.cascade(question);
    const field = this.field(question.code, question.text, {
      hint: question.hint === undefined ? {} : this.words(question.hint),
      relevant: this.expression(question.showIf),
      required: asked(question) && question.optional !== true ? 'yes' : '',
      ...this.constraint(question),
      parameters: question.shuffled === true && 'options' in question ? { randomize: 'true' } : {},
      ...this.own(question),
    });
    this.meant.set(field, question);
    return [field, ...this.other(question)];
  }

  // oxlint-disable-next-line complexity -- one case after another, none within another
  private own(question: Question): Partial<OdkField> {
    switch (question.kind) {
      case 'scale':
        return this.scale(question.scale, question.nonAnswers ?? []);
      case 'choice':
        this.options(question.code, question.options, question.nonAnswers);
        return { type: 'select_one', list: question.code, appearance: question.layout === 'dropdown' ? 'minimal' : '' };
      case 'multiple':
        this.options(question.code, question.options, question.nonAnswers);
        return { type: 'select_multiple', list: question.code };
      case 'ranking':
        this.options(question.code, question.options, question.nonAnswers);
        return { type: 'rank', list: question.code };
      case 'number':
        return { type: (question.decimals ?? 0) > 0 ? 'decimal' : 'integer' };
      case 'text':
        return { type: 'text', appearance: question.lines === 'many' ? 'multiline' : '' };
      case 'date':
        return { type: 'date', appearance: question.calendar === 'jalali' ? 'persian' : '' };
      case 'time':
        return { type: 'time' };
      case 'photo':
        return { type: 'image' };
      case 'consent':
        return { type: 'acknowledge', label: this.words(question.statement) };
      case 'hidden':
        return { type: 'hidden' };
      case 'calculated':
        return { type: 'calculate', calculation: calculationXPath(question.value) ?? '' };
      case 'split':
        return { type: 'calculate', calculation: `once(int(random() * ${question.arms.length}))` };
      default:
        return { type: 'note' };
    }
  }

  private scale(code: string, nonAnswers: readonly NonAnswer[]): Partial<OdkField> {
    const scale = this.definition.scales[code];
    if (scale === undefined) return { type: 'text' };
    if (scale.kind === 'anchored') {
      const parameters = { start: String(scale.min), end: String(scale.max), step: '1' };
      return { type: 'range', parameters };
    }
    return { type: 'select_one', list: this.points(code, scale, nonAnswers), appearance: 'likert' };
  }

  private points(code: string, scale: Extract<Scale, { kind: 'labelled' }>, nonAnswers: readonly NonAnswer[]): string {
    const list = [code, ...nonAnswers].join('-');
    if (!this.lists.has(list)) {
      const points = scale.points.map(({ value, label }) => this.choice(list, String(value), label));
      this.lists.set(list, [...points, ...this.nonAnswerChoices(list, nonAnswers)]);
    }
    return list;
  }

  private options(list: string, options: readonly Option[], nonAnswers: readonly NonAnswer[] = []): void {
    const choices = options.map((option) => {
      const choice = this.choice(list, option.code, option.label);
      const { other: _, exclusive: __, ...plain } = option;
      this.meant.set(choice, plain);
      return choice;
    });
    this.lists.set(list, [...choices, ...this.nonAnswerChoices(list, nonAnswers)]);
  }

  private nonAnswerChoices(list: string, nonAnswers: readonly NonAnswer[]): readonly OdkChoice[] {
    return nonAnswers.map((code) => this.choice(list, code, NON_ANSWER_LABELS[code]));
  }

  private choice(list: string, name: string, label: LocalizedText, columns: Record<string, string> = {}): OdkChoice {
    return { name, label: this.words(label), where: `${list}: ${name}`, extras: '', columns };
  }

  /** A row that asks what "other" is, as programs without such options need it. */
  private other(question: Question): readonly OdkField[] {
    if (question.kind !== 'choice' && question.kind !== 'multiple') return [];
    const others = question.options.filter((option) => option.other === true);
    const [option] = others;
    if (option === undefined || others.length !== 1) return [];
    const relevant = `selected(\${${question.code}}, '${option.code}')`;
    return [this.field(`${question.code}__other`, option.label, { type: 'text', relevant })];
  }

  private rows(question: Extract<Question, { kind: 'battery' | 'sum' }>): OdkGroup {
    const required = question.optional === true ? '' : 'yes';
    const children = question.rows.map((row) => {
      const scale = question.kind === 'battery' ? this.definition.scales[question.scale] : undefined;
      const own: Partial<OdkField> =
        question.kind === 'sum' || scale?.kind !== 'labelled'
          ? { type: 'integer' }
          : { type: 'select_one', list: this.points(question.scale, scale, question.nonAnswers ?? []) };
      const field = this.field(row.code, row.text, { ...own, required });
      this.meant.set(field, row);
      return field;
    });
    const group: OdkGroup = {
      sort: 'group',
      name: question.code,
      label: this.words(question.text),
      where: question.code,
      extras: '',
      relevant: this.expression(question.showIf),
      appearance: question.kind === 'sum' ? SUM_APPEARANCE : 'table-list',
      count: '',
      children,
    };
    this.meant.set(group, question);
    return group;
  }

  private cascade(question: Extract<Question, { kind: 'cascade' }>): readonly OdkField[] {
    const fields = question.levels.map((level, at) => {
      const before = question.levels[at - 1];
      const list = level.code;
      const choices = level.options.map((option) =>
        this.choice(list, option.code, option.label, option.parent === undefined ? {} : { parent: option.parent }),
      );
      this.lists.set(list, choices);
      return this.field(level.code, level.text, {
        type: 'select_one',
        list,
        appearance: 'minimal',
        hint: at === 0 && question.hint !== undefined ? this.words(question.hint) : {},
        required: question.optional === true ? '' : 'yes',
        relevant: at === 0 ? this.expression(question.showIf) : '',
        choiceFilter: before === undefined ? '' : `parent = \${${before.code}}`,
      });
    });
    if (fields[0] !== undefined) this.meant.set(fields[0], question);
    return fields;
  }

  private constraint(question: Question): Pick<OdkField, 'constraint' | 'constraintMessage'> {
    const checks = (question.checks ?? []).map(({ require }) => this.expression(require, question.code));
    const parts = [...ownRules(question), ...checks.filter((check) => check !== '').map((check) => `(${check})`)];
    const [message] = [
      ...(question.checks ?? []).map((check) => check.message),
      ...(question.kind === 'text' && question.pattern ? [question.pattern.message] : []),
    ];
    const constraint = parts.length === 1 ? unwrapped(parts[0] ?? '') : parts.join(' and ');
    return {
      constraint: constraint.length > LONGEST_EXPRESSION ? '' : constraint,
      constraintMessage: message === undefined ? {} : this.words(message),
    };
  }

  private expression(condition: Condition | undefined, self?: string): string {
    const written = condition === undefined ? '' : conditionXPath(condition, this.fields, self);
    return written.length > LONGEST_EXPRESSION ? '' : written;
  }

  private field(name: string, text: LocalizedText, own: Partial<OdkField>): OdkField {
    return {
      sort: 'field',
      name,
      label: this.words(text),
      where: name,
      extras: '',
      type: 'text',
      list: '',
      orOther: false,
      hint: {},
      required: '',
      relevant: '',
      appearance: '',
      constraint: '',
      constraintMessage: {},
      calculation: '',
      choiceFilter: '',
      parameters: {},
      ...own,
    };
  }

  private words(text: LocalizedText): Words {
    return words(
      ALL_LANGUAGES.map((language) => [
        language,
        (text[language] ?? '').replace(/\{answer:([A-Za-z]\w*)\}/g, (_, code: string) => `\${${code}}`),
      ]),
    );
  }
}

function asked(question: Question): boolean {
  return !['note', 'hidden', 'calculated', 'split'].includes(question.kind);
}

function unwrapped(part: string): string {
  return part.startsWith('(') && part.endsWith(')') ? part.slice(1, -1) : part;
}

/** The limits of a kind as parts of a constraint. */
function ownRules(question: Question): readonly string[] {
  switch (question.kind) {
    case 'number':
      return [`. >= ${question.min}`, `. <= ${question.max}`];
    case 'multiple':
      return [
        ...(question.min === undefined ? [] : [`count-selected(.) >= ${question.min}`]),
        ...(question.max === undefined ? [] : [`count-selected(.) <= ${question.max}`]),
        ...question.options
          .filter((option) => option.exclusive === true)
          .map((option) => `not(selected(., '${option.code}') and count-selected(.) > 1)`),
      ];
    case 'text':
      return [`string-length(.) <= ${question.maxLength}`, ...regex(question.pattern?.re2)];
    case 'date':
      return [
        ...(question.min === undefined ? [] : [`. >= date('${question.min}')`]),
        ...(question.max === undefined ? [] : [`. <= date('${question.max}')`]),
      ];
    default:
      return [];
  }
}

/** XPath has no escapes: a text with both kinds of quotes cannot be written. */
function regex(pattern: string | undefined): readonly string[] {
  if (pattern === undefined || (pattern.includes("'") && pattern.includes('"'))) return [];
  const quote = pattern.includes("'") ? '"' : "'";
  return [`regex(., ${quote}${pattern}${quote})`];
}
