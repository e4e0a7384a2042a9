import pg from 'pg';

/**
 * Plain connections for the paths where a statement counts: submitting, flushing, estimating. Everything else goes
 * through TypeORM. Kept small: a request never holds one connection while it waits for another.
 */
export class DatabasePool extends pg.Pool {
  constructor(connectionString: string, max: number) {
    super({ connectionString, max, application_name: 'hamava', keepAlive: true, connectionTimeoutMillis: 5_000 });
    // A connection that dies while idle is replaced at the next use; without a listener it would end the process.
    this.on('error', () => undefined);
    // And one that dies while it is in use says so to the statement that waits for it, which is enough.
    this.on('connect', (client) => client.on('error', () => undefined));
  }

  /** Runs work in one transaction: COMMIT when it returns, ROLLBACK when it throws. */
  async transaction<T>(
    begin: 'read committed' | 'repeatable read',
    work: (client: pg.PoolClient) => Promise<T>,
  ): Promise<T> {
    const client = await this.connect();
    let broken: Error | undefined;
    try {
      await client.query(`begin isolation level ${begin}`);
      const result = await work(client);
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch((rollbackError: Error) => {
        broken = rollbackError;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }
}

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';

/** Repeats a transaction that PostgreSQL asks to repeat. */
export async function retryOnConflict<T>(work: () => Promise<T>, attempts = 5): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const code = (error as { code?: string }).code;
      if (attempt >= attempts || (code !== SERIALIZATION_FAILURE && code !== DEADLOCK)) throw error;
    }
  }
}

const CONNECTION_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  '57P05',
  // after a failover the address may lead to a server that only reads
  '25006',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08006',
  '08001',
]);

/** True when the database could not be reached, as opposed to refusing a statement. */
export function isDatabaseGone(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, errors, message } = error as { code?: string; errors?: unknown[]; message?: string };
  if (code && CONNECTION_CODES.has(code)) return true;
  if (errors?.some(isDatabaseGone)) return true;
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
    message ?? '',
  );
}
