import { Module } from '@nestjs/common';
import { CreateQuestionnaireService } from './create-questionnaire.service.js';
import { QuestionnaireAgencyResolver, QuestionnairePartsResolver } from './questionnaire-parts.resolver.js';
import { QuestionnairesResolver } from './questionnaires.resolver.js';
import { SaveDraftService } from './save-draft.service.js';
import { StartDraftService } from './start-draft.service.js';

export const QUESTIONNAIRE_RESOLVERS = [
  QuestionnairesResolver,
  QuestionnairePartsResolver,
  QuestionnaireAgencyResolver,
];

@Module({
  providers: [...QUESTIONNAIRE_RESOLVERS, CreateQuestionnaireService, StartDraftService, SaveDraftService],
  exports: [CreateQuestionnaireService],
})
export class QuestionnairesModule {}
