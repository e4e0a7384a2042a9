import { problem, type Problem } from '../../problem.js';
import { codesIn } from '../../routing/condition-parts.js';
import { lookedAt } from '../../routing/question-parts.js';
import { itemsOf } from '../answer-items.js';
import type { Question, QuestionnaireDefinition, Section } from '../definition.js';

/** What changes places by chance stands together and does not depend on each other: nobody knows which comes first. */
export function chanceProblems(definition: QuestionnaireDefinition): readonly Problem[] {
  return [
    ...(definition.shuffledSections ?? []).flatMap((group, g) =>
      groupProblems(definition, group, `shuffledSections[${g}]`),
    ),
    ...repeated(definition.shuffledSections ?? []),
    ...definition.sections.flatMap((section, s) => {
      if (section.shuffled !== true) return [];
      const own = new Set(section.questions.flatMap(itemsOf).map(({ code }) => code));
      return section.questions.flatMap((question, q) => {
        const path = `sections[${s}].questions[${q}]`;
        if (question.kind !== 'calculated' && lookedAt(question).some((code) => own.has(code)))
          return [fault(path, 'dependent')];
        return question.goTo === undefined ? [] : [fault(`${path}.goTo`, 'jump')];
      });
    }),
  ];
}

function fault(path: string, reason: string): Problem {
  return problem('SHUFFLE_INVALID', path, { reason });
}

function groupProblems({ sections }: QuestionnaireDefinition, group: readonly string[], path: string): Problem[] {
  const places = group.map((code) => sections.findIndex((section) => section.code === code));
  const unknown = group.flatMap((code, m) =>
    places[m] === -1 ? [problem('CODE_UNKNOWN', `${path}[${m}]`, { code })] : [],
  );
  if (unknown.length > 0) return unknown;
  if (group.length < 2) return [fault(path, 'alone')];
  const [first, last] = [Math.min(...places), Math.max(...places)];
  if (new Set(places).size !== group.length || last - first + 1 !== group.length) return [fault(path, 'apart')];
  const members = sections.slice(first, last + 1);
  const dependent = members.some((section) => {
    const elsewhere = new Set(
      members
        .filter((other) => other !== section)
        .flatMap(({ questions }) => questions.flatMap(itemsOf))
        .map(({ code }) => code),
    );
    return looks(section).some((code) => elsewhere.has(code));
  });
  const jumping = members.some(({ questions }) => questions.some(jumps));
  return [...(dependent ? [fault(path, 'dependent')] : []), ...(jumping ? [fault(path, 'jump')] : [])];
}

/** A jump skips what comes after it, and what that is would be up to chance; to decline a needed consent is a jump, too. */
function jumps(question: Question): boolean {
  return question.goTo !== undefined || (question.kind === 'consent' && question.needed === true);
}

function looks({ showIf, repeatFor, questions }: Section): readonly string[] {
  return [
    ...(showIf === undefined ? [] : codesIn(showIf)),
    ...(repeatFor === undefined ? [] : [repeatFor]),
    ...questions.flatMap(lookedAt),
    ...questions.flatMap(({ checks }) => (checks ?? []).flatMap(({ require }) => codesIn(require))),
  ];
}

function repeated(groups: readonly (readonly string[])[]): Problem[] {
  const seen = new Set<string>();
  return groups.flatMap((group, g) =>
    group.flatMap((code, m) => {
      if (seen.has(code)) return [problem('CODE_DUPLICATE', `shuffledSections[${g}][${m}]`, { code })];
      seen.add(code);
      return [];
    }),
  );
}
