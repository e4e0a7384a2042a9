import { Module } from '@nestjs/common';
import { SessionCookie } from '../identity/session-cookie.js';
import { QuestionnairesModule } from '../questionnaires/questionnaires.module.js';
import { MediaController } from './media.controller.js';
import { QuestionnaireFilesController } from './questionnaire-files.controller.js';
import { StaffOfRequest } from '../identity/staff-of-request.js';

/** Files that the server takes in and hands out over HTTP; the commands of this room wire themselves. */
@Module({
  imports: [QuestionnairesModule],
  controllers: [QuestionnaireFilesController, MediaController],
  providers: [StaffOfRequest, SessionCookie],
})
export class ExchangeModule {}
