import type { QuestionnaireDefinition } from '@hamava/surveys';
import { produce } from 'immer';
import { useLocale } from '../locale/locale.js';
import { useDesigner, useDesignerWords, useNames } from './designer-context.js';
import type { Edit } from './document/draft-store.js';
import { moveQuestions, orderRefusal } from './document/edits.js';
import type { StepName } from './document/history.js';
import { spotOf, type Spot } from './document/structure.js';
import { duplicateQuestions, moveSections, questionsIn, together } from './selection/selection-edits.js';

export interface Moves {
  /** To a spot counted as if nothing had moved yet. Refused with a sentence when a rule would look ahead. */
  readonly moveTo: (codes: readonly string[], to: Spot) => void;
  /** Whole sections, to a place among sections counted as if nothing had moved yet. */
  readonly moveSectionsTo: (codes: readonly string[], to: number) => void;
  /**
   * One place up (-1) or down (1): questions on into the next section at the end of their own, sections among sections. What stood
   * apart comes together. Sections and loose questions together do not move.
   */
  readonly moveBy: (codes: readonly string[], by: -1 | 1) => void;
  readonly duplicate: (codes: readonly string[]) => void;
}

/** Moving and copying, with the refusals that the order of rules needs; however many they are, it is one step. */
export function useMoves(): Moves {
  const { store, view, canEdit } = useDesigner();
  const words = useDesignerWords();
  const { format } = useLocale();
  const names = useNames();

  function tryMove(name: StepName, edit: Edit): void {
    if (!canEdit) return;
    const { definition } = store.getState();
    const refusal = orderRefusal(produce(definition, edit));
    const was = orderRefusal(definition);
    if (refusal !== null && JSON.stringify(refusal) !== JSON.stringify(was)) {
      const { dependent, needed } = refusal;
      view.tell({
        text: words.moveRefused(names.any(dependent), names.any(needed)),
        action: { label: words.showRule, run: () => view.choose(dependent, { tab: 'logic' }) },
      });
      return;
    }
    view.tell(null);
    store.edit(name, edit);
  }

  function moveTo(codes: readonly string[], to: Spot): void {
    const { definition } = store.getState();
    const moved = questionsIn(definition, codes).map(({ code }) => code);
    const [first] = moved;
    if (first === undefined) return;
    const name: StepName =
      moved.length === 1
        ? { what: 'moveQuestion', subject: names.number(first) }
        : { what: 'moveQuestions', subject: format.count(moved.length) };
    tryMove(name, moveQuestions(definition, moved, to));
  }

  function moveBy(codes: readonly string[], by: -1 | 1): void {
    const { definition } = store.getState();
    const { sections, questions } = together(definition, codes);
    if (sections.length > 0) {
      if (questions.length === 0) moveSectionsBy(definition, codes, by);
      return;
    }
    const edge = by === -1 ? questions[0] : questions.at(-1);
    const spot = edge === undefined ? null : spotOf(definition, edge.code);
    const to = spot && (by === -1 ? spotAbove(definition, spot) : spotBelow(definition, spot));
    if (to !== null) moveTo(codes, to);
  }

  function moveSectionsBy({ sections }: QuestionnaireDefinition, codes: readonly string[], by: -1 | 1): void {
    const isMoved = ({ code }: { readonly code: string }): boolean => codes.includes(code);
    const edge = by === -1 ? sections.findIndex(isMoved) : sections.findLastIndex(isMoved);
    const to = by === -1 ? edge - 1 : edge + 2;
    if (to >= 0 && to <= sections.length) moveSectionsTo(codes, to);
  }

  function moveSectionsTo(codes: readonly string[], to: number): void {
    const { definition } = store.getState();
    const { sections } = together(definition, codes);
    const [first] = sections;
    if (first === undefined) return;
    const name: StepName =
      sections.length === 1
        ? { what: 'moveSection', subject: names.section(first.code) }
        : { what: 'moveSections', subject: format.count(sections.length) };
    const moved = sections.map(({ code }) => code);
    tryMove(name, moveSections(definition, moved, to));
  }

  function duplicate(codes: readonly string[]): void {
    const copy = canEdit ? duplicateQuestions(store.getState().definition, codes) : null;
    const [first] = copy?.codes ?? [];
    if (copy === null || first === undefined) return;
    const name: StepName =
      copy.codes.length === 1
        ? { what: 'duplicateQuestion', subject: names.number(codes[0] ?? '') }
        : { what: 'duplicateQuestions', subject: format.count(copy.codes.length) };
    store.edit(name, copy.edit);
    view.choose(first);
    view.pick(new Set(copy.codes));
  }

  return { moveTo, moveSectionsTo, moveBy, duplicate };
}

function spotAbove({ sections }: QuestionnaireDefinition, { section, at }: Spot): Spot | null {
  if (at > 0) return { section, at: at - 1 };
  return section === 0 ? null : { section: section - 1, at: sections[section - 1]?.questions.length ?? 0 };
}

function spotBelow({ sections }: QuestionnaireDefinition, { section, at }: Spot): Spot | null {
  const own = sections[section]?.questions.length ?? 0;
  if (at < own - 1) return { section, at: at + 2 };
  return section < sections.length - 1 ? { section: section + 1, at: 0 } : null;
}
