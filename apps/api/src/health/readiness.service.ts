import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { DatabasePool } from '../database/database-pool.js';
import { migrations } from '../database/migrations/index.js';
import { JobQueue } from '../queue/job-queue.js';

const PATIENCE_MS = 2_000;

/** Whether this process may be sent traffic, and if not, why not. */
@Injectable()
export class ReadinessService implements BeforeApplicationShutdown {
  private stopping = false;

  constructor(
    private readonly pool: DatabasePool,
    private readonly queue: JobQueue,
  ) {}

  beforeApplicationShutdown(): void {
    this.stopping = true;
  }

  /** The reasons against, in words; none: ready. */
  async reasonsAgainst(): Promise<string[]> {
    if (this.stopping) return ['The server is stopping.'];
    const checks = await Promise.all([
      check('The database cannot be reached', () => this.pool.query('select 1')),
      check('The database is not migrated', () => this.requireMigrations()),
      check('The queue cannot be reached', () => this.queue.ping()),
    ]);
    return checks.filter((reason) => reason !== null);
  }

  private async requireMigrations(): Promise<void> {
    const { rows } = await this.pool.query<{ name: string }>('select name from migration');
    const applied = new Set(rows.map(({ name }) => name));
    const pending = migrations.map((migration) => new migration().name).filter((name) => !applied.has(name));
    if (pending.length > 0) throw new Error(`pending: ${pending.join(', ')}`);
  }
}

async function check(words: string, work: () => Promise<unknown>): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in two seconds')), PATIENCE_MS);
  });
  try {
    await Promise.race([work(), late]);
    return null;
  } catch (error) {
    return `${words}: ${error instanceof Error ? error.message || error.name : 'unknown reason'}.`;
  } finally {
    clearTimeout(timer);
  }
}
