import { parseDraft, problem, type QuestionnaireDefinition } from '@hamava/surveys';
import type { Imported } from './imported.js';
import type { LossReport } from './loss-report.js';

/** The end of every reading: a document that drafts accept, or problems. Whatever was lost is told either way. */
export function finished(definition: QuestionnaireDefinition, report: LossReport): Imported {
  const { losses } = report;
  if (definition.sections.length === 0) {
    return { ok: false, problems: [problem('FILE_UNREADABLE', '', { reason: 'noQuestions' })], losses };
  }
  const parsed = parseDraft(definition);
  return parsed.ok ? { ...parsed, losses } : { ...parsed, losses };
}
