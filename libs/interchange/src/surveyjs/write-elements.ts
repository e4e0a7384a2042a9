import { allOf, nonAnswersOf, optionsOf, type BatteryRow, type Condition, type Question } from '@hamava/surveys';
import { bodyOf, fixedChoice, isSingle, scaleBody, type ElementContext } from './element-bodies.js';
import { companionOf, type ExportedItems } from './items.js';
import type { SurveyElement } from './survey-json.js';
import { writeCondition } from './write-expression.js';

/** The elements that a question of a lowered document becomes; none for what is not asked. */
export function elementsOf(question: Question, context: ElementContext): readonly SurveyElement[] {
  const { items, write } = context;
  const shown = shownIf(question, items);
  if (question.kind === 'note') return [{ type: 'html', name: question.code, ...shown, html: write(question.text) }];
  if (question.kind === 'battery') {
    const rows = question.rows.map((row) => scaleElement(question, row, shown, context));
    return [panelOf(question, rows, context)];
  }
  if (question.kind === 'sum') {
    return [panelOf(question, sumElements(question, shown, context), context), ...companions(question, shown, context)];
  }
  if (!isSingle(question)) return [];
  const element = { ...framed(question, shown, context), ...bodyOf(question, context) };
  return [
    element as unknown as SurveyElement,
    ...otherWords(question, context),
    ...companions(question, shown, context),
  ];
}

interface Shown {
  readonly visibleIf?: string;
}

/** A list of which nothing can be chosen is not shown. */
function shownIf(question: Question, items: ExportedItems): Shown {
  const options = optionsOf(question) ?? [];
  const choosable: Condition | undefined =
    options.length > 0 && options.every(({ showIf }) => showIf !== undefined)
      ? { any: options.flatMap(({ showIf }) => (showIf === undefined ? [] : [showIf])) }
      : undefined;
  const condition = waitsFor(question.showIf, choosable) ? question.showIf : allOf(question.showIf, choosable);
  return condition === undefined ? {} : { visibleIf: writeCondition(condition, items) };
}

/** Whether a condition is, or holds among what must all be true, another one. */
function waitsFor(condition: Condition | undefined, part: Condition | undefined): boolean {
  if (condition === undefined || part === undefined) return false;
  if ('all' in condition && condition.all.some((each) => waitsFor(each, part))) return true;
  return JSON.stringify(condition) === JSON.stringify(part);
}

function framed(question: Question, shown: Shown, { write }: ElementContext): Record<string, unknown> {
  const needed =
    companionOf(question) === null ? { isRequired: true } : { requiredIf: `{${companionOf(question)}} empty` };
  return {
    name: question.code,
    title: write(question.text),
    ...(question.hint === undefined ? {} : { description: write(question.hint) }),
    ...shown,
    ...(question.optional === true || mayBeEmpty(question) ? {} : needed),
  };
}

/** A multiple choice of at least none is answered by choosing nothing. */
function mayBeEmpty(question: Question): boolean {
  return question.kind === 'multiple' && question.min === 0;
}

/** Non-answers of a question without a list stand beside it. */
function companions(question: Question, shown: Shown, { write }: ElementContext): readonly SurveyElement[] {
  const name = companionOf(question);
  if (name === null) return [];
  const choices = nonAnswersOf(question).map((code) => fixedChoice(code, write));
  return [
    {
      type: 'checkbox',
      name,
      titleLocation: 'hidden',
      title: write(question.text),
      ...shown,
      maxSelectedChoices: 1,
      choices,
    },
  ];
}

/** Words of one's own are a question of their own, shown with their option. */
function otherWords(question: Question, { write, items }: ElementContext): readonly SurveyElement[] {
  const other = (optionsOf(question) ?? []).find((option) => option.other === true);
  if (other === undefined) return [];
  const visibleIf = writeCondition({ question: question.code, oneOf: [other.code] }, items);
  const required = question.optional === true ? {} : { isRequired: true };
  return [{ type: 'text', name: `${question.code}__other`, title: write(other.label), visibleIf, ...required }];
}

function scaleElement(
  question: Extract<Question, { kind: 'battery' }>,
  row: BatteryRow,
  shown: Shown,
  context: ElementContext,
): SurveyElement {
  return {
    name: row.code,
    title: context.write(row.text),
    ...shown,
    ...(question.optional === true ? {} : { isRequired: true }),
    ...scaleBody(question, context),
  } as unknown as SurveyElement;
}

function panelOf(question: Question, elements: readonly SurveyElement[], { write }: ElementContext): SurveyElement {
  const hint = question.hint === undefined ? {} : { description: write(question.hint) };
  return { type: 'panel', name: question.code, title: write(question.text), ...hint, elements };
}

/** The rows of a sum; the last one checks the total. */
function sumElements(
  question: Extract<Question, { kind: 'sum' }>,
  shown: Shown,
  { write }: ElementContext,
): readonly SurveyElement[] {
  const name = companionOf(question);
  const started = question.rows.map(({ code }) => `{${code}} notempty`).join(' or ');
  const always = name === null ? { isRequired: true } : { requiredIf: `{${name}} empty` };
  // Whoever begins a sum must finish it.
  const needed = question.optional === true ? { requiredIf: started } : always;
  const sum = question.rows.map(({ code }) => `{${code}}`).join(' + ');
  const total = { type: 'expression', expression: `${sum} = ${question.total}` };
  return question.rows.map((row, at) => ({
    type: 'text',
    inputType: 'number',
    name: row.code,
    title: write(row.text),
    ...shown,
    ...needed,
    min: 0,
    max: question.total,
    ...(at === question.rows.length - 1 ? { validators: [total] } : {}),
  }));
}
