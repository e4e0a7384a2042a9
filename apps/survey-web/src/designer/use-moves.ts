import type { QuestionnaireDefinition } from '@hamava/surveys';
import { produce } from 'immer';
import { useDesigner, useDesignerWords, useNames } from './designer-context.js';
import type { Edit } from './document/draft-store.js';
import { duplicateQuestion, moveQuestions, moveSection, orderRefusal } from './document/edits.js';
import { spotOf, type Spot } from './document/structure.js';

export interface Moves {
  /** To a spot counted as if nothing had moved yet. Refused with a sentence when a rule would look ahead. */
  readonly moveTo: (codes: readonly string[], to: Spot) => void;
  /** One place up (-1) or down (1), on into the next section at the end of its own. Sections move among sections. */
  readonly moveBy: (code: string, by: -1 | 1) => void;
  readonly duplicate: (code: string) => void;
}

/** Moving and copying, with the refusals that the order of rules needs. */
export function useMoves(): Moves {
  const { store, view, canEdit } = useDesigner();
  const words = useDesignerWords();
  const names = useNames();

  function tryMove(what: 'moveQuestion' | 'moveSection', code: string, edit: Edit): void {
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
    store.edit({ what, subject: names.number(code) }, edit);
  }

  function moveTo(codes: readonly string[], to: Spot): void {
    const [first] = codes;
    if (first !== undefined) tryMove('moveQuestion', first, moveQuestions(store.getState().definition, codes, to));
  }

  function moveBy(code: string, by: -1 | 1): void {
    const { definition } = store.getState();
    const index = definition.sections.findIndex((section) => section.code === code);
    if (index !== -1) {
      const to = index + by;
      if (to >= 0 && to < definition.sections.length) tryMove('moveSection', code, moveSection(index, to));
      return;
    }
    const spot = spotOf(definition, code);
    if (spot === null) return;
    const to = by === -1 ? spotAbove(definition, spot) : spotBelow(definition, spot);
    if (to !== null) moveTo([code], to);
  }

  function duplicate(code: string): void {
    const copy = canEdit ? duplicateQuestion(store.getState().definition, code) : null;
    if (copy === null) return;
    store.edit({ what: 'duplicateQuestion', subject: names.number(code) }, copy.edit);
    view.choose(copy.code);
  }

  return { moveTo, moveBy, duplicate };
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
