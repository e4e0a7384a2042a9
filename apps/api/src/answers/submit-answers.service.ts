import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { jalaliYearOf } from '@hamava/persian';
import { canonicalJson, checkAnswers, keepBands, problem } from '@hamava/surveys';
import { DatabasePool } from '../database/database-pool.js';
import { ProblemError } from '../database/problem-error.js';
import type { OpenLink } from '../fieldwork/open-link.queries.js';
import { publishedVersion } from '../questionnaires/published-version.queries.js';
import { JobQueue } from '../queue/job-queue.js';
import { FlushSignal } from './flush-signal.js';
import type { InboxPayload, SubmissionOutcome } from './submit-batch.sql.js';
import { payloadMac, receiptCode, receiptKey } from './submission-key.js';
import { SubmissionWriter } from './submission-writer.js';

export interface SubmissionRequest {
  readonly link: OpenLink;
  /** The respondent's 32 random bytes; the same bytes count once. */
  readonly key: Buffer;
  readonly answers: unknown;
  /** A decimal such as '1.5': how many people of the universe the sampling gave this respondent for. */
  readonly baseWeight?: string;
}

export interface Receipt {
  readonly code: string;
  /** True when these answers had been stored before. */
  readonly repeated: boolean;
}

/** Takes a complete set of answers exactly once. */
@Injectable()
export class SubmitAnswersService {
  private readonly flushSignal: FlushSignal;

  constructor(
    private readonly pool: DatabasePool,
    private readonly writer: SubmissionWriter,
    queue: JobQueue,
  ) {
    this.flushSignal = new FlushSignal((waveId) => queue.hint('flush-wave', { waveId }));
  }

  /** Returns after COMMIT. Throws ProblemError with every answer that needs mending, or why the link takes none. */
  async submit(request: SubmissionRequest): Promise<Receipt> {
    const { link, key } = request;
    const payload = await this.payloadOf(request);
    const mac = payloadMac(key, canonicalJson([payload.v, payload.a])).toString('hex');
    const outcome = await this.writer.submit({
      k: receiptKey(key).toString('hex'),
      m: mac,
      l: link.code,
      s: randomUUID(),
      p: payload,
      limited: link.quota !== null,
    });
    if (outcome === null) throw ProblemError.of(problem('LINK_UNKNOWN', 'link'));
    if (outcome.accepted) {
      this.flushSignal.raise(link.waveId);
      return { code: receiptCode(key), repeated: false };
    }
    await this.judgeRepeat(request, mac, outcome);
    return { code: receiptCode(key), repeated: true };
  }

  /** The receipt code of a key that has been counted in; null when it has not. */
  async findReceipt(key: Buffer): Promise<string | null> {
    return (await this.storedMac(key)) === null ? null : receiptCode(key);
  }

  private async payloadOf({ link, answers, baseWeight }: SubmissionRequest): Promise<InboxPayload> {
    const { definition } = await publishedVersion(this.pool, link.versionId);
    const jalaliYear = jalaliYearOf(link.opensOn);
    const checked = checkAnswers(definition, answers, { jalaliYear });
    if (!checked.ok) throw new ProblemError(checked.problems as ConstructorParameters<typeof ProblemError>[0]);
    return { v: link.versionId, w: baseWeight ?? '1', a: keepBands(definition, checked.answers, { jalaliYear }) };
  }

  private async judgeRepeat({ key }: SubmissionRequest, mac: string, outcome: SubmissionOutcome): Promise<void> {
    const known = outcome.knownMac ?? (await this.storedMac(key));
    if (known === mac) return;
    if (known !== null) throw ProblemError.of(problem('SUBMISSION_CONFLICT', 'key'));
    throw ProblemError.of(problem(outcome.linkOpen ? 'LINK_FULL' : 'WAVE_NOT_OPEN', 'link'));
  }

  private async storedMac(key: Buffer): Promise<string | null> {
    const { rows } = await this.pool.query<{ mac: string }>({
      name: 'find-receipt',
      text: `select encode(payload_mac, 'hex') as mac from answers.receipt where submission_key = $1`,
      values: [receiptKey(key)],
    });
    return rows[0]?.mac ?? null;
  }
}
