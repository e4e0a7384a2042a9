import type { LocalizedText, Option, Question, Section } from '../questionnaire/definition.js';
import { OTHER_SUFFIX } from '../questionnaire/answer-items.js';
import { allOf, calculationWithCodes, withCodes } from './condition-parts.js';
import { answerCodes, optionsOf } from './question-parts.js';
import { mapTexts, mapWords, wordsWithCodes } from './texts-within.js';

/**
 * The sections with every loop written out: one section for each option of the question it is repeated for, shown when that option
 * was chosen. Its codes end in `__<option>`, and whatever looks at the loop from within looks at the same round. A loop over
 * something that is not a list stays as one section.
 */
export function withoutLoops(sections: readonly Section[]): readonly Section[] {
  const questions = new Map(
    sections.flatMap((section) => section.questions).map((question) => [question.code, question]),
  );
  return sections.flatMap((section) => {
    if (section.repeatFor === undefined) return [section];
    const { repeatFor, ...once } = section;
    const source = questions.get(repeatFor);
    if (source?.kind !== 'multiple' && source?.kind !== 'ranking') return [once];
    const suffixes = roundSuffixes(source.options);
    return source.options.map((option, at) => roundOf(once, repeatFor, option, suffixes[at] ?? ''));
  });
}

/**
 * What the codes of each round end in. Signs that a code cannot hold become one `_`, and two options that would become the same
 * are told apart by a number.
 */
function roundSuffixes(options: readonly Option[]): readonly string[] {
  const taken = new Set<string>();
  return options.map(({ code }) => {
    const plain = code.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_+|_+$/g, '');
    let suffix = plain;
    for (let more = 2; taken.has(suffix); more += 1) suffix = `${plain}_${more}`;
    taken.add(suffix);
    return suffix;
  });
}

function roundOf(section: Section, repeatFor: string, option: Option, suffix: string): Section {
  const inside = new Set(section.questions.flatMap((question) => [question.code, ...answerCodes(question)]));
  const rename = (code: string): string => {
    if (inside.has(code)) return `${code}__${suffix}`;
    const own = code.endsWith(OTHER_SUFFIX) ? code.slice(0, -OTHER_SUFFIX.length) : code;
    return inside.has(own) ? `${own}__${suffix}${OTHER_SUFFIX}` : code;
  };
  const item = itemWords(repeatFor, option);
  const fill = (rich: boolean) => (text: LocalizedText) =>
    mapWords(text, (words, language) => withItem(wordsWithCodes(words, rename), item(language), language, rich));
  const { lead, showIf, questions, ...rest } = section;
  return {
    ...rest,
    code: `${section.code}__${suffix}`,
    title: fill(false)(section.title),
    ...(lead === undefined ? {} : { lead: fill(true)(lead) }),
    showIf: allOf({ question: repeatFor, oneOf: [option.code] }, showIf),
    questions: questions.map((question) => renamed(mapTexts(question, fill(question.kind === 'note')), rename)),
  };
}

/** A question under the codes of its round. */
function renamed(question: Question, rename: (code: string) => string): Question {
  const { showIf, goTo, checks } = question;
  const options = optionsOf(question)?.map((option) =>
    option.showIf === undefined ? option : { ...option, showIf: withCodes(option.showIf, rename) },
  );
  return {
    ...question,
    code: rename(question.code),
    ...(showIf === undefined ? {} : { showIf: withCodes(showIf, rename) }),
    ...(goTo === undefined ? {} : { goTo: goTo.map((jump) => ({ ...jump, to: rename(jump.to) })) }),
    ...(checks === undefined
      ? {}
      : { checks: checks.map((check) => ({ ...check, require: withCodes(check.require, rename) })) }),
    ...('rows' in question ? { rows: question.rows.map((row) => ({ ...row, code: rename(row.code) })) } : {}),
    ...('levels' in question
      ? { levels: question.levels.map((level) => ({ ...level, code: rename(level.code) })) }
      : {}),
    ...(question.kind === 'calculated' ? { value: calculationWithCodes(question.value, rename) } : {}),
    ...(options === undefined ? {} : { [question.kind === 'split' ? 'arms' : 'options']: options }),
  };
}

/** What stands for `{item}`: the option's label, or what the respondent wrote when the option asks for words of one's own. */
function itemWords(repeatFor: string, { label, other }: Option): (language: string) => string {
  if (other === true) return () => `{answer:${repeatFor}${OTHER_SUFFIX}}`;
  return (language) => (label[language as keyof LocalizedText] ?? label.fa).trim() || label.fa;
}

/** In scripts that quote with « » the item stands in them once, whether or not the text brings its own. */
function withItem(words: string, item: string, language: string, rich: boolean): string {
  if (item.startsWith('{answer:')) return words.replaceAll('{item}', item);
  const safe = rich ? item.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : item;
  if (language === 'en') return words.replaceAll('{item}', () => safe);
  const quoted = `«${safe.replace(/^«\s*/, '').replace(/\s*»$/, '')}»`;
  return words.replaceAll('«{item}»', '{item}').replaceAll('{item}', () => quoted);
}
