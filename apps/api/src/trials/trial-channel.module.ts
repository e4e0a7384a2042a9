import { Controller, Inject, Injectable, Module } from '@nestjs/common';
import type { LocalizedText } from '@hamava/surveys';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CitizenVisits, type Visit } from '../answers/citizen-visit.js';
import { InterviewController } from '../answers/interview.controller.js';
import { ResumeController } from '../answers/resume.controller.js';
import { SubmissionWriter } from '../answers/submission-writer.js';
import { SubmitAnswersService } from '../answers/submit-answers.service.js';
import { TakeSectionService } from '../answers/take-section.service.js';
import { ENV } from '../config/config.module.js';
import type { Env } from '../config/env.js';
import { JobQueue } from '../queue/job-queue.js';
import { TrialPool } from './trial-pool.js';

// The parts of the citizen channel once more. Each has a name of its own: whoever asks for the real one can never get one of these.

@Injectable()
class TrialWriter extends SubmissionWriter {
  constructor(@Inject(TrialPool) pool: TrialPool) {
    super(pool);
  }
}

@Injectable()
export class TrialSubmissions extends SubmitAnswersService {
  constructor(
    @Inject(TrialPool) pool: TrialPool,
    @Inject(TrialWriter) writer: TrialWriter,
    @Inject(JobQueue) queue: JobQueue,
  ) {
    super(pool, writer, {
      // A trial has the id of its wave, and its job counts what waits.
      hint: (_, payload) => {
        if ('waveId' in payload) queue.hint('run-trial', { trialId: payload.waveId });
      },
    });
  }
}

@Injectable()
class TrialSections extends TakeSectionService {
  constructor(@Inject(TrialPool) pool: TrialPool) {
    super(pool);
  }
}

/** Cookies of a trial stay below it, away from those of real links, and its pages say what they are. */
@Injectable()
class TrialVisits extends CitizenVisits {
  protected override readonly root = '/trial';

  constructor(@Inject(TrialPool) pool: TrialPool, @Inject(ENV) env: Env) {
    super(pool, env);
  }

  override async begin(request: FastifyRequest, reply: FastifyReply, typed: string): Promise<Visit | null> {
    const visit = await super.begin(request, reply, typed);
    if (visit === null) return null;
    const { definition } = visit;
    const sections = definition.sections.map((section) => ({ ...section, title: marked(section.title) }));
    return { ...visit, definition: { ...definition, title: marked(definition.title), sections } };
  }
}

function marked({ fa, en, ...others }: LocalizedText): LocalizedText {
  return { ...others, fa: `آزمایشی: ${fa}`, ...(en ? { en: `Trial: ${en}` } : {}) };
}

@Controller('trial/:code')
class TrialInterviewController extends InterviewController {
  constructor(
    @Inject(TrialPool) pool: TrialPool,
    @Inject(TrialVisits) visits: TrialVisits,
    @Inject(TrialSubmissions) submissions: TrialSubmissions,
    @Inject(TrialSections) sections: TrialSections,
  ) {
    super(pool, visits, submissions, sections);
  }
}

@Controller('trial/:code')
class TrialResumeController extends ResumeController {
  constructor(@Inject(TrialPool) pool: TrialPool, @Inject(TrialVisits) visits: TrialVisits, @Inject(ENV) env: Env) {
    super(pool, visits, env);
  }
}

/** The citizen channel with a writer of its own and over the tables of trials only. */
@Module({
  controllers: [TrialResumeController, TrialInterviewController],
  providers: [TrialPool, TrialVisits, TrialWriter, TrialSubmissions, TrialSections],
  exports: [TrialPool, TrialSubmissions],
})
export class TrialChannelModule {}
