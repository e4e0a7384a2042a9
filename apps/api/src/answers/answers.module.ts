import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { CitizenErrorsFilter } from './citizen-errors.filter.js';
import { CitizenVisits } from './citizen-visit.js';
import { FlushWaveJob } from './flush-wave.job.js';
import { InterviewController } from './interview.controller.js';
import { PublicController } from './public.controller.js';
import { ResumeController } from './resume.controller.js';
import { SubmissionWriter } from './submission-writer.js';
import { SubmissionsController } from './submissions.controller.js';
import { SubmitAnswersService } from './submit-answers.service.js';
import { TakeSectionService } from './take-section.service.js';

@Module({
  controllers: [ResumeController, InterviewController, SubmissionsController, PublicController],
  providers: [
    CitizenVisits,
    FlushWaveJob,
    SubmissionWriter,
    SubmitAnswersService,
    TakeSectionService,
    { provide: APP_FILTER, useClass: CitizenErrorsFilter },
  ],
  exports: [FlushWaveJob, SubmitAnswersService],
})
export class AnswersModule {}
