import { END, type Condition, type Operand, type Question, type Section } from '../questionnaire/definition.js';
import { allOf } from './condition-parts.js';

/** A jump from the question at one place to the question at another, both counted through the whole questionnaire. */
interface Jump {
  readonly from: number;
  readonly to: number;
  readonly when: Condition;
}

/**
 * The sections without jumps: every question between a jump and its target waits for the jump not to be taken. Jumps backward or
 * to nowhere are left out. Whoever declines a consent that is needed jumps to the end.
 */
export function withoutJumps(sections: readonly Section[]): readonly Section[] {
  const jumps = jumpsOf(sections);
  if (jumps.length === 0) return sections.map((section) => ({ ...section, questions: section.questions.map(landed) }));
  let at = -1;
  // Neighbours are mostly skipped by the same jumps; they share one condition, so that many jumps stay small in memory.
  let skipping: readonly Jump[] = [];
  let unlessSkipped: Condition | undefined;
  return sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => {
      at += 1;
      const active = jumps.filter(({ from, to }) => from < at && at < to);
      if (active.length !== skipping.length || active.some((jump, j) => jump !== skipping[j])) {
        skipping = active;
        unlessSkipped = allOf(...active.map(({ when }): Condition => ({ not: when })));
      }
      const plain = landed(question);
      const showIf = allOf(question.showIf, unlessSkipped);
      return showIf === question.showIf ? plain : { ...plain, showIf };
    }),
  }));
}

function landed(question: Question): Question {
  if (question.goTo === undefined && !('needed' in question)) return question;
  const { goTo: _, ...rest } = question;
  if (rest.kind !== 'consent') return rest;
  const { needed: __, ...consent } = rest;
  return consent;
}

function jumpsOf(sections: readonly Section[]): readonly Jump[] {
  const places = sections.flatMap((section) =>
    section.questions.map((question) => ({ section: section.code, question })),
  );
  return places.flatMap(({ question }, from) => {
    const own = (question.goTo ?? []).flatMap(({ to, when }, g) => {
      const target = placeOf(to, places, from);
      return target > from
        ? [{ from, to: target, when: taken(question, when, (question.goTo ?? []).slice(0, g)) }]
        : [];
    });
    const declined = question.kind === 'consent' && question.needed === true;
    const when: Condition = { question: question.code, oneOf: ['declined'] };
    return declined ? [...own, { from, to: places.length, when }] : own;
  });
}

/** A jump is taken when none before it is. */
function taken(
  question: Question,
  when: readonly Operand[],
  earlier: readonly { when: readonly Operand[] }[],
): Condition {
  const before = earlier.flatMap((jump) => jump.when);
  if (question.kind !== 'multiple' && question.kind !== 'ranking') {
    return { question: lastCode(question), oneOf: when.filter((operand) => !before.includes(operand)) };
  }
  const chosen: Condition = { question: question.code, oneOf: when };
  return before.length === 0 ? chosen : { all: [chosen, { not: { question: question.code, oneOf: before } }] };
}

/** Whoever answers a cascade jumps by its last level. */
function lastCode(question: Question): string {
  return question.kind === 'cascade' ? (question.levels.at(-1)?.code ?? question.code) : question.code;
}

/** Where a jump lands: at a question, at the first question of a section, or at the first round of a loop; -1 for nowhere. */
function placeOf(to: string, places: readonly { section: string; question: Question }[], from: number): number {
  if (to === END) return places.length;
  const named = places.findIndex(({ section, question }) => question.code === to || section === to);
  if (named !== -1) return named;
  const round = `${to}__`;
  return places.findIndex(
    ({ section, question }, at) => at > from && (question.code.startsWith(round) || section.startsWith(round)),
  );
}
