import type { LossReport } from '../foreign/loss-report.js';
import type { Words } from '../foreign/languages.js';
import type { OdkChoice, OdkField, OdkForm, OdkGroup, OdkNode } from '../odk/form.js';
import { relevanceXPath, rowName } from './relevance.js';
import type { LimeGroup, LimeItem, LimeQuestion, LimeSurvey } from './survey.js';

const t = (fa: string, en: string): Words => ({ fa, en });

/** Answers that LimeSurvey does not write down because the type brings them. */
const FIXED: Readonly<Record<string, readonly (readonly [string, Words])[]>> = {
  Y: [
    ['Y', t('بله', 'Yes')],
    ['N', t('نه', 'No')],
  ],
  G: [
    ['F', t('زن', 'Female')],
    ['M', t('مرد', 'Male')],
  ],
  C: [
    ['Y', t('بله', 'Yes')],
    ['U', t('مطمئن نیستم', 'Uncertain')],
    ['N', t('نه', 'No')],
  ],
  E: [
    ['I', t('بیشتر', 'Increase')],
    ['S', t('بی‌تغییر', 'Same')],
    ['D', t('کمتر', 'Decrease')],
  ],
  '5': numbered(5),
  A: numbered(5),
  B: numbered(10),
};

function numbered(most: number): readonly (readonly [string, Words])[] {
  return Array.from({ length: most }, (_, at) => {
    const label = String(at + 1);
    return [
      label,
      t(
        label.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? digit),
        label,
      ),
    ];
  });
}

const ARRAYS = new Set(['F', 'H', 'A', 'B', 'C', 'E', '1']);
/** Attributes that are read, and those that only lay out. */
const KNOWN_ATTRIBUTES = new Set(
  (
    'random_order answer_order min_answers max_answers exclude_all_others num_value_int_only min_num_value_n ' +
    'max_num_value_n maximum_chars equation hidden date_min date_max equals_num_value'
  ).split(' '),
);

/** A survey of LimeSurvey in the words of the ODK family, from which questions are read. */
export function formFromSurvey(survey: LimeSurvey, report: LossReport): OdkForm {
  return new SurveyReader(survey, report).read();
}

class SurveyReader {
  private readonly lists = new Map<string, readonly OdkChoice[]>();
  private readonly questions: ReadonlyMap<string, LimeQuestion>;

  constructor(
    private readonly survey: LimeSurvey,
    private readonly report: LossReport,
  ) {
    this.questions = new Map(survey.groups.flatMap((group) => group.questions).map((each) => [each.code, each]));
  }

  read(): OdkForm {
    const { code, title, introduction, languages, where, extras, groups } = this.survey;
    const nodes = groups.map((group, at) => this.group(group, at));
    return { code, title, introduction, languages, nodes, lists: this.lists, where, extras };
  }

  private group(group: LimeGroup, at: number): OdkGroup {
    return {
      sort: 'group',
      name: `group_${at + 1}`,
      label: group.title,
      where: group.where,
      extras: group.extras,
      relevant: this.relevance(group.relevance),
      appearance: '',
      count: '',
      children: group.questions.flatMap((question) => this.question(question)),
    };
  }

