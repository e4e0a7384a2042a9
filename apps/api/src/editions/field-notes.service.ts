import { Inject, Injectable } from '@nestjs/common';
import { problem } from '@hamava/surveys';
import { DatabasePool } from '../database/database-pool.js';
import { ProblemError } from '../database/problem-error.js';
import type { SignedInStaff } from '../identity/signed-in-staff.js';
import { findSurveyHead } from './edition-plan.queries.js';
import { deleteEvent, insertEvent, type EventRow } from './events.queries.js';
import { deleteHold, insertHold, type SamplePlace } from './holds.queries.js';

const REASON = { least: 3, most: 1000 } as const;
const EVENT_WORDS = { least: 1, most: 60 } as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What people know about how answers came and what happened meanwhile; the next edition says it, the ones before stay as they are. */
@Injectable()
export class FieldNotesService {
  constructor(@Inject(DatabasePool) private readonly pool: DatabasePool) {}

  async hold(staff: SignedInStaff, place: SamplePlace, because: string): Promise<void> {
    const reason = sized(because, 'because', REASON);
    if (!(await insertHold(this.pool, place, { because: reason, staffId: staff.id }))) {
      throw ProblemError.of(problem('NOT_FOUND', 'agency'));
    }
  }

  release(place: SamplePlace): Promise<void> {
    return deleteHold(this.pool, place);
  }

  async addEvent(surveyId: string, { id, on, fa, en }: EventRow): Promise<void> {
    if (!isDay(on)) throw ProblemError.of(problem('INPUT_INVALID', 'on', { reason: 'a day as YYYY-MM-DD' }));
    if ((await findSurveyHead(this.pool, surveyId)) === null) throw ProblemError.of(problem('NOT_FOUND', 'surveyId'));
    const words = { fa: sized(fa, 'fa', EVENT_WORDS), en: sized(en, 'en', EVENT_WORDS) };
    await insertEvent(this.pool, surveyId, { id, on, ...words });
  }

  /** Gives the survey that the event belonged to. */
  async removeEvent(id: string): Promise<string> {
    const surveyId = await deleteEvent(this.pool, id);
    if (surveyId === null) throw ProblemError.of(problem('NOT_FOUND', 'id'));
    return surveyId;
  }
}

function sized(text: string, path: string, { least, most }: { readonly least: number; readonly most: number }): string {
  const said = text.trim();
  if (said.length >= least && said.length <= most) return said;
  throw ProblemError.of(problem('INPUT_INVALID', path, { reason: `${least} to ${most} letters` }));
}

/** A day of the calendar: the 31st of February is none. */
function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}
