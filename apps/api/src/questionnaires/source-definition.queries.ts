import { type LocalizedText, type QuestionnaireDefinition, problem } from '@hamava/surveys';
import { ProblemError } from '../database/problem-error.js';
import type { Queryable } from '../database/queryable.js';
import type { SignedInStaff } from '../identity/signed-in-staff.js';
import type { QuestionnaireRow } from './questionnaires.queries.js';

/** What a copy of a questionnaire begins with: its draft, where that may be seen, else the newest version in sight. */
export async function findSourceDefinition(
  db: Queryable,
  { id, versionId }: QuestionnaireRow,
  { draft }: { readonly draft: boolean },
): Promise<QuestionnaireDefinition> {
  const { rows } = await db.query<{ definition: QuestionnaireDefinition }>(
    `select definition from office.questionnaire_draft where questionnaire_id = $1 and $3
     union all
     select definition from office.questionnaire_version where id = $2
     limit 1`,
    [id, versionId, draft],
  );
  if (!rows[0]) throw ProblemError.of(problem('NOT_FOUND', 'questionnaireId'));
  return rows[0].definition;
}

/** The counties of the office's province (of all provinces for the council): what templates ask where somebody lives with. */
export async function findCountyOptions(
  db: Queryable,
  { agencyId }: Pick<SignedInStaff, 'agencyId'>,
): Promise<{ code: string; label: LocalizedText }[]> {
  const { rows } = await db.query<{ code: string; fa: string; en: string }>(
    `select c.code::text as code, c.name_fa as fa, c.name_en as en from office.county c
     where $1::uuid is null or c.province_code = (select province_code from office.agency where id = $1)
     order by c.name_fa collate "fa-x-icu"`,
    [agencyId],
  );
  return rows.map(({ code, fa, en }) => ({ code, label: { fa, en } }));
}
