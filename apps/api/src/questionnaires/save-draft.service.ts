import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  type DocumentParts,
  applyPatches,
  canonicalJson,
  codeOfPart,
  documentOf,
  mergeDocuments,
  olderParts,
  partsOf,
  problem,
  touchedParts,
  withOlderParts,
} from '@hamava/surveys';
import { DatabasePool } from '../database/database-pool.js';
import { ProblemError } from '../database/problem-error.js';
import type { Queryable } from '../database/queryable.js';
import type { SignedInStaff } from '../identity/signed-in-staff.js';
import { locksAfter } from './bank-locks.js';
import { type DraftRow, findDraft, findSaving, findSavingsSince, insertSaving, updateDraft } from './drafts.queries.js';
import { mayEditCore } from './questionnaire-access.js';
import type { SaveResultModel } from './questionnaire-draft.model.js';
import { touchQuestionnaire } from './questionnaires.queries.js';
import { holdForEditing } from './hold-questionnaire.js';
import { readDraft } from './read-draft.js';

export interface SaveRequest {
  readonly questionnaireId: string;
  /** What the editor's document was before its patches. */
  readonly baseRevision: number;
  /** Made by the editor; the same when the same saving is sent again. */
  readonly saveId: string;
  readonly patches: unknown;
}

/** Who saved what since the revision that an editor began with. */
type Savings = Awaited<ReturnType<typeof findSavingsSince>>;

@Injectable()
export class SaveDraftService {
  constructor(@Inject(DatabasePool) private readonly pool: DatabasePool) {}

  /**
   * Applies an editor's patches, once however often they are sent. When others saved meanwhile, both stand as long as they touched
   * different questions; else DRAFT_CONFLICT names who and which, and nothing is written.
   */
  save(staff: SignedInStaff, request: SaveRequest): Promise<SaveResultModel> {
    return this.pool.transaction('read committed', async (db) => {
      await holdForEditing(db, staff, request.questionnaireId);
      const draft = await findDraft(db, request.questionnaireId);
      const patchesSha256 = createHash('sha256').update(canonicalJson(request.patches)).digest();
      const earlier = await findSaving(db, draft.questionnaireId, request.saveId);
      if (earlier !== null) {
        if (!earlier.patchesSha256.equals(patchesSha256)) throw ProblemError.of(problem('INPUT_INVALID', 'saveId'));
        if (earlier.merged) return { revision: draft.revision, definition: draft.definition, merged: true };
        return { revision: earlier.revision, definition: null, merged: false };
      }
      return write(db, staff, draft, { ...request, patchesSha256 });
    });
  }
}

async function write(
  db: Queryable,
  staff: SignedInStaff,
  draft: DraftRow,
  request: SaveRequest & { readonly patchesSha256: Buffer },
): Promise<SaveResultModel> {
  const { baseRevision } = request;
  // Older than what is published, or of a draft that is gone: nobody knows any more what the patches were made for.
  if (baseRevision > draft.revision || baseRevision < draft.baseRevision) throw conflict(draft, [], []);
  const savings = await findSavingsSince(db, draft.questionnaireId, baseRevision);
  const now = taken(draft.definition);
  const base = savings.reduce((parts, { before }) => withOlderParts(parts, before), now);
  const patched = applyPatches(savings.length === 0 ? draft.definition : documentOf(base), request.patches);
  if (!patched.ok) throw ProblemError.of(patched.problem);
  const mine = taken(readDraft(patched.document));
  const merged = mergeDocuments(base, mine, now);
  if (!merged.ok) throw conflict(draft, merged.items, savings);
  const touched = touchedParts(now, merged.parts);
  const isMerged = savings.length > 0;
  if (touched.length === 0 && !isMerged) return { revision: draft.revision, definition: null, merged: false };
  const definition = readDraft(isMerged ? documentOf(merged.parts) : patched.document);
  const before = draft.definition as typeof definition;
  if (definition.code !== before.code || definition.format !== before.format) {
    throw ProblemError.of(problem('INPUT_INVALID', 'code'));
  }
  const locked = locksAfter(definition, draft.locked, { mayEditCore: mayEditCore(staff) });
  const revision = draft.revision + 1;
  await updateDraft(db, { questionnaireId: draft.questionnaireId, definition, revision, locked, updatedBy: staff.id });
  await insertSaving(db, {
    questionnaireId: draft.questionnaireId,
    saveId: request.saveId,
    revision,
    authorId: staff.id,
    patchesSha256: request.patchesSha256,
    items: [...new Set(touched.map(codeOfPart))],
    before: olderParts(now, merged.parts),
    merged: isMerged,
  });
  await touchQuestionnaire(db, draft.questionnaireId, definition.title);
  return { revision, definition: isMerged ? definition : null, merged: isMerged };
}

function taken(document: unknown): DocumentParts {
  const parts = partsOf(document);
  if (parts === null) throw ProblemError.of(problem('DEFINITION_INVALID', 'sections'));
  return parts;
}

function conflict(draft: DraftRow, items: readonly string[], savings: Savings): ProblemError {
  const who = savings.filter((saving) => saving.items.some((item) => items.includes(item))).map(({ author }) => author);
  const by = who.length > 0 ? [...new Set(who)].join('، ') : (draft.updatedBy ?? '');
  return ProblemError.of(
    problem('DRAFT_CONFLICT', '', { by, items: items.join(' ').slice(0, 2_000), revision: draft.revision }),
  );
}
