import { AGENCY_ENTITIES } from '../../src/agencies/agencies.module.js';
import { FIELDWORK_ENTITIES } from '../../src/fieldwork/fieldwork.module.js';
import { IDENTITY_ENTITIES } from '../../src/identity/identity.module.js';
import { QUESTIONNAIRE_ENTITIES } from '../../src/questionnaires/questionnaires.entities.js';

export const ENTITIES = [...IDENTITY_ENTITIES, ...AGENCY_ENTITIES, ...QUESTIONNAIRE_ENTITIES, ...FIELDWORK_ENTITIES];
