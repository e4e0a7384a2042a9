import { itemsOf, takesAnswers } from './answer-items.js';
import type { Section } from './definition.js';

/**
 * The running number of every question that a respondent answers, from 1. Battery rows and the levels of a cascade are asked one
 * by one, so each has its own number, and their question has that of the first. A sum is one question with one number. Words of
 * one's own have none. Give `{ sections: visibleSections(…) }` for numbers without gaps.
 */
export function questionNumbers({ sections }: { readonly sections: readonly Section[] }): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  let number = 1;
  for (const question of sections.flatMap((section) => section.questions).filter(takesAnswers)) {
    numbers.set(question.code, number);
    const items = itemsOf(question).filter((item) => !('other' in item));
    for (const [at, item] of items.entries()) numbers.set(item.code, question.kind === 'sum' ? number : number + at);
    number += question.kind === 'sum' ? 1 : items.length;
  }
  return numbers;
}
