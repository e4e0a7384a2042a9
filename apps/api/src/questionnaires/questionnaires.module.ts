import { Module } from '@nestjs/common';
import { CommentsService } from './comments.service.js';
import { CreateQuestionnaireService } from './create-questionnaire.service.js';
import { DraftNotesResolver } from './draft-notes.resolver.js';
import { DraftNotesService } from './draft-notes.service.js';
import { Examiner } from './examiner.js';
import { DraftPresenceResolver } from './draft-presence.resolver.js';
import { LibraryResolver } from './library.resolver.js';
import { PublishVersionService } from './publish-version.service.js';
import {
  OneQuestionnaireAgencyResolver,
  QuestionnaireAgencyResolver,
  QuestionnairePartsResolver,
} from './questionnaire-parts.resolver.js';
import { QuestionnaireVersionsResolver } from './questionnaire-versions.resolver.js';
import { QuestionnairesResolver } from './questionnaires.resolver.js';
import { ReviewResolver } from './review.resolver.js';
import { ReviewService } from './review.service.js';
import { SaveDraftService } from './save-draft.service.js';
import { StartDraftService } from './start-draft.service.js';
import { SubmitForReviewService } from './submit-for-review.service.js';
import { UsedBeforeResolver } from './used-before.resolver.js';

export const QUESTIONNAIRE_RESOLVERS = [
  QuestionnairesResolver,
  QuestionnairePartsResolver,
  QuestionnaireAgencyResolver,
  OneQuestionnaireAgencyResolver,
  QuestionnaireVersionsResolver,
  DraftNotesResolver,
  ReviewResolver,
  LibraryResolver,
  DraftPresenceResolver,
  UsedBeforeResolver,
];

@Module({
  providers: [
    ...QUESTIONNAIRE_RESOLVERS,
    CreateQuestionnaireService,
    StartDraftService,
    SaveDraftService,
    DraftNotesService,
    Examiner,
    SubmitForReviewService,
    ReviewService,
    PublishVersionService,
    CommentsService,
  ],
  exports: [CreateQuestionnaireService],
})
export class QuestionnairesModule {}
