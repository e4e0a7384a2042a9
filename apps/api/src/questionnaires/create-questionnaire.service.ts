import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { TEMPLATES, type LocalizedText, type QuestionnaireDefinition, canonicalJson, problem } from '@hamava/surveys';
import { DatabasePool } from '../database/database-pool.js';
import { ProblemError } from '../database/problem-error.js';
import type { Queryable } from '../database/queryable.js';
import { ReadId } from '../graphql/read-id.js';
import type { SignedInStaff } from '../identity/signed-in-staff.js';
import { locksAfter, locksOf } from './bank-locks.js';
import { blankDefinition } from './blank-definition.js';
import { type CreateQuestionnaireInput, QuestionnaireOrigin } from './create-questionnaire.input.js';
import { insertDraft, insertSaving } from './drafts.queries.js';
import { mayEditCore, seesDraft } from './questionnaire-access.js';
import { findQuestionnaire } from './questionnaires.queries.js';
import { readDraft } from './read-draft.js';
import { findCountyOptions, findSourceDefinition } from './source-definition.queries.js';

const LONGEST_TITLE = 300;

@Injectable()
export class CreateQuestionnaireService {
  constructor(@Inject(DatabasePool) private readonly pool: DatabasePool) {}

  /** Makes a questionnaire of the person's office (or the council) with an open draft; gives its id. */
  async create(staff: SignedInStaff, input: CreateQuestionnaireInput): Promise<string> {
    const title = titleOf(input);
    return this.pool.transaction('read committed', async (db) => {
      const code = await freshCode(db, staff);
      const source = await sourceOf(db, staff, input);
      return openQuestionnaire(db, staff, { ...(source ?? blankDefinition(code, title)), code, title });
    });
  }

  /** The same with a document from elsewhere; gives its id. The code is made new, because codes of other houses may be taken. */
  async createFrom(staff: SignedInStaff, definition: QuestionnaireDefinition): Promise<string> {
    // Whoever writes a file could call any words the bank's.
    locksAfter(definition, {}, { mayEditCore: mayEditCore(staff) });
    return this.pool.transaction('read committed', async (db) =>
      openQuestionnaire(db, staff, { ...definition, code: await freshCode(db, staff) }),
    );
  }
}

/** Writes a new questionnaire with its draft. Call in a transaction. */
export async function openQuestionnaire(
  db: Queryable,
  staff: Pick<SignedInStaff, 'id' | 'agencyId'>,
  document: QuestionnaireDefinition,
  id: string = randomUUID(),
): Promise<string> {
  const definition = readDraft(document);
  await db.query(
    `insert into office.questionnaire (id, code, title_fa, title_en, agency_id, created_by) values ($1, $2, $3, $4, $5, $6)`,
    [id, definition.code, definition.title.fa, definition.title.en ?? null, staff.agencyId, staff.id],
  );
  await insertDraft(db, {
    questionnaireId: id,
    definition,
    revision: 1,
    baseRevision: 0,
    locked: locksOf(definition, { published: false }),
    waivers: [],
    scenarios: [],
    updatedBy: staff.id,
  });
  // Whoever makes a questionnaire is the author of what it begins with.
  await insertSaving(db, {
    questionnaireId: id,
    saveId: randomUUID(),
    revision: 1,
    authorId: staff.id,
    patchesSha256: createHash('sha256').update(canonicalJson([])).digest(),
    items: [],
    before: { content: [], absent: [], outline: null },
    merged: false,
  });
  return id;
}

function titleOf({ title: { fa, en } }: CreateQuestionnaireInput): LocalizedText {
  const [persian, english] = [fa.trim(), (en ?? '').trim()];
  if (persian === '' || persian.length > LONGEST_TITLE) throw ProblemError.of(problem('TEXT_MISSING', 'title.fa'));
  if (english.length > LONGEST_TITLE) throw ProblemError.of(problem('INPUT_INVALID', 'title.en'));
  return english === '' ? { fa: persian } : { fa: persian, en: english };
}

async function sourceOf(
  db: Queryable,
  staff: SignedInStaff,
  { from, templateKey, questionnaireId }: CreateQuestionnaireInput,
): Promise<QuestionnaireDefinition | null> {
  if (from === QuestionnaireOrigin.BLANK) return null;
  if (from === QuestionnaireOrigin.TEMPLATE) {
    const template = TEMPLATES.find(({ key }) => key === templateKey);
    if (template === undefined) throw ProblemError.of(problem('NOT_FOUND', 'templateKey'));
    const counties = await findCountyOptions(db, staff);
    return counties.length === 0 ? template.build() : template.build({ counties });
  }
  const id = new ReadId().transform(questionnaireId, { data: 'questionnaireId' });
  const row = await findQuestionnaire(db, staff, id);
  return findSourceDefinition(db, row, { draft: seesDraft(staff, row) });
}

/** `water_k3v9x2`: whose it is, and chance. */
async function freshCode(db: Queryable, { agencyId }: SignedInStaff): Promise<string> {
  const { rows } = await db.query<{ key: string }>('select key from office.agency where id = $1', [agencyId]);
  const owner = (rows[0]?.key ?? 'council').replaceAll(/[^A-Za-z0-9_]/g, '_').replace(/^[^A-Za-z]+/, '');
  const chance = BigInt(`0x${randomBytes(8).toString('hex')}`)
    .toString(36)
    .padStart(6, '0')
    .slice(-6);
  return `${(owner === '' ? 'q' : owner).replaceAll(/__+/g, '_').slice(0, 30)}_${chance}`;
}
