import { randomUUID } from 'node:crypto';
import type { Margin } from '@hamava/reporting';
import type { Queryable } from '../database/queryable.js';

export interface TargetSet {
  readonly name: string;
  readonly source: string;
  /** ISO date of the count. */
  readonly asOf: string;
  readonly margins: readonly Margin[];
}

/** The weighting targets of a set, variables in the wanted order, levels in canonical order; null without a set. */
export async function findMargins(
  db: Queryable,
  targetSetId: string | null,
  variables: readonly string[],
): Promise<Margin[] | null> {
  if (targetSetId === null) return null;
  const { rows } = await db.query<{ variable: string; level: string; total: number }>(
    'select variable, level, total from figures.margin_target where target_set_id = $1 order by variable, level collate "C"',
    [targetSetId],
  );
  return variables
    .map((variable) => ({
      variable,
      levels: rows.filter((row) => row.variable === variable).map(({ level, total }) => ({ level, total })),
    }))
    .filter(({ levels }) => levels.length > 0);
}

/** Stores a set once, by its name. */
export async function saveTargetSet(db: Queryable, set: TargetSet): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `insert into figures.target_set (id, name, source, as_of) values ($1, $2, $3, $4)
     on conflict (name) do update set source = excluded.source, as_of = excluded.as_of returning id`,
    [randomUUID(), set.name, set.source, set.asOf],
  );
  const id = rows[0]?.id as string;
  await db.query('delete from figures.margin_target where target_set_id = $1', [id]);
  const targets = set.margins.flatMap(({ variable, levels }) =>
    levels.map(({ level, total }) => ({ variable, level, total })),
  );
  await db.query(
    `insert into figures.margin_target (target_set_id, variable, level, total)
     select $1, variable, level, total from json_to_recordset($2::json) as r(variable text, level text, total double precision)`,
    [id, JSON.stringify(targets)],
  );
  return id;
}
