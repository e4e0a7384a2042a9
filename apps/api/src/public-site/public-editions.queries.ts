import type { TwoPersons } from '@hamava/pages';
import type { Queryable } from '../database/queryable.js';

/** A published edition without its content; what the public is told of its release. No name of a person is among it. */
export interface PublicEditionFacts {
  /** Roles of who made it and of who published it. */
  readonly persons: TwoPersons;
  readonly number: number;
  readonly sha256: string;
  /** ISO day on which the second person released it. */
  readonly publishedOn: string;
  readonly corrects: number | null;
  readonly because: { readonly fa: string; readonly en: string } | null;
}

export interface PublicEdition extends PublicEditionFacts {
  /** Canonical JSON: the bytes that are published. */
  readonly content: string;
}

export interface PublicSurvey {
  readonly id: string;
  readonly code: string;
  readonly title: { readonly fa: string; readonly en: string };
}

const FACTS = `e.number, e.sha256, to_char(e.published_on, 'YYYY-MM-DD') as "publishedOn", e.corrects,
  case when e.corrects is null then null else json_build_object('fa', e.because_fa, 'en', e.because_en) end as because,
  json_build_object('first', (select p.role from office.staff p where p.id = e.made_by),
    'second', (select p.role from office.staff p where p.id = e.decided_by)) as persons`;

/** Surveys of which anything is published, by title. */
export async function findPublicSurveys(db: Queryable): Promise<PublicSurvey[]> {
  const { rows } = await db.query<PublicSurvey>(
    `select s.id, s.code, json_build_object('fa', s.title_fa, 'en', s.title_en) as title from office.survey s
     where exists (select from figures.edition e where e.survey_id = s.id and e.state = 'published') order by s.title_fa, s.id`,
  );
  return rows;
}

/** The published editions of a survey, newest first; none when the survey is unknown. */
export async function findPublicEditions(db: Queryable, code: string): Promise<PublicEditionFacts[]> {
  const { rows } = await db.query<PublicEditionFacts>(
    `select ${FACTS} from figures.edition e join office.survey s on s.id = e.survey_id
     where s.code = $1 and e.state = 'published' order by e.number desc`,
    [code],
  );
  return rows;
}

/** What a survey has published under a number, or last (`null`). */
export async function findPublicEdition(
  db: Queryable,
  code: string,
  number: number | null,
): Promise<PublicEdition | null> {
  const { rows } = await db.query<PublicEdition>(
    `select ${FACTS}, e.content from figures.edition e join office.survey s on s.id = e.survey_id
     where s.code = $1 and e.state = 'published' and ($2::int is null or e.number = $2) order by e.number desc limit 1`,
    [code, number],
  );
  return rows[0] ?? null;
}

/** The roles of who proposed and who approved each method in force, by its number. No name is among it. */
export async function findMethodApprovals(db: Queryable): Promise<ReadonlyMap<number, TwoPersons>> {
  const { rows } = await db.query<TwoPersons & { readonly number: number }>(
    `select m.number, p.role as first, d.role as second from figures.method m
     left join office.staff p on p.id = m.proposed_by left join office.staff d on d.id = m.decided_by where m.state = 'approved'`,
  );
  return new Map(rows.map(({ number, first, second }) => [number, { first, second }]));
}
