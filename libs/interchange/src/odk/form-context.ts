import type { Condition, LocalizedText, Question, Scale } from '@hamava/surveys';
import { Names } from '../foreign/codes.js';
import { LossReport } from '../foreign/loss-report.js';
import { TextReader } from '../foreign/text-reader.js';
import { valueKind, type EarlierItem } from '../expressions/items.js';
import { parseExpression } from '../expressions/parse-expression.js';
import { toCondition } from '../expressions/to-condition.js';
import type { Enrichment } from './enrichment.js';
import type { OdkChoice, OdkField, OdkForm } from './form.js';

/** What the readers of the parts of one form share. */
export class FormContext {
  readonly report = new LossReport();
  readonly names = new Names('q');
  readonly scales = new Map<string, Scale>();
  readonly texts: TextReader;
  identifying = false;
  private readonly items = new Map<string, EarlierItem>();

  constructor(
    readonly form: OdkForm,
    readonly enrichment: Enrichment,
  ) {
    this.texts = new TextReader(this.report, (name) => this.items.get(name)?.code);
  }

  readonly find = (name: string): EarlierItem | undefined => this.items.get(name);

  list(name: string): readonly OdkChoice[] {
    return this.form.lists.get(name) ?? [];
  }

  /** A code for a part that is called `name`; a change of name is reported. */
  code(name: string, where: string): string {
    const code = this.names.take(name);
    if (code !== name) this.report.add(`${name} → ${code}`, where, 'renamed');
    return code;
  }

  /** From here on, expressions can look back at the item under the name of its field. */
  remember(name: string, code: string, question: Question, values: ReadonlyMap<string, string> | null): void {
    const kind = valueKind(question);
    if (kind === null) return;
    this.items.set(name, {
      code,
      kind,
      values: kind === 'choice' || kind === 'multiple' ? (values ?? new Map()) : null,
    });
  }

  /** A `relevant` expression; undefined when everybody is asked, also because it cannot be kept. */
  condition(expression: string, where: string): Condition | undefined {
    if (expression.trim() === '') return undefined;
    const parsed = parseExpression(expression, 'xpath');
    const condition = parsed === null ? null : toCondition(parsed, this.find);
    if (condition === null) this.report.add(`relevant: ${expression}`, where, 'expressionUnreadable');
    return condition === null || condition === 'always' ? undefined : condition;
  }

  /** Marks the questionnaire as one that tells who answers; news only for those whose file does not say so itself. */
  identifies(field: OdkField): void {
    this.identifying = true;
    if (this.form.extras === '') this.report.add(field.type, field.where, 'identifying');
  }

  label(part: { readonly label: object; readonly name: string; readonly where: string }): LocalizedText {
    return this.texts.text(part.label, part.name, part.where);
  }
}

export function both(outer: Condition | undefined, own: Condition | undefined): Condition | undefined {
  if (outer === undefined || own === undefined) return outer ?? own;
  return { all: [outer, own] };
}
