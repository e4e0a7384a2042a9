import type { ActionId } from './actions.js';

/** A combination of keys, read by its place on the keyboard: a Persian layout writes other letters there. */
export interface Shortcut {
  readonly does: ActionId | 'save';
  readonly code: string;
  readonly hold: 'nothing' | 'command' | 'alt';
  readonly shift?: boolean;
  /** `page`: never while somebody types, or while a window is open. `row`: on a row of the structure. */
  readonly where: 'everywhere' | 'page' | 'row';
  readonly keys: readonly string[];
}

/** Everything is saved by itself: `save` only keeps the browser from saving the page. */
export const SHORTCUTS: readonly Shortcut[] = [
  { does: 'commands', hold: 'command', code: 'KeyK', where: 'page', keys: ['Ctrl', 'K'] },
  { does: 'search', hold: 'nothing', code: 'Slash', where: 'page', keys: ['/'] },
  { does: 'keys', hold: 'nothing', code: 'Slash', shift: true, where: 'page', keys: ['?'] },
  { does: 'undo', hold: 'command', code: 'KeyZ', where: 'everywhere', keys: ['Ctrl', 'Z'] },
  { does: 'redo', hold: 'command', code: 'KeyY', where: 'everywhere', keys: ['Ctrl', 'Y'] },
  { does: 'redo', hold: 'command', code: 'KeyZ', shift: true, where: 'everywhere', keys: ['Ctrl', 'Shift', 'Z'] },
  { does: 'up', hold: 'alt', code: 'ArrowUp', where: 'everywhere', keys: ['Alt', '↑'] },
  { does: 'down', hold: 'alt', code: 'ArrowDown', where: 'everywhere', keys: ['Alt', '↓'] },
  { does: 'duplicate', hold: 'command', code: 'KeyD', where: 'everywhere', keys: ['Ctrl', 'D'] },
  { does: 'remove', hold: 'nothing', code: 'Delete', where: 'row', keys: ['Delete'] },
  { does: 'save', hold: 'command', code: 'KeyS', where: 'everywhere', keys: ['Ctrl', 'S'] },
];

type Pressed = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'target'>;

/** What the keys are for, here and now; null: nothing of ours. */
export function shortcutOf(event: Pressed): Shortcut | null {
  const found = SHORTCUTS.find((shortcut) => isPressed(shortcut, event));
  return found !== undefined && isAbout(found.where, event.target) ? found : null;
}

function isPressed({ hold, code, shift = false }: Shortcut, event: Pressed): boolean {
  const isCommand = event.ctrlKey || event.metaKey;
  if (isCommand !== (hold === 'command') || event.altKey !== (hold === 'alt')) return false;
  // Where the slash lies on another key, it is known by what it writes.
  if (code === 'Slash' && event.code !== 'Slash') return event.key === (shift ? '?' : '/');
  return event.code === code && (event.shiftKey === shift || hold === 'alt');
}

function isAbout(where: Shortcut['where'], target: EventTarget | null): boolean {
  const element = target instanceof Element ? target : null;
  if (where === 'row') return element !== null && element.closest('.tree [role=row]') !== null;
  return where === 'everywhere' || !(isTypedInto(element) || isCovered());
}

const TYPED = 'input:not([type=checkbox], [type=radio], [type=button], [type=range]), textarea, select';

function isTypedInto(element: Element | null): boolean {
  return element !== null && (element.closest(TYPED) !== null || (element as HTMLElement).isContentEditable);
}

function isCovered(): boolean {
  return document.querySelector('.dialog-overlay, .menu-popover') !== null;
}
