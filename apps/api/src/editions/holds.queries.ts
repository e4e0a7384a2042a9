import type { Queryable } from '../database/queryable.js';

/** An agency's wave of a survey, by what people call it. */
export interface SamplePlace {
  readonly surveyId: string;
  readonly wave: number;
  readonly agency: string;
}

export interface HoldRow {
  readonly wave: number;
  readonly agency: string;
  readonly nameFa: string;
  readonly nameEn: string | null;
  readonly because: string;
  readonly heldBy: string;
}

/** What is not published until it is cleared, in order of waves and keys. */
export async function findHolds(db: Queryable, surveyId: string): Promise<HoldRow[]> {
  const { rows } = await db.query<HoldRow>(
    `select w.number as wave, a.key as agency, a.name_fa as "nameFa", a.name_en as "nameEn", h.because, s.display_name as "heldBy"
     from figures.hold h join office.wave w on w.id = h.wave_id join office.agency a on a.id = h.agency_id
     join office.staff s on s.id = h.held_by
     where w.survey_id = $1 order by w.number, a.key collate "C"`,
    [surveyId],
  );
  return rows;
}

/** Holds an agency's wave; the reason said last stands. False when the agency has no link in such a wave. */
export async function insertHold(
  db: Queryable,
  { surveyId, wave, agency }: SamplePlace,
  { because, staffId }: { readonly because: string; readonly staffId: string },
): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into figures.hold (wave_id, agency_id, because, held_by)
     select w.id, a.id, $4, $5 from office.wave w join office.agency a on a.key = $3
     where w.survey_id = $1 and w.number = $2 and w.opens_at <= now()
       and exists (select from office.link l where l.wave_id = w.id and l.agency_id = a.id)
     on conflict (wave_id, agency_id) do update set because = excluded.because, held_by = excluded.held_by`,
    [surveyId, wave, agency, because, staffId],
  );
  return rowCount === 1;
}

/** Clears an agency's wave; nothing happens when it is clear already. */
export async function deleteHold(db: Queryable, { surveyId, wave, agency }: SamplePlace): Promise<void> {
  await db.query(
    `delete from figures.hold h using office.wave w, office.agency a
     where w.id = h.wave_id and a.id = h.agency_id and w.survey_id = $1 and w.number = $2 and a.key = $3`,
    [surveyId, wave, agency],
  );
}

export interface SampleRow extends Pick<SamplePlace, 'wave' | 'agency'> {
  readonly nameFa: string;
  readonly nameEn: string | null;
}

/** Every agency in every wave of a survey that has opened: what can be held. */
export async function findHoldable(db: Queryable, surveyId: string): Promise<SampleRow[]> {
  const { rows } = await db.query<SampleRow>(
    `select w.number as wave, a.key as agency, a.name_fa as "nameFa", a.name_en as "nameEn"
     from office.wave w join office.agency a
       on exists (select from office.link l where l.wave_id = w.id and l.agency_id = a.id)
     where w.survey_id = $1 and w.opens_at <= now() order by w.number desc, a.name_fa collate "C"`,
    [surveyId],
  );
  return rows;
}
