import type { QuestionnaireDefinition } from '@hamava/surveys';
import json from '../fixtures/every-kind.json' with { type: 'json' };

/** A questionnaire with a question of every kind, as a file of our own. */
export const everyKind = (): QuestionnaireDefinition => structuredClone(json) as unknown as QuestionnaireDefinition;
