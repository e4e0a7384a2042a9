import type { Option, Question, QuestionnaireDefinition, Section } from '../questionnaire/definition.js';
import { chance, shuffled } from './chance.js';
import { codesIn } from './condition-parts.js';
import { asLowered, lowered } from './lower.js';
import { answerCodes, isOnPage, lookedAt } from './question-parts.js';

/**
 * The lowered document in the order in which the respondent with this number of chance sees it: options, rows, the questions of a
 * page, sections among themselves. The pages stay what they are; the same number gives the same order for ever.
 */
export function arranged(definition: QuestionnaireDefinition, seed: number): QuestionnaireDefinition {
  const core = lowered(definition);
  const sections = core.sections.map((section) => ({
    ...section,
    questions: questionsArranged(section, seed).map((question) => questionArranged(question, seed)),
  }));
  return asLowered({ ...core, sections: sectionsArranged(sections, core.shuffledSections ?? [], seed) });
}

function questionArranged(question: Question, seed: number): Question {
  if (question.shuffled !== true) return question;
  const random = chance(seed, question.code);
  if (question.kind === 'battery' || question.kind === 'sum')
    return { ...question, rows: shuffled(question.rows, random) };
  if (question.kind !== 'choice' && question.kind !== 'multiple' && question.kind !== 'ranking') return question;
  const free = question.options.filter((option) => !staysLast(option));
  return { ...question, options: [...shuffled(free, random), ...question.options.filter(staysLast)] };
}

/** "None of these" and "something else" make sense only after what they are other than. */
function staysLast({ exclusive, other }: Option): boolean {
  return exclusive === true || other === true;
}

/**
 * The questions of a page change places; notes keep theirs. What is not asked moves out of the way: known before the page, to its
 * beginning; worked out from its answers, to its end.
 */
function questionsArranged(section: Section, seed: number): readonly Question[] {
  const { questions } = section;
  if (section.shuffled !== true) return questions;
  const given = new Set(questions.filter(isOnPage).flatMap(answerCodes));
  const following: Question[] = [];
  for (const question of questions.filter((each) => !isOnPage(each))) {
    if (!lookedAt(question).some((code) => given.has(code))) continue;
    following.push(question);
    given.add(question.code);
  }
  const known = questions.filter((question) => !isOnPage(question) && !following.includes(question));
  const asked = questions.filter(isOnPage);
  const movable = shuffled(
    asked.filter(({ kind }) => kind !== 'note'),
    chance(seed, section.code),
  );
  let next = 0;
  const order = asked.map((question) => (question.kind === 'note' ? question : (movable[next++] ?? question)));
  return [...known, ...order, ...following];
}

function sectionsArranged(
  sections: readonly Section[],
  groups: readonly (readonly string[])[],
  seed: number,
): readonly Section[] {
  return groups.reduce((order, group) => groupArranged(order, group, seed), sections);
}

/** All pages and rounds of a section move together. A group that is not in one piece, or looks at itself, stays as it is. */
function groupArranged(sections: readonly Section[], group: readonly string[], seed: number): readonly Section[] {
  const blocks = group.map((code) => sections.filter((section) => belongsTo(section, code)));
  const members = new Set(blocks.flat());
  const first = sections.findIndex((section) => members.has(section));
  if (first === -1 || sections.slice(first, first + members.size).some((section) => !members.has(section)))
    return sections;
  if (blocks.some((block) => looksAtAnother(block, blocks))) return sections;
  const order = shuffled(blocks, chance(seed, group.join(' '))).flat();
  return [...sections.slice(0, first), ...order, ...sections.slice(first + members.size)];
}

function belongsTo(section: Section, code: string): boolean {
  return section.code === code || section.code.startsWith(`${code}__`);
}

function looksAtAnother(block: readonly Section[], blocks: readonly (readonly Section[])[]): boolean {
  const elsewhere = new Set(
    blocks.filter((each) => each !== block).flatMap((each) => questionsOf(each).flatMap(answerCodes)),
  );
  return questionsOf(block).some((question) =>
    [...lookedAt(question), ...(question.checks ?? []).flatMap(({ require }) => codesIn(require))].some((code) =>
      elsewhere.has(code),
    ),
  );
}

function questionsOf(sections: readonly Section[]): readonly Question[] {
  return sections.flatMap((section) => section.questions);
}
