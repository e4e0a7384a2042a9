import { questionsOf } from '../questionnaire/answer-items.js';
import type { Question, QuestionnaireDefinition, Section } from '../questionnaire/definition.js';
import type { Change, Verdict } from './change.js';
import { compareQuestion } from './compare-questions.js';
import { places } from './compare-rows.js';
import { compareTexts } from './compare-texts.js';
import { compareValues, matched, memberOf, otherMembers } from './compare-values.js';
import { attention, breaking, harmless, itemCodesOf, scoredCodesOfSection, type Comparison } from './comparison.js';
import { filterChanges, sectionOf } from './filter-changes.js';
import { conditionText, itemsOfCondition } from './filters.js';
import { movedCodes, passedCodes } from './order.js';

const SECTION_MEMBERS: ReadonlySet<string> = new Set('code title lead showIf repeatFor shuffled questions'.split(' '));
/** Kinds that nobody reads. */
const UNSEEN: ReadonlySet<Question['kind']> = new Set(['hidden', 'calculated', 'split'] as const);

/** Everything that happened to sections and questions: what came and went, changed places, was filtered anew, was edited. */
export function compareStructure(compared: Comparison): readonly Change[] {
  const { before, after } = compared;
  const filters = filterChanges(compared);
  const filtered = (key: string): readonly string[] => compared.outcomesOf(filters.get(key) ?? []);
  const [wasIn, isIn] = [sectionOf(before), sectionOf(after)];
  const [was, is] = [itemPlaces(before), itemPlaces(after)];
  const scored = [...compared.scored];
  const sections = matched(before.sections, after.sections);
  const questions = matched(questionsOf(before), questionsOf(after));

  return [
    ...sections.removed.map(({ code, title }) => frame('removed', code, { before: title.fa })),
    ...sections.added.map(({ code, title }) => frame('added', code, { after: title.fa })),
    ...movedCodes(codes(before.sections), codes(after.sections)).map(movedSection),
    ...sections.pairs.flatMap(([older, newer]) => editedSection(older, newer)),
    ...questions.removed.map(removed),
    ...questions.added.map(added),
    ...movedQuestions().map(moved),
    ...questions.pairs.flatMap(([older, newer]) => [
      ...compareQuestion(compared, older, newer, filtersScored(older)),
      ...filterParts(older, newer),
    ]),
  ];

  function frame(kind: 'removed' | 'added', code: string, words: Pick<Change, 'before' | 'after'>): Change {
    return { kind, code, of: 'section', part: 'section', ...words, ...harmless('emptySection') };
  }

  function movedSection(code: string): Change {
    const section = before.sections.find((candidate) => candidate.code === code);
    const stayed = (section?.questions ?? []).filter((question) => isIn.get(question.code) === code);
    return { kind: 'moved', code, of: 'section', part: 'section', ...place(stayed.flatMap(itemCodesOf)) };
  }

  function editedSection(older: Section, newer: Section): readonly Change[] {
    const at = (part: string) => ({ code: newer.code, of: 'section', part }) as const;
    const items = [...scoredCodesOfSection(older), ...scoredCodesOfSection(newer)];
    const words = items.length > 0 ? attention('sectionWords') : harmless('sectionWordsFree');
    const chance = compared.outcomesOf(older.questions.length > 1 ? items : []);
    return [
      ...compareTexts(compared, at('title'), older.title, newer.title, words),
      ...compareTexts(compared, at('lead'), older.lead, newer.lead, words),
      ...conditions(at('showIf'), older.showIf, newer.showIf, filtered(`section:${newer.code}:showIf`)),
      ...compareValues(at('repeatFor'), older.repeatFor, newer.repeatFor, () =>
        filter(filtered(`section:${newer.code}:repeatFor`)),
      ),
      ...compareValues(at('shuffled'), older.shuffled === true, newer.shuffled === true, () =>
        breaking(chance.length > 0 ? 'chance' : 'setting', chance),
      ),
      ...otherMembers(older, newer, SECTION_MEMBERS).flatMap((part) =>
        compareValues(at(part), memberOf(older, part), memberOf(newer, part), () => attention('setting')),
      ),
    ];
  }

  function removed(question: Question): Change {
    const own = compared.outcomesOf(itemCodesOf(question));
    const others = filtered(`question:${question.code}:removed`);
    const verdict = (): Verdict => {
      if (own.length > 0) return breaking('scoredRemoved', union(own, others));
      return others.length > 0 ? filter(others) : attention('removed');
    };
    return {
      kind: 'removed',
      code: question.code,
      of: 'question',
      part: 'question',
      before: question.text.fa,
      ...verdict(),
    };
  }

  function added(question: Question): Change {
    const others = filtered(`question:${question.code}:added`);
    const at = Math.max(...itemCodesOf(question).map((code) => is.get(code) ?? 0));
    const stands = scored.some((code) => (is.get(code) ?? -1) > at);
    const verdict = (): Verdict => {
      if (others.length > 0) return filter(others);
      return stands && !UNSEEN.has(question.kind) ? attention('addedBeforeScored') : harmless('added');
    };
    return {
      kind: 'added',
      code: question.code,
      of: 'question',
      part: 'question',
      after: question.text.fa,
      ...verdict(),
    };
  }

  /** Within a section the fewest that explain its new order, and all that went to another section. */
  function movedQuestions(): readonly Question[] {
    const within = before.sections.flatMap((section) => {
      const stays = (question: Question): boolean =>
        wasIn.get(question.code) === section.code && isIn.get(question.code) === section.code;
      const later = after.sections.find((candidate) => candidate.code === section.code);
      return movedCodes(codes(section.questions.filter(stays)), codes((later?.questions ?? []).filter(stays)));
    });
    const leaving = new Set(within);
    return questions.pairs
      .filter(([{ code }]) => leaving.has(code) || wasIn.get(code) !== isIn.get(code))
      .map(([question]) => question);
  }

  function moved(question: Question): Change {
    return { kind: 'moved', code: question.code, of: 'question', part: 'question', ...place(itemCodesOf(question)) };
  }

  /** What it means that these items stand elsewhere: scored ones, and those they passed, are no longer asked in the same order. */
  function place(items: readonly string[]): Verdict {
    const passed = passedCodes(items, scored, was, is);
    const ours = items.filter((code) => compared.scored.has(code));
    // Of the items that moved, those that passed no other scored item kept their order.
    const crossing = ours.filter((code) =>
      passedCodes([code], scored, was, is).some((other) => !items.includes(other)),
    );
    if (crossing.length > 0) return breaking('order', compared.outcomesOf([...crossing, ...passed]));
    const framed =
      passed.length > 0 || passedCodes(ours, [...was.keys()], was, is).some((code) => !items.includes(code));
    return framed ? attention('orderOfOthers') : harmless('orderFree');
  }

  function filterParts(older: Question, newer: Question): readonly Change[] {
    const at = (part: string) => ({ code: newer.code, of: 'question', part }) as const;
    const [needed, nowNeeded] = [memberOf(older, 'needed') === true, memberOf(newer, 'needed') === true];
    const own = filtered(`question:${newer.code}:filter`);
    return [
      ...conditions(at('showIf'), older.showIf, newer.showIf, filtered(`question:${newer.code}:showIf`)),
      ...compareValues(at('goTo'), older.goTo, newer.goTo, () => filter(filtered(`question:${newer.code}:goTo`))),
      ...compareValues(at('needed'), needed, nowNeeded, () => filter(filtered(`question:${newer.code}:needed`))),
      ...(own.length > 0 ? [{ kind: 'edited', ...at('filter'), ...breaking('filter', own) } as const] : []),
    ];
  }

  function conditions(
    at: Parameters<typeof compareValues>[0],
    older: Section['showIf'],
    newer: Section['showIf'],
    outcomes: readonly string[],
  ): readonly Change[] {
    const same = older !== undefined && newer !== undefined && conditionText(older) === conditionText(newer);
    return compareValues(at, older, newer, () => (same ? harmless('sameCondition') : filter(outcomes)));
  }

  function filter(outcomes: readonly string[]): Verdict {
    return outcomes.length > 0 ? breaking('filter', outcomes) : attention('unscoredFilter');
  }

  /** Whether the answer to a question decides who is asked a scored item. */
  function filtersScored(question: Question): boolean {
    const items = new Set(itemCodesOf(question));
    const looked = before.sections.flatMap((section) =>
      section.questions
        .filter(({ kind }) => kind === 'scale' || kind === 'battery')
        .flatMap(({ showIf }) =>
          [showIf, section.showIf].flatMap((when) => (when === undefined ? [] : itemsOfCondition(when))),
        ),
    );
    return looked.some((code) => items.has(code)) || (question.goTo ?? []).length > 0;
  }

  function union(...lists: readonly (readonly string[])[]): readonly string[] {
    const all = new Set(lists.flat());
    return compared.allOutcomes.filter((code) => all.has(code));
  }
}

function itemPlaces(definition: QuestionnaireDefinition): ReadonlyMap<string, number> {
  return places(questionsOf(definition).flatMap(itemCodesOf));
}

function codes(list: readonly { readonly code: string }[]): readonly string[] {
  return list.map(({ code }) => code);
}
