import type { Answers } from '@hamava/surveys';

/** One submission as the batch statement reads it. */
export interface SubmissionRow {
  /** Position in the batch. */
  readonly i: number;
  /** Receipt key and payload MAC, in hex. */
  readonly k: string;
  readonly m: string;
  /** Link code. */
  readonly l: string;
  /** The inbox slot, a random UUIDv4. */
  readonly s: string;
  readonly p: InboxPayload;
  /** The quotas of the questionnaire that these answers fall into, each with its limit. */
  readonly q: readonly { readonly c: string; readonly n: number }[];
  /** The pictures among the answers. */
  readonly f: readonly string[];
}

/** What waits in the inbox: questionnaire version, base weight as a decimal, answers. */
export interface InboxPayload {
  readonly v: string;
  readonly w: string;
  readonly a: Answers;
}

export interface SubmissionOutcome {
  readonly i: number;
  readonly accepted: boolean;
  /** The MAC of an earlier submission under the same key, in hex. */
  readonly knownMac: string | null;
  readonly linkOpen: boolean;
  /** The wave takes no answers for a while; it has not closed. */
  readonly paused: boolean;
  readonly withinQuota: boolean;
  /** The code of a quota of the questionnaire that is full; null when none is. */
  readonly fullQuota: string | null;
}

/**
 * Receipt and inbox in one statement, so in one transaction. A key that is known is left alone; a link that has closed
 * or is full takes nothing, judged here and by the database's clock.
 */
export const SUBMIT_BATCH = `
with incoming as (
  select i, decode(k, 'hex') as submission_key, decode(m, 'hex') as payload_mac, l as link_code, s as slot, p as payload,
    q as quotas, f as photos
  from json_to_recordset($1::json) as r(i int, k text, m text, l text, s uuid, p jsonb, q jsonb, f uuid[])
), judged as (
  select n.*, l.wave_id, l.agency_id, l.quota, r.payload_mac as known_mac,
    not l.closed and not w.paused and not w.archived and now() >= w.opens_at and now() < w.closes_at as link_open,
    w.paused and now() < w.closes_at as paused,
    l.quota is null or coalesce(t.accepted, 0)
      + row_number() over (partition by n.link_code, r.payload_mac is null order by n.i) <= l.quota as within_quota,
    case when n.quotas <> '[]' then (
      select min(a.c) from jsonb_to_recordset(n.quotas) as a(c text, n int)
      join answers.quota_tally q on q.wave_id = l.wave_id and q.quota_code = a.c and q.accepted >= a.n
    ) end as full_quota
  from incoming n
  join office.link l on l.code = n.link_code
  join office.wave w on w.id = l.wave_id
  left join answers.link_tally t on t.link_code = l.code
  left join answers.receipt r on r.submission_key = n.submission_key
), accepted as (
  insert into answers.receipt (submission_key, wave_id, payload_mac)
  select submission_key, wave_id, payload_mac from judged where known_mac is null and link_open and within_quota and full_quota is null
  on conflict do nothing
  returning submission_key
), queued as (
  insert into answers.inbox (slot, wave_id, agency_id, payload)
  select j.slot, j.wave_id, j.agency_id, j.payload from judged j join accepted using (submission_key)
), tallied as (
  insert into answers.link_tally (link_code, accepted)
  select j.link_code, count(*) from judged j join accepted using (submission_key) where j.quota is not null group by 1
  on conflict (link_code) do update set accepted = link_tally.accepted + excluded.accepted
), quota_tallied as (
  insert into answers.quota_tally (wave_id, quota_code, accepted)
  select j.wave_id, q.c, count(*) from judged j join accepted using (submission_key),
    jsonb_to_recordset(j.quotas) as q(c text) where j.quotas <> '[]' group by 1, 2
  on conflict (wave_id, quota_code) do update set accepted = quota_tally.accepted + excluded.accepted
), kept as (
  update answers.photo p set expires_on = null
  from (
    select unnest(j.photos) as id, j.wave_id, j.agency_id from judged j join accepted using (submission_key)
  ) as f
  where p.id = f.id and p.wave_id = f.wave_id and p.agency_id = f.agency_id
)
select j.i, a.submission_key is not null as accepted, encode(j.known_mac, 'hex') as "knownMac",
  j.link_open as "linkOpen", j.paused, j.within_quota as "withinQuota", j.full_quota as "fullQuota"
from judged j left join accepted a using (submission_key)`;

/** What has a quota (a link, or a wave whose questionnaire has some) is counted one batch at a time, in every process. */
export const LOCK_QUOTAS = `
select pg_advisory_xact_lock(hashtextextended('quota:' || code, 0))
from (select distinct unnest($1::text[]) as code order by 1) as codes`;
