/** At most about this many answers of an agency in one transaction; the rest follows in the next. */
export const FLUSH_ROWS = 5_000;

/** Nobody is still under way to a wave that has been closed for so long. */
const STRAGGLERS = `interval '1 minute'`;

const TAKES_NO_MORE = `(now() >= w.closes_at + ${STRAGGLERS}
  or not exists (select from office.link l where l.wave_id = w.id and not l.closed))`;

const IS_FIRST = `not exists (select from answers.flush f where f.wave_id = i.wave_id and f.agency_id = i.agency_id)`;

/**
 * How many of an agency's waiting answers may be counted now, for each agency and wave where some wait. With m the wave's `min_batch`:
 * while the wave is open, only when 2m wait, and then all but m of them; when it takes no more, the rest, unless fewer than m would
 * be told from what has been counted already. So no release of an agency after its first is of fewer than m answers, and whoever
 * knows when an answer was sent does not know which release it is in. A wave with m = 1 hides nothing: all are counted at once.
 */
export function selectDue(which: 'one wave' | 'all waves'): string {
  return `select i.wave_id, i.agency_id,
    case
      when w.min_batch = 1 or (${TAKES_NO_MORE} and (i.n >= m.m or ${IS_FIRST}))
        then case when i.n < m.cap + m.m then i.n else m.cap end
      when i.n >= 2 * m.m then least(m.cap, i.n - m.m)
      else 0
    end as take
  from (select wave_id, agency_id, count(*) as n from answers.inbox
    ${which === 'one wave' ? 'where wave_id = $1' : ''} group by wave_id, agency_id) as i
  join office.wave w on w.id = i.wave_id
  cross join lateral (select w.min_batch::bigint as m, greatest(w.min_batch, ${FLUSH_ROWS})::bigint as cap) as m`;
}

/**
 * Takes what may be counted of a wave out of the inbox. Which answers of an agency stay is left to chance, every choice alike, and has
 * nothing to do with when they came. Agencies go whole: a full transaction takes no further one.
 */
export const TAKE_WAITING = `
with due as materialized (
  select agency_id, take, sum(take) over (order by agency_id) - take as before from (${selectDue('one wave')}) as d where take > 0
), drawn as materialized (
  select i.slot, i.agency_id, row_number() over (partition by i.agency_id order by random()) as place
  from answers.inbox i join due using (agency_id) where i.wave_id = $1 and due.before < ${FLUSH_ROWS}
)
delete from answers.inbox where slot in (select slot from drawn join due using (agency_id) where place <= take)
returning agency_id as "agencyId", payload`;

export const WAVES_TO_FLUSH = `select distinct wave_id as "waveId" from (${selectDue('all waves')}) as d where take > 0`;
