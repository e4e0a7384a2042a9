import type { LocalizedText } from '@hamava/surveys';

/** One construct of a foreign file that was not kept, or was kept as something else. Readers name every one; none is silent. */
export interface Loss {
  /** What it is called in the file's own words: `matrixdynamic`, `requiredIf`, `appearance=map`. Shortened, never a whole text. */
  readonly construct: string;
  /** Where it stands: `survey, row 12`, `pages[0].elements[3].validators[0]`, `/h:html/h:body/range`. */
  readonly where: string;
  /** What became of it and why, for the person who brought the file. */
  readonly because: LocalizedText;
}

/** File words are shown back in a report, so they are cut. */
const LONGEST_WORDS = 80;

export function loss(construct: string, where: string, because: LocalizedText): Loss {
  return { construct: shortened(construct), where: shortened(where, 200), because };
}

function shortened(words: string, longest = LONGEST_WORDS): string {
  // By characters, so that none is cut in half.
  const characters = Array.from(words.slice(0, longest * 2));
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : characters.join('');
}