  private question(question: LimeQuestion): readonly OdkNode[] {
    const { type, attributes, where } = question;
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== '' && value !== '0' && !KNOWN_ATTRIBUTES.has(name)) this.report.addOnce(name, where, 'attribute');
    }
    if (attributes['hidden'] === '1' && type !== '*' && question.extras === '')
      this.report.add('hidden', where, 'attribute');
    if (ARRAYS.has(type)) return [this.array(question)];
    if (type === 'K' || type === 'Q') return this.several(question);
    return [this.field(question, this.own(question))];
  }

  // oxlint-disable-next-line complexity -- one case after another, none within another
  private own(question: LimeQuestion): Partial<OdkField> {
    const { type, attributes, code } = question;
    switch (type) {
      case 'O':
        this.report.add('O', question.where, 'comment');
        return this.select('select_one', question, question.answers);
      case 'L':
      case '!':
        return { ...this.select('select_one', question, question.answers), appearance: type === '!' ? 'minimal' : '' };
      case 'Y':
      case 'G':
        return this.fixed(question, 'select_one', '');
      case '5':
        return this.fixed(question, 'select_one', 'likert');
      case 'P':
        this.report.add('P', question.where, 'comment');
        return this.boxes(question);
      case 'M':
        return this.boxes(question);
      case 'R':
        return this.select('rank', question, question.answers.length > 0 ? question.answers : question.subquestions);
      case 'N': {
        const whole = attributes['num_value_int_only'] === '1';
        return { type: whole ? 'integer' : 'decimal', constraint: range(attributes) };
      }
      case 'S':
      case 'T':
      case 'U':
        return { type: 'text', appearance: type === 'S' ? '' : 'multiline', constraint: textRules(question) };
      case 'D':
        return { type: 'date', constraint: dateRange(attributes) };
      case 'X':
        return { type: 'note' };
      case '*':
        return {
          type: 'calculate',
          calculation: this.relevance(attributes['equation'] ?? question.text.fa ?? question.text.en ?? ''),
        };
      default:
        return { type: `LimeSurvey ${type}`, list: code };
    }
  }

  private select(type: string, question: LimeQuestion, items: readonly LimeItem[]): Partial<OdkField> {
    this.lists.set(
      question.code,
      items.filter(({ axis }) => axis === 0).map((item) => this.choice(item)),
    );
    for (const { relevance, where } of items) {
      if (relevance !== '' && relevance !== '1') this.report.add(`relevance: ${relevance}`, where, 'filterUnreadable');
    }
    return { type, list: question.code, orOther: question.other };
  }

  private boxes(question: LimeQuestion): Partial<OdkField> {
    const { attributes } = question;
    const exclusive = (attributes['exclude_all_others'] ?? '').split(/[;,\s]+/).filter((code) => code !== '');
    const rules = [
      ...(isCount(attributes['min_answers']) ? [`count-selected(.) >= ${attributes['min_answers']}`] : []),
      ...(isCount(attributes['max_answers']) ? [`count-selected(.) <= ${attributes['max_answers']}`] : []),
      ...exclusive.map((code) => `not(selected(., '${code.replaceAll("'", '')}') and count-selected(.) > 1)`),
    ];
    return { ...this.select('select_multiple', question, question.subquestions), constraint: rules.join(' and ') };
  }

  private fixed(question: LimeQuestion, type: string, appearance: string): Partial<OdkField> {
    this.lists.set(`type ${question.type}`, this.fixedChoices(question));
    return { type, list: `type ${question.type}`, appearance };
  }

  private fixedChoices({ type, where }: LimeQuestion): readonly OdkChoice[] {
    return (FIXED[type] ?? []).map(([name, label]) => ({ name, label, where, extras: '', columns: {} }));
  }

  /** Rows on one list: a battery when its codes are, or end in, whole numbers; else a choice for each row. */
  private array(question: LimeQuestion): OdkGroup {
    const { code, where } = question;
    if (question.type === '1') this.report.add('1 (second scale)', where, 'attribute');
    const list = `array ${code}`;
    const named = question.answers.filter(({ axis }) => axis === 0);
    const choices = question.type in FIXED ? this.fixedChoices(question) : named.map((item) => this.choice(item));
    const numbers = choices.map(({ name }) => /^[A-Za-z]{0,3}(\d{1,3})$/.exec(name)?.[1]);
    const countable = !numbers.includes(undefined) && new Set(numbers).size === numbers.length;
    this.lists.set(
      list,
      countable ? choices.map((choice, at) => ({ ...choice, name: String(Number(numbers[at])) })) : choices,
    );
    if (!countable && question.extras === '') this.report.add(`${question.type} ${code}`, where, 'split');
    const rows = question.subquestions.map((item) =>
      this.field(question, {
        type: 'select_one',
        list,
        name: rowName(code, item.code),
        label: item.text,
        hint: {},
        relevant: '',
        where: item.where,
        extras: item.extras,
      }),
    );
    return this.wrapped(question, rows, countable ? 'table-list' : '');
  }

  /** Several numbers or texts under one heading. */
  private several(question: LimeQuestion): readonly OdkNode[] {
    const sum = question.type === 'K' && /^\d+$/.test(question.attributes['equals_num_value'] ?? '');
    const numberType = sum ? 'integer' : 'decimal';
    if (!sum) this.report.add(`${question.type} ${question.code}`, question.where, 'split');
    const rows = question.subquestions.map((item) =>
      this.field(question, {
        type: question.type === 'K' ? numberType : 'text',
        name: rowName(question.code, item.code),
        label: item.text,
        hint: {},
        relevant: '',
        constraint: '',
        where: item.where,
        extras: item.extras,
      }),
    );
    return [this.wrapped(question, rows, sum ? 'hamava-sum' : '')];
  }

  private wrapped(question: LimeQuestion, children: readonly OdkNode[], appearance: string): OdkGroup {
    const { code, text, where, extras, relevance } = question;
    return {
      sort: 'group',
      name: code,
      label: text,
      where,
      extras,
      relevant: this.relevance(relevance),
      appearance,
      count: '',
      children,
    };
  }

  private field(question: LimeQuestion, own: Partial<OdkField>): OdkField {
    const { attributes } = question;
    const random = attributes['random_order'] === '1' || attributes['answer_order'] === 'random';
    return {
      sort: 'field',
      type: 'text',
      list: '',
      orOther: false,
      name: question.code,
      label: question.text,
      hint: question.help,
      where: question.where,
      extras: question.extras,
      required: question.mandatory ? 'yes' : '',
      relevant: this.relevance(question.relevance),
      appearance: '',
      constraint: '',
      constraintMessage: {},
      calculation: '',
      choiceFilter: '',
      parameters: random ? { randomize: 'true' } : {},
      ...own,
    };
  }

  private choice({ code, text, where, extras }: LimeItem): OdkChoice {
    return { name: code, label: text, where, extras, columns: {} };
  }

  private relevance(script: string): string {
    return relevanceXPath(script, this.questions);
  }
}

