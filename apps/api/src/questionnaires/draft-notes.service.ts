import { Inject, Injectable } from '@nestjs/common';
import { RULE_IDS, type RuleId, problem } from '@hamava/surveys';
import { DatabasePool } from '../database/database-pool.js';
import { ProblemError } from '../database/problem-error.js';
import type { SignedInStaff } from '../identity/signed-in-staff.js';
import { type DraftRow, type Waiver, findDraft, updateDraftNotes } from './drafts.queries.js';
import { holdForEditing } from './hold-questionnaire.js';
import { readScenarios } from './scenarios.js';

const LONGEST_REASON = 1_000;
const MOST_WAIVERS = 500;

/** What is written beside the document of a draft: reasons for leaving findings as they are, and saved scenarios. */
@Injectable()
export class DraftNotesService {
  constructor(@Inject(DatabasePool) private readonly pool: DatabasePool) {}

  /** Notes why a finding stays; a second reason takes the place of the first. */
  waive(staff: SignedInStaff, id: string, finding: Pick<Waiver, 'rule' | 'itemCode' | 'reason'>): Promise<DraftRow> {
    const reason = finding.reason.trim();
    if (!RULE_IDS.includes(finding.rule as RuleId)) throw ProblemError.of(problem('INPUT_INVALID', 'rule'));
    if (reason === '' || reason.length > LONGEST_REASON || reason.includes('\0')) {
      throw ProblemError.of(problem('INPUT_INVALID', 'reason'));
    }
    return this.noting(staff, id, (draft) => {
      const others = draft.waivers.filter((waiver) => !isAbout(waiver, finding));
      if (others.length >= MOST_WAIVERS) throw ProblemError.of(problem('INPUT_INVALID', 'rule'));
      const waivedAt = new Date().toISOString();
      const { rule, itemCode } = finding;
      return { waivers: [...others, { rule, itemCode, reason, waivedBy: staff.displayName, waivedAt }] };
    });
  }

  unwaive(staff: SignedInStaff, id: string, finding: Pick<Waiver, 'rule' | 'itemCode'>): Promise<DraftRow> {
    return this.noting(staff, id, ({ waivers }) => ({
      waivers: waivers.filter((waiver) => !isAbout(waiver, finding)),
    }));
  }

  saveScenarios(staff: SignedInStaff, id: string, scenarios: unknown): Promise<DraftRow> {
    const read = readScenarios(scenarios);
    return this.noting(staff, id, () => ({ scenarios: read }));
  }

  private noting(
    staff: SignedInStaff,
    id: string,
    note: (draft: DraftRow) => Parameters<typeof updateDraftNotes>[2],
  ): Promise<DraftRow> {
    return this.pool.transaction('read committed', async (db) => {
      await holdForEditing(db, staff, id);
      await updateDraftNotes(db, id, note(await findDraft(db, id)));
      return findDraft(db, id);
    });
  }
}

function isAbout(waiver: Waiver, { rule, itemCode }: Pick<Waiver, 'rule' | 'itemCode'>): boolean {
  return waiver.rule === rule && waiver.itemCode === itemCode;
}
