import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { problem } from '@hamava/surveys';
import { z } from 'zod';
import { DatabasePool } from '../database/database-pool.js';
import { ProblemError } from '../database/problem-error.js';
import { RecentLinks } from './recent-links.js';
import { parseSubmissionKey } from './submission-key.js';
import { SubmitAnswersService } from './submit-answers.service.js';

const shape = z.strictObject({
  link: z.string().max(40),
  key: z.string().max(64),
  language: z.enum(['fa', 'en']).optional(),
  answers: z.record(
    z.string().max(100),
    z.union([z.string().max(10_000), z.number(), z.array(z.string().max(64)).max(1_000)]),
  ),
});

/** A complete set of answers in one request: kiosks, phones that were offline, simulators. */
@Controller('api/submissions')
export class SubmissionsController {
  private readonly links: RecentLinks;

  constructor(
    pool: DatabasePool,
    private readonly submissions: SubmitAnswersService,
  ) {
    this.links = new RecentLinks(pool);
  }

  @Post()
  @HttpCode(201)
  async submit(@Body() body: unknown): Promise<{ receipt: string; repeated: boolean }> {
    const parsed = shape.safeParse(body);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      throw ProblemError.of(problem('BODY_INVALID', issue?.path.join('.') ?? '', { reason: issue?.message ?? '' }));
    }
    const key = parseSubmissionKey(parsed.data.key);
    if (!key) throw ProblemError.of(problem('SUBMISSION_KEY_INVALID', 'key'));
    const link = await this.links.find(parsed.data.link);
    if (!link || link.channel === 'import') throw ProblemError.of(problem('LINK_UNKNOWN', 'link'));
    const { code, repeated } = await this.submissions.submit({ link, key, answers: parsed.data.answers });
    return { receipt: code, repeated };
  }
}
