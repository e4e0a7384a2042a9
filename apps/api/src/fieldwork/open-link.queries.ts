import { type LocalizedText, isLinkCode, normaliseLinkCode } from '@hamava/surveys';
import type { Queryable } from '../database/queryable.js';
import type { LinkChannel } from './link.entity.js';

/** Everything that a citizen's page needs to know about the link it was opened with. */
export interface OpenLink {
  readonly code: string;
  readonly channel: LinkChannel;
  /** More answers than this are not taken; null: no limit. */
  readonly quota: number | null;
  readonly surveyTitle: LocalizedText;
  readonly agencyId: string;
  readonly agencyName: LocalizedText;
  readonly waveId: string;
  readonly versionId: string;
  readonly anonymous: boolean;
  /** Judged by the database's clock. */
  readonly state: 'planned' | 'open' | 'paused' | 'closed';
  /** The link or its agency has all the answers that it may have. */
  readonly full: boolean;
  /** More answers than this are not taken of the agency over all its links in the wave; null: no limit. */
  readonly agencyCap: number | null;
  /** Where the link leads once its wave is closed. */
  readonly successorCode: string | null;
  readonly opensOn: string;
  readonly closesOn: string;
  /** Closed by hand, whatever the day. */
  readonly closedEarly: boolean;
}

const SELECT_LINK = `
  select l.code, l.channel, l.quota, l.agency_id as "agencyId", l.wave_id as "waveId",
    json_build_object('fa', s.title_fa, 'en', coalesce(s.title_en, s.title_fa)) as "surveyTitle",
    json_build_object('fa', a.name_fa, 'en', a.name_en) as "agencyName",
    w.questionnaire_version_id as "versionId", w.anonymous,
    case when now() < w.opens_at then 'planned' when l.closed or w.archived or now() >= w.closes_at then 'closed'
      when w.paused then 'paused' else 'open' end as state,
    coalesce(t.accepted >= l.quota, false) or coalesce(y.accepted >= c.quota, false) as full,
    c.quota as "agencyCap", l.successor_code as "successorCode",
    to_char(w.opens_at at time zone 'Asia/Tehran', 'YYYY-MM-DD') as "opensOn",
    -- the last day on which it still takes answers
    to_char((w.closes_at - interval '1 second') at time zone 'Asia/Tehran', 'YYYY-MM-DD') as "closesOn",
    l.closed as "closedEarly"
  from office.link l
  join office.wave w on w.id = l.wave_id
  join office.survey s on s.id = w.survey_id
  join office.agency a on a.id = l.agency_id
  left join answers.link_tally t on t.link_code = l.code
  left join office.wave_cap c on c.wave_id = l.wave_id and c.agency_id = l.agency_id
  left join answers.quota_tally y on y.wave_id = c.wave_id and y.quota_code = 'agency:' || c.agency_id`;

/** What the answers of an agency are counted under, beside the quotas of the questionnaire; no quota of one can be called so. */
export function agencyQuotaCode(agencyId: string): string {
  return `agency:${agencyId}`;
}

/** Ten years of quarters. */
const MOST_SUCCESSORS = 40;

/**
 * By a code as somebody typed it: in any digits, any case, with spaces or dashes. A link whose wave is closed and rolled on gives the
 * link that has taken its place.
 */
export async function findOpenLink(db: Queryable, typed: string): Promise<OpenLink | null> {
  const code = normaliseLinkCode(typed);
  if (!isLinkCode(code)) return null;
  let link = await findLinkByCode(db, code);
  for (let at = 0; link?.state === 'closed' && link.successorCode !== null && at < MOST_SUCCESSORS; at += 1) {
    link = await findLinkByCode(db, link.successorCode);
  }
  return link;
}

async function findLinkByCode(db: Queryable, code: string): Promise<OpenLink | null> {
  const { rows } = await db.query<OpenLink>({
    name: 'find-open-link',
    text: `${SELECT_LINK} where l.code = $1`,
    values: [code],
  });
  return rows[0] ?? null;
}

/** What the public list shows: one web link for each agency of every open wave. */
export async function listPublicLinks(db: Queryable): Promise<OpenLink[]> {
  const { rows } = await db.query<OpenLink>(
    `${SELECT_LINK}
     where l.channel = 'web' and not l.closed and not w.paused and not w.archived and now() >= w.opens_at and now() < w.closes_at
     order by s.code, a.name_fa collate "fa-x-icu" limit 200`,
  );
  return rows;
}
