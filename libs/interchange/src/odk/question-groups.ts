import type { BatteryQuestion, BatteryRow, Condition, SumQuestion } from '@hamava/surveys';
import { readScale } from './fields.js';
import type { FormContext } from './form-context.js';
import { appears, type OdkField, type OdkGroup } from './form.js';

/** The appearance that our own files give a group of numbers which add up. */
export const SUM_APPEARANCE = 'hamava-sum';

/** The rows of a group that is one question: a battery on one list of whole numbers, or numbers that add up; null for others. */
export function rowsOfQuestion(context: FormContext, group: OdkGroup): readonly OdkField[] | null {
  if (group.sort !== 'group') return null;
  const fields = group.children.filter((node): node is OdkField => node.sort === 'field');
  if (fields.length !== group.children.length || fields.length === 0) return null;
  if (appears(group.appearance, SUM_APPEARANCE)) {
    return fields.every(({ type }) => type === 'integer') ? fields : null;
  }
  // The heading row of the older table layout says nothing of its own.
  const rows = fields.filter(({ appearance }) => !appears(appearance, 'label'));
  const tabular =
    appears(group.appearance, 'table-list') || rows.every((row) => appears(row.appearance, 'list-nolabel'));
  const [first] = rows;
  if (!tabular || first === undefined || rows.length > 50) return null;
  const alike = rows.every((row) => row.type === 'select_one' && row.list === first.list && row.relevant.trim() === '');
  const whole = context
    .list(first.list)
    .every(({ name }) => /^-?\d{1,3}$/.test(name) || ['dontKnow', 'refused', 'notApplicable'].includes(name));
  return alike && whole && first.list !== '' ? rows : null;
}

export function readRowsQuestion(
  context: FormContext,
  group: OdkGroup,
  fields: readonly OdkField[],
  showIf: Condition | undefined,
): BatteryQuestion | SumQuestion | null {
  const sum = appears(group.appearance, SUM_APPEARANCE);
  const scale = sum ? null : readScale(context, fields[0]?.list ?? '');
  if (!sum && scale === null) return null;
  const code = context.code(group.name, group.where);
  const rows = fields.map((field): BatteryRow => {
    const said: BatteryRow = { code: context.code(field.name, field.where), text: context.label(field) };
    return context.enrichment.part(said, field, context.report) ?? said;
  });
  const required = fields.every((field) => ['yes', 'true', 'true()'].includes(field.required.trim().toLowerCase()));
  const frame = {
    code,
    text: context.label(group),
    ...(!required && { optional: true }),
    ...(showIf && { showIf }),
    rows,
  };
  if (scale === null) return { kind: 'sum', ...frame, total: 100 };
  const { nonAnswers } = scale;
  return { kind: 'battery', ...frame, scale: scale.code, ...(nonAnswers.length > 0 && { nonAnswers }) };
}
