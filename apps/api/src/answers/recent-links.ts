import type { DatabasePool } from '../database/database-pool.js';
import { type OpenLink, findOpenLink } from '../fieldwork/open-link.queries.js';

const FRESH_MS = 1_000;
const KEPT = 5_000;

/**
 * Links as they were a moment ago, for whoever only needs to know what a link leads to. Whether it still takes answers is
 * judged when they are stored, never from here.
 */
export class RecentLinks {
  private readonly known = new Map<string, { readonly link: Promise<OpenLink | null>; readonly until: number }>();

  constructor(private readonly pool: DatabasePool) {}

  find(typed: string): Promise<OpenLink | null> {
    const now = performance.now();
    const recent = this.known.get(typed);
    if (recent && now < recent.until) return recent.link;
    if (this.known.size >= KEPT) this.known.clear();
    const link = findOpenLink(this.pool, typed);
    // A failure is not remembered.
    link.catch(() => this.known.delete(typed));
    this.known.set(typed, { link, until: now + FRESH_MS });
    return link;
  }
}
