import { compileEdition } from '../../compile-edition.js';
import type { Edition, EditionMethod } from '../../edition.js';
import { QUESTIONS, categoriesOf, editionInput, type SyntheticProvince } from './synthetic-province.js';

/**
 * The attacker beyond the model: he knows every answer of everybody but one answer of one person, and publishes all editions that there
 * can be. Whether only one of them is the one that was published; of so many persons of the first agency, in one question each.
 */
export function learntByWhoKnowsTheRest(
  province: SyntheticProvince,
  method: EditionMethod,
  persons: number,
): { readonly tried: number; readonly learnt: number } {
  const [agency] = province.agencies;
  const { people } = agency!;
  const figuresOf = (own: typeof people) => shown(compileEdition(editionInput(province, [own], method)));
  const published = figuresOf(people);
  let learnt = 0;
  for (let at = 0; at < persons; at += 1) {
    const place = (at * 13) % people.length;
    const question = at % QUESTIONS.length;
    const possible = Array.from({ length: categoriesOf(question) }, (_, category) => category).filter((category) => {
      const other = people.map((person, own) =>
        own === place ? { ...person, answers: person.answers.with(question, category) } : person,
      );
      return figuresOf(other) === published;
    });
    if (possible.length === 1) learnt += 1;
  }
  return { tried: persons, learnt };
}

function shown({ measured: { samples, figures, frequencies } }: Edition): string {
  return JSON.stringify([samples, figures, frequencies]);
}
