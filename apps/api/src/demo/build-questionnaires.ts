import { TEMPLATES, canonicalJson, parseDefinition, type QuestionnaireDefinition } from '@hamava/surveys';
import type { Queryable } from '../database/queryable.js';
import { insertComment } from '../questionnaires/comments.queries.js';
import { openQuestionnaire } from '../questionnaires/create-questionnaire.service.js';
import { evidenceOf } from '../questionnaires/evidence.js';
import { freezeVersion } from '../questionnaires/publish-questionnaire.queries.js';
import { insertReview } from '../questionnaires/version-review.queries.js';
import { COUNTIES } from './data/lorestan.js';
import { fixedId } from './fixed-ids.js';

interface Ids {
  readonly agencyId: (key: string) => string;
  readonly staffId: (username: string) => string;
}

/** One questionnaire that an office still writes, and one that waits for the method unit with a comment. Call in a transaction. */
export async function buildQuestionnaires(db: Queryable, { agencyId, staffId }: Ids): Promise<void> {
  const writer = { id: staffId('sabt-ahval'), agencyId: agencyId('civil_registration') };
  const draft = fromTemplate('service_desk', 'civil_registration_desk', 'نظر مراجعان ثبت احوال (نمایشی)');
  await openQuestionnaire(db, writer, draft, fixedId('questionnaire', 'desk'));

  const submitter = { id: staffId('bargh'), agencyId: agencyId('electricity') };
  const definition = fromTemplate('event_evaluation', 'electricity_event', 'ارزیابی نشست مشترکان برق (نمایشی)');
  const id = fixedId('questionnaire', 'event');
  await openQuestionnaire(db, submitter, definition, id);
  const { versionId, sha256 } = await freezeVersion(db, id, canonicalJson(definition));
  const { evidence } = evidenceOf(definition, { waivers: [], scenarios: [] }, { mayEditCore: false });
  const review = { versionId, sha256, draftRevision: 1, submittedBy: submitter.id, authors: [submitter.id], evidence };
  await insertReview(db, review);
  await insertComment(db, {
    id: fixedId('comment', 'event'),
    questionnaireId: id,
    versionId,
    itemCode: definition.sections[0]?.questions[0]?.code ?? null,
    quote: null,
    body: 'لطفاً بنویسید این پرسش دربارهٔ کدام نشست است تا پاسخ‌دهنده دچار تردید نشود.',
    blocking: true,
    authorId: staffId('ravesh'),
  });
}

function fromTemplate(key: string, code: string, fa: string): QuestionnaireDefinition {
  const counties = COUNTIES.map((county) => ({
    code: String(county.code),
    label: { fa: county.nameFa, en: county.nameEn },
  }));
  const built = TEMPLATES.find((template) => template.key === key)?.build({ counties });
  const parsed = parseDefinition({ ...built, code, title: { ...built?.title, fa } });
  if (!parsed.ok) throw new Error(`The template ${key} has faults: ${JSON.stringify(parsed.problems)}`);
  return parsed.definition;
}
