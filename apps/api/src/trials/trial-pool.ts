import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type pg from 'pg';
import { ENV } from '../config/config.module.js';
import type { Env } from '../config/env.js';
import { DatabasePool } from '../database/database-pool.js';

const POOL_SIZE = 4;
const REAL_SCHEMAS = /\b(?:office|answers|figures)\.(?=[a-z_])/g;

/** A real schema in any spelling that PostgreSQL would take for one: in capitals, quoted, with space before the dot. */
const STILL_REAL = /\b(?:office|answers|figures)"?\s*\.|search_path/i;

/**
 * The same statement over the tables of trials. What trials have no table for, PostgreSQL refuses. Throws for a statement that names
 * a real schema in another spelling than all our statements do, before it reaches the database.
 */
export function inTrial(statement: string): string {
  const moved = statement.replace(REAL_SCHEMAS, 'trial.');
  if (STILL_REAL.test(moved))
    throw new Error('A statement of a trial names a real schema in a way that is not understood.');
  return moved;
}

/**
 * Connections whose every statement runs over the schema `trial` in place of the real ones: the code that takes, counts and weighs
 * real answers does the same with made-up ones, word for word, and cannot reach a real table whatever it says.
 */
@Injectable()
export class TrialPool extends DatabasePool implements OnApplicationShutdown {
  constructor(@Inject(ENV) env: Env) {
    super(env.databaseUrl, POOL_SIZE);
    this.on('connect', keepInTrial);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.end();
  }
}

function keepInTrial(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...values: unknown[]) => unknown;
  const kept = (first: string | pg.QueryConfig, ...rest: unknown[]): unknown =>
    query(typeof first === 'string' ? inTrial(first) : { ...first, text: inTrial(first.text) }, ...rest);
  client.query = kept as typeof client.query;
}
