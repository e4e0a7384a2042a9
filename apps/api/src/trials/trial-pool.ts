import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type pg from 'pg';
import { ENV } from '../config/config.module.js';
import type { Env } from '../config/env.js';
import { DatabasePool } from '../database/database-pool.js';

const POOL_SIZE = 4;
const REAL_SCHEMAS = /\b(?:office|answers|figures)\.(?=[a-z_])/g;

/** The same statement over the tables of trials. What trials have no table for, PostgreSQL refuses. */
export function inTrial(statement: string): string {
  return statement.replace(REAL_SCHEMAS, 'trial.');
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
