import { problem, type QuestionnaireDefinition } from '@hamava/surveys';
import type { Imported } from './imported.js';
import type { LossReport } from './loss-report.js';

/** The end of every reading: a definition that drafts accept, or problems. Whatever was lost is told either way. */
export function finished(definition: QuestionnaireDefinition, report: LossReport): Imported {
  if (definition.sections.length === 0) {
    return { ok: false, problems: [problem('FILE_UNREADABLE', '', { reason: 'noQuestions' })], losses: report.losses };
  }
  return { ok: true, definition, losses: report.losses };
}
