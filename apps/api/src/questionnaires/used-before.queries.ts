import type { Queryable } from '../database/queryable.js';
import type { SignedInStaff } from '../identity/signed-in-staff.js';
import type { PublishedVersion } from './used-before.js';

/** An office has a handful; the bound keeps one hint from reading a whole archive. */
const MOST_VERSIONS = 60;

/** Published versions of the office's own other questionnaires and of the council's, the newest first. */
export async function findPublishedElsewhere(
  db: Queryable,
  staff: SignedInStaff,
  questionnaireId: string,
): Promise<PublishedVersion[]> {
  const { rows } = await db.query<PublishedVersion>(
    `select q.id as "questionnaireId", json_build_object('fa', q.title_fa, 'en', q.title_en) as title, v.number,
       to_char(r.published_at, 'YYYY-MM-DD') as "publishedOn", v.definition
     from office.questionnaire_version v
     join office.version_review r on r.version_id = v.id and r.state in ('published', 'retired')
     join office.questionnaire q on q.id = v.questionnaire_id
     where q.id <> $1 and (q.agency_id is null or q.agency_id is not distinct from $2::uuid)
     order by r.published_at desc nulls last, v.number desc limit ${MOST_VERSIONS}`,
    [questionnaireId, staff.agencyId],
  );
  return rows;
}
