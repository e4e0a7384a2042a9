import { foldForSearch } from '../../locale/fold-for-search.js';
import type { DesignerIconName } from '../designer-icon.js';

export const COMMAND_GROUPS = ['actions', 'adding', 'sections', 'questions'] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/** One line of the palette. */
export interface Command {
  readonly id: string;
  readonly group: CommandGroup;
  readonly icon: DesignerIconName;
  readonly label: string;
  /** The running number of a question or section, as digits of any kind. */
  readonly number?: string;
  readonly keys?: readonly string[];
  readonly run: () => void;
}

/**
 * The commands that have every word that is sought, the best first: the number itself, then what begins so, then the rest in
 * their order. Persian and Arabic letters, digits of any kind, space and half-space are one.
 */
export function commandsFor(commands: readonly Command[], sought: string): readonly Command[] {
  const words = sought.split(/\s+/).map(foldForSearch).filter(Boolean);
  if (words.length === 0) return commands;
  const all = words.join('');
  return commands
    .flatMap((command) => {
      const label = foldForSearch(command.label);
      const number = foldForSearch(command.number ?? '');
      if (!words.every((word) => label.includes(word) || number === word)) return [];
      return [{ command, rank: rankOf(label, number, all, words) }];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ command }) => command);
}

function rankOf(label: string, number: string, all: string, words: readonly string[]): number {
  if (number !== '' && words.includes(number)) return 0;
  return label.startsWith(all) ? 1 : 2;
}
