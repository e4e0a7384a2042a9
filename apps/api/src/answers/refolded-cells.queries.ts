import { accumulateMoments } from '@hamava/reporting';
import type { Queryable } from '../database/queryable.js';
import { type PublishedVersion, publishedVersion } from '../questionnaires/published-version.queries.js';
import { type FoldedCell, foldResponses } from './fold-cells.js';
import type { InboxPayload } from './submit-batch.sql.js';

export interface Refolded {
  readonly responses: number;
  readonly cells: ReadonlyMap<string, FoldedCell>;
}

/** So many responses are in memory at once, however many there are. */
const PAGE_ROWS = 10_000;

interface Place {
  readonly waveId: string;
  readonly agencyId: string;
  /** Only answers of this flush and those before it; absent: all. */
  readonly upToFlush?: number;
}

interface Page {
  readonly rows: readonly InboxPayload[];
  readonly version: (id: string) => PublishedVersion;
}

/** Every stored response of an agency in a wave with the versions it answered, page by page. */
export async function* pagesOfResponses(db: Queryable, { waveId, agencyId, upToFlush }: Place): AsyncGenerator<Page> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const { rows } = await db.query<InboxPayload & { readonly id: string }>(
      `select id, version_id as v, base_weight::text as w, answers as a from answers.response
       where wave_id = $1 and agency_id = $2 and id > $3 and ($5::int is null or flush_no <= $5) order by id limit $4`,
      [waveId, agencyId, after, PAGE_ROWS, upToFlush ?? null],
    );
    const versions = await versionsOf(db, rows);
    yield { rows, version: (id) => versions.get(id) as PublishedVersion };
    if (rows.length < PAGE_ROWS) return;
    after = rows.at(-1)?.id ?? after;
  }
}

/** Folds every stored response of an agency in a wave anew: what its cells must be. */
export async function refoldCells(
  db: Queryable,
  { variables, ...place }: Place & { readonly variables: readonly string[] },
): Promise<Refolded> {
  const cells = new Map<string, FoldedCell>();
  let responses = 0;
  for await (const { rows, version } of pagesOfResponses(db, place)) {
    for (const [key, cell] of foldResponses(rows, { variables, version })) {
      const known = cells.get(key);
      if (known) accumulateMoments(known.moments, cell.moments);
      else cells.set(key, cell);
    }
    responses += rows.length;
  }
  return { responses, cells };
}

async function versionsOf(db: Queryable, rows: readonly InboxPayload[]): Promise<Map<string, PublishedVersion>> {
  const versions = new Map<string, PublishedVersion>();
  for (const id of new Set(rows.map(({ v }) => v))) versions.set(id, await publishedVersion(db, id));
  return versions;
}
