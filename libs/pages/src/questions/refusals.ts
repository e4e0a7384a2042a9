import type { Problem } from '@hamava/surveys';
import type { AskedItem } from './asked-item.js';
import { controlId, FIELD, firstControlId } from './control-ids.js';
import { askOf, problemSentence } from './problem-sentence.js';
import type { Reading } from './reading.js';

/** The paths under which an item can be refused, each with the control that its link leads to. */
export function placesOf(item: AskedItem): readonly { readonly path: string; readonly controlId: string }[] {
  const { code, question } = item;
  const own = { path: code, controlId: firstControlId(item) };
  if (question.kind === 'sum') {
    return [own, ...question.rows.map((row) => ({ path: row.code, controlId: controlId(row.code) }))];
  }
  const hasOther = 'options' in question && (question.options ?? []).some((option) => option.other === true);
  const other = FIELD.other(code);
  return hasOther ? [own, { path: other, controlId: controlId(other) }] : [own];
}

/** The first problem of an item, and the control to mend. */
export function refused(
  item: AskedItem,
  problems: readonly Problem[],
): { readonly problem: Problem; readonly controlId: string } | null {
  for (const place of placesOf(item)) {
    const problem = problems.find(({ path }) => path === place.path);
    if (problem !== undefined) return { problem, controlId: place.controlId };
  }
  return null;
}

/** The sentence of the first problem of an item. */
export function refusalOf(item: AskedItem, problems: readonly Problem[], reading: Reading): string | undefined {
  const found = refused(item, problems);
  if (found === null) return undefined;
  return problemSentence(found.problem, askOf(item, found.problem, reading), reading.sentences);
}
