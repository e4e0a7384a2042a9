import type pg from 'pg';

/** A pool or a client inside a transaction: what the plain-SQL queries ask for. */
export type Queryable = Pick<pg.ClientBase, 'query'>;
