import type { QuestionnaireDefinition } from '../definition.js';
import { problem, type Problem } from '../../problem.js';

/** Persian is the source language of every questionnaire, and no language is named twice. */
export function languageProblems({ languages }: QuestionnaireDefinition): readonly Problem[] {
  if (!languages.includes('fa'))
    return [problem('DEFINITION_INVALID', 'languages', { reason: 'sourceLanguageMissing' })];
  if (new Set(languages).size === languages.length) return [];
  return [problem('DEFINITION_INVALID', 'languages', { reason: 'languageTwice' })];
}