function isCount(text: string | undefined): boolean {
  return text !== undefined && /^\d{1,3}$/.test(text) && text !== '0';
}

const NUMBER = /^-?\d{1,9}(?:\.\d{1,6})?$/;

function range(attributes: Readonly<Record<string, string>>): string {
  const [min = '', max = ''] = [attributes['min_num_value_n'], attributes['max_num_value_n']];
  return [...(NUMBER.test(min) ? [`. >= ${min}`] : []), ...(NUMBER.test(max) ? [`. <= ${max}`] : [])].join(' and ');
}

function dateRange(attributes: Readonly<Record<string, string>>): string {
  const iso = /^\d{4}-\d{2}-\d{2}$/;
  const [min = '', max = ''] = [attributes['date_min'], attributes['date_max']];
  return [...(iso.test(min) ? [`. >= date('${min}')`] : []), ...(iso.test(max) ? [`. <= date('${max}')`] : [])].join(
    ' and ',
  );
}

function textRules({ attributes, validation }: LimeQuestion): string {
  const most = attributes['maximum_chars'] ?? '';
  const pattern = /^\/(.*)\/[a-z]*$/s.exec(validation)?.[1];
  const quote = pattern?.includes("'") === true ? '"' : "'";
  return [
    ...(/^\d{1,5}$/.test(most) && most !== '0' ? [`string-length(.) <= ${most}`] : []),
    ...(pattern === undefined || (pattern.includes("'") && pattern.includes('"'))
      ? []
      : [`regex(., ${quote}${pattern}${quote})`]),
  ].join(' and ');
}
