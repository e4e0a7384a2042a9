import type { DesignerIconName } from '../designer-icon.js';

interface Action {
  readonly icon: DesignerIconName;
  /** `draft`: a draft that may be changed. `choice`: that, and something chosen in it. */
  readonly needs?: 'draft' | 'choice';
}

/** Everything that can be done from the keyboard by its name; the words are in the dictionary under the same keys. */
export const ACTIONS = {
  commands: { icon: 'commands' },
  search: { icon: 'search' },
  keys: { icon: 'keys' },
  undo: { icon: 'undo', needs: 'draft' },
  redo: { icon: 'redo', needs: 'draft' },
  up: { icon: 'up', needs: 'choice' },
  down: { icon: 'down', needs: 'choice' },
  duplicate: { icon: 'duplicate', needs: 'choice' },
  remove: { icon: 'remove', needs: 'choice' },
  addSection: { icon: 'structure', needs: 'draft' },
  bank: { icon: 'bank', needs: 'draft' },
  properties: { icon: 'edit' },
  logic: { icon: 'rule' },
  translations: { icon: 'languages' },
  discussion: { icon: 'comment' },
  quality: { icon: 'quality' },
  paths: { icon: 'paths' },
  preview: { icon: 'preview' },
  versions: { icon: 'versions' },
  settings: { icon: 'settings' },
  files: { icon: 'download' },
  submit: { icon: 'send', needs: 'draft' },
  structurePanel: { icon: 'startPanel' },
  sidePanel: { icon: 'endPanel' },
  list: { icon: 'back' },
} as const satisfies Readonly<Record<string, Action>>;

export type ActionId = keyof typeof ACTIONS;

export const ACTION_IDS = Object.keys(ACTIONS) as readonly ActionId[];

export function needsOf(id: ActionId): Action['needs'] {
  return (ACTIONS[id] as Action).needs;
}
