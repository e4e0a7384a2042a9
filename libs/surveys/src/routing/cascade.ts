import type { CascadeQuestion, ChoiceQuestion, Condition, LocalizedText } from '../questionnaire/definition.js';
import { allOf } from './condition-parts.js';
import { mapWords } from './texts-within.js';

/**
 * A cascade as one dropdown a level, each under the level's code. A level offers what belongs to the answer above, and is asked when
 * there is something to offer. Jumps and checks look at the last level.
 */
export function levelsOf(question: CascadeQuestion): readonly ChoiceQuestion[] {
  const {
    kind: _,
    levels,
    checks,
    demographic,
    code: __,
    text,
    hint,
    showIf,
    shuffled: ___,
    goTo: ____,
    ...frame
  } = question;
  return levels.map((level, at) => {
    const parent = levels[at - 1]?.code;
    const parents = [...new Set(level.options.flatMap((option) => option.parent ?? []))];
    const opened: Condition | undefined = parent === undefined ? undefined : { question: parent, oneOf: parents };
    const condition = allOf(showIf, opened);
    const last = at === levels.length - 1;
    return {
      ...frame,
      kind: 'choice',
      layout: 'dropdown',
      code: level.code,
      text: headed(text, level.text),
      ...(at === 0 && hint !== undefined ? { hint } : {}),
      ...(condition === undefined ? {} : { showIf: condition }),
      ...(last && checks !== undefined ? { checks } : {}),
      ...(last && demographic !== undefined ? { demographic } : {}),
      options: level.options.map(({ code, label, parent: above }) =>
        parent === undefined || above === undefined
          ? { code, label }
          : { code, label, showIf: { question: parent, oneOf: [above] } },
      ),
    };
  });
}

/** The question with the name of the level behind it: "Where do you live? (County)". */
function headed(text: LocalizedText, level: LocalizedText): LocalizedText {
  return mapWords(text, (words, language) => {
    const name = (level[language as keyof LocalizedText] ?? level.fa).trim();
    return name === '' ? words : `${words} (${name})`;
  });
}
