import { itemsOf } from './answer-items.js';
import type { Section } from './definition.js';

/**
 * The running number of every question, from 1. Battery rows are asked one by one, so each row has its own number and the battery
 * the number of its first row. Give `{ sections: visibleSections(…) }` for numbers without gaps.
 */
export function questionNumbers({ sections }: { readonly sections: readonly Section[] }): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  let number = 1;
  for (const question of sections.flatMap((section) => section.questions)) {
    if (question.kind === 'battery') numbers.set(question.code, number);
    for (const item of itemsOf(question)) {
      numbers.set(item.code, number);
      number += 1;
    }
  }
  return numbers;
}
