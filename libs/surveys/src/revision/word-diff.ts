import { diffArrays } from 'diff';
import type { WordRun } from './change.js';

/** Words with their ZWNJ and combining marks, runs of white space, and every other character on its own. */
const TOKENS = /(?:[\p{L}\p{N}\p{M}_{}]|\u200c|\u200d)+|\s+|./gsu;

/**
 * What stayed, came and went between two texts, word by word. Joined, the `same` and `delete` runs are the text before, the
 * `same` and `insert` runs the text after.
 */
export function wordDiff(before: string, after: string): readonly WordRun[] {
  const runs = diffArrays(tokens(before), tokens(after)).map(({ added, removed, value }): WordRun => {
    return { op: opOf(added, removed), text: value.join('') };
  });
  return withoutIslands(runs);
}

/** The same for lists of labels: a label is one word, and `separator` stands between them. */
export function listDiff(before: readonly string[], after: readonly string[], separator = ' · '): readonly WordRun[] {
  const parts = diffArrays([...before], [...after]);
  return parts.flatMap(({ added, removed, value }) =>
    value.map((text): WordRun => ({ op: opOf(added, removed), text: text + separator })),
  );
}

function opOf(added: boolean, removed: boolean): WordRun['op'] {
  if (added) return 'insert';
  return removed ? 'delete' : 'same';
}

function tokens(text: string): string[] {
  return text.match(TOKENS) ?? [];
}

/** A space that stayed between two changed words reads worse than one changed run. */
function withoutIslands(runs: readonly WordRun[]): readonly WordRun[] {
  const merged: { deleted: string; inserted: string; same: string }[] = [];
  for (const { op, text } of runs) {
    const last = merged.at(-1);
    if (op === 'same') {
      if (last?.same === '' && text.trim() === '') Object.assign(last, glued(last, text));
      else merged.push({ deleted: '', inserted: '', same: text });
      continue;
    }
    const open = last !== undefined && last.same === '' ? last : { deleted: '', inserted: '', same: '' };
    if (open !== last) merged.push(open);
    if (op === 'delete') open.deleted += text;
    else open.inserted += text;
  }
  return merged.flatMap(({ deleted, inserted, same }) => [
    ...run('delete', deleted),
    ...run('insert', inserted),
    ...run('same', same),
  ]);
}

function glued(block: { deleted: string; inserted: string }, space: string): { deleted: string; inserted: string } {
  return { deleted: block.deleted + space, inserted: block.inserted + space };
}

function run(op: WordRun['op'], text: string): readonly WordRun[] {
  return text === '' ? [] : [{ op, text }];
}
