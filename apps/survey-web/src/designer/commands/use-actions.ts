import { useRouter } from '../../ui/routing/router.js';
import { useDesigner } from '../designer-context.js';
import { showPanel, togglePanel } from '../shell/panels.js';
import { useShell } from '../shell/shell-context.js';
import { useAdding } from '../use-adding.js';
import { useMoves } from '../use-moves.js';
import { needsOf, type ActionId } from './actions.js';

export interface Actions {
  readonly run: (id: ActionId) => void;
  /** Whether it can be done now: a draft that is only read is not changed, and nothing is moved where nothing is chosen. */
  readonly isAble: (id: ActionId) => boolean;
}

/** What every action does. Looks at nothing that changes with each letter that is typed. */
export function useActions(): Actions {
  const { id, store, view, canEdit } = useDesigner();
  const { show, askToDelete } = useShell();
  const { open } = useRouter();
  const { moveBy, duplicate } = useMoves();
  const { startSection } = useAdding();
  const picked = [...view.picked];

  const doing: Readonly<Record<ActionId, () => void>> = {
    commands: () => show('commands'),
    keys: () => show('keys'),
    search: () => {
      view.setPhone('outline');
      showPanel('structure');
      requestAnimationFrame(() => document.querySelector<HTMLInputElement>('.structure-search')?.select());
    },
    undo: () => store.undo(),
    redo: () => store.redo(),
    up: () => moveBy(picked, -1),
    down: () => moveBy(picked, 1),
    duplicate: () => duplicate(picked),
    remove: () => askToDelete(picked),
    addSection: () => startSection(),
    bank: () => show('bank'),
    properties: () => view.choose(view.chosen, { tab: 'properties', edit: true }),
    logic: () => view.choose(view.chosen, { tab: 'logic', edit: true }),
    translations: () => view.choose(view.chosen, { tab: 'translations', edit: true }),
    discussion: () => view.choose(view.chosen, { tab: 'discussion', edit: true }),
    quality: () => show('quality'),
    paths: () => show('paths'),
    preview: () => show('preview'),
    versions: () => open({ path: `/office/questionnaires/${id}/versions` }),
    settings: () => show('settings'),
    files: () => show('files'),
    submit: () => show('submit'),
    structurePanel: () => togglePanel('structure'),
    sidePanel: () => togglePanel('side'),
    list: () => open({ path: '/office/questionnaires' }),
  };
  const isAble = (action: ActionId): boolean => {
    const needs = needsOf(action);
    return needs === undefined || (canEdit && (needs === 'draft' || view.chosen !== null));
  };
  return {
    isAble,
    run: (action) => {
      if (isAble(action)) doing[action]();
    },
  };
}
