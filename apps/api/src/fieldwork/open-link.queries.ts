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
  readonly state: 'planned' | 'open' | 'closed';
  readonly full: boolean;
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
    case when now() < w.opens_at then 'planned' when l.closed or now() >= w.closes_at then 'closed' else 'open' end as state,
    coalesce(t.accepted >= l.quota, false) as full,
    to_char(w.opens_at at time zone 'Asia/Tehran', 'YYYY-MM-DD') as "opensOn",
    -- the last day on which it still takes answers
    to_char((w.closes_at - interval '1 second') at time zone 'Asia/Tehran', 'YYYY-MM-DD') as "closesOn",
    l.closed as "closedEarly"
  from office.link l
  join office.wave w on w.id = l.wave_id
  join office.survey s on s.id = w.survey_id
  join office.agency a on a.id = l.agency_id
  left join answers.link_tally t on t.link_code = l.code`;

/** By a code as somebody typed it: in any digits, any case, with spaces or dashes. */
export async function findOpenLink(db: Queryable, typed: string): Promise<OpenLink | null> {
  const code = normaliseLinkCode(typed);
  if (!isLinkCode(code)) return null;
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
     where l.channel = 'web' and not l.closed and now() >= w.opens_at and now() < w.closes_at
     order by s.code, a.name_fa collate "fa-x-icu" limit 200`,
  );
  return rows;
}
