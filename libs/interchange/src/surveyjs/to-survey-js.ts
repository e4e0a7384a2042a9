import type { Language, QuestionnaireDefinition, TranslationLanguage } from '@hamava/surveys';
import type { Exported } from '../foreign/imported.js';
import { lossesFor } from '../foreign/unsaid.js';
import { withBlock } from './own-block.js';
import type { Json } from './json-parts.js';
import { readSurvey } from './read-survey.js';
import type { SurveyJson } from './survey-json.js';
import { writeSurvey } from './write-survey.js';

/**
 * A questionnaire as SurveyJS JSON in some of its languages. The words are read back as any reader would; each place where they say
 * something else than what is meant is a loss for other programs, and comes back to us by the member `hamava`.
 */
export function toSurveyJs(
  definition: QuestionnaireDefinition,
  languages: readonly (Language | TranslationLanguage)[] = definition.languages,
): Exported<SurveyJson> {
  const words = writeSurvey(definition, languages);
  const read = readSurvey(JSON.parse(JSON.stringify(words)) as Json);
  return {
    content: withBlock(words, definition, languages),
    losses: lossesFor(definition, read.ok ? read.definition : null),
  };
}
