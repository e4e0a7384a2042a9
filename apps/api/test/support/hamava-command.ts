import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { runCli } from '../../src/cli.js';

export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command in this process, on the given database, and gives what it wrote. */
export async function hamava(databaseUrl: string, ...argv: string[]): Promise<CommandResult> {
  const before = process.env['DATABASE_URL'];
  process.env['DATABASE_URL'] = databaseUrl;
  const written = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    jest.spyOn(process[name], 'write').mockImplementation((chunk) => {
      written[name] += String(chunk);
      return true;
    }),
  );
  try {
    const code = await runCli(argv);
    return { code, ...written };
  } finally {
    for (const spy of spies) spy.mockRestore();
    if (before === undefined) delete process.env['DATABASE_URL'];
    else process.env['DATABASE_URL'] = before;
  }
}

export interface TestFolder {
  readonly path: string;
  file(name: string, content: string | Uint8Array): string;
  remove(): void;
}

export function createTestFolder(): TestFolder {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hamava-command-'));
  return {
    path: folder,
    file(name, content) {
      writeFileSync(path.join(folder, name), content);
      return path.join(folder, name);
    },
    remove() {
      rmSync(folder, { recursive: true });
    },
  };
}

/** Rows of every table of ours, by name. */
export async function countRows(db: pg.Pool): Promise<Record<string, number>> {
  const { rows } = await db.query<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.tables
     where table_schema in ('office', 'answers', 'figures', 'people') order by 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of rows) {
    const counted = await db.query<{ n: number }>(`select count(*)::int as n from ${name}`);
    counts[name] = counted.rows[0]!.n;
  }
  return counts;
}
