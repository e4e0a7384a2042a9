import { QuestionnaireVersion } from './questionnaire-version.entity.js';
import { Questionnaire } from './questionnaire.entity.js';

export const QUESTIONNAIRE_ENTITIES = [Questionnaire, QuestionnaireVersion];
