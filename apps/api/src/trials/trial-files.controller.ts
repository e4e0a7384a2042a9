import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { type Answers, problem } from '@hamava/surveys';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DatabasePool } from '../database/database-pool.js';
import { ProblemError } from '../database/problem-error.js';
import { ReadId } from '../graphql/read-id.js';
import { StaffOfRequest } from '../identity/staff-of-request.js';
import { publishedVersion } from '../questionnaires/published-version.queries.js';
import { trialAnswersCsv } from './trial-answers-csv.js';
import { TrialPool } from './trial-pool.js';
import { findVisibleTrial } from './visible-trial.js';

/** The made-up answers as a file. */
@Controller('api/trials')
export class TrialFilesController {
  constructor(
    @Inject(DatabasePool) private readonly pool: DatabasePool,
    @Inject(TrialPool) private readonly trialPool: TrialPool,
    @Inject(StaffOfRequest) private readonly people: StaffOfRequest,
  ) {}

  @Get(':questionnaireId/answers.csv')
  async answers(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('questionnaireId', ReadId) questionnaireId: string,
  ): Promise<void> {
    const staff = await this.people.allowedTo('Query.trial', request);
    const run = await findVisibleTrial(this.pool, staff, questionnaireId);
    if (run === null) throw ProblemError.of(problem('NOT_FOUND', 'questionnaireId'));
    const { definition } = await publishedVersion(this.trialPool, run.versionId);
    const { rows } = await this.trialPool.query<{ answers: Answers }>(
      'select answers from answers.response where wave_id = $1 order by id',
      [run.id],
    );
    void reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${definition.code}-trial-made-up.csv"`)
      .header('cache-control', 'no-store')
      .send(
        trialAnswersCsv(
          definition,
          rows.map(({ answers }) => answers),
        ),
      );
  }
}
