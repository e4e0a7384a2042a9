import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { jalaliYearOf } from '@hamava/persian';
import {
  type Answers,
  type QuestionnaireDefinition,
  canonicalJson,
  checkAnswers,
  keepBands,
  lowered,
  problem,
  questionsOf,
  quotasOf,
  withComputed,
} from '@hamava/surveys';
import { DatabasePool } from '../database/database-pool.js';
import { ProblemError } from '../database/problem-error.js';
import { type OpenLink, agencyQuotaCode } from '../fieldwork/open-link.queries.js';
import { publishedVersion } from '../questionnaires/published-version.queries.js';
import { JobQueue } from '../queue/job-queue.js';
import { FlushSignal } from './flush-signal.js';
import { waitingPhotos } from './photos.queries.js';
import type { InboxPayload, SubmissionOutcome, SubmissionRow } from './submit-batch.sql.js';
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

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface Prepared {
  readonly payload: InboxPayload;
  readonly quotas: SubmissionRow['q'];
  readonly photos: readonly string[];
}

/** Takes a complete set of answers exactly once. */
@Injectable()
export class SubmitAnswersService {
  private readonly flushSignal: FlushSignal;

  constructor(
    private readonly pool: DatabasePool,
    private readonly writer: SubmissionWriter,
    @Inject(JobQueue) queue: Pick<JobQueue, 'hint'>,
  ) {
    this.flushSignal = new FlushSignal((waveId) => queue.hint('flush-wave', { waveId }));
  }

  /** Returns after COMMIT. Throws ProblemError with every answer that needs mending, or why the link takes none. */
  async submit(request: SubmissionRequest): Promise<Receipt> {
    const { link, key } = request;
    const { payload, quotas, photos } = await this.prepared(request);
    const mac = payloadMac(key, canonicalJson([payload.v, payload.a])).toString('hex');
    const outcome = await this.writer.submit({
      k: receiptKey(key).toString('hex'),
      m: mac,
      l: link.code,
      s: randomUUID(),
      p: payload,
      q: link.agencyCap === null ? quotas : [...quotas, { c: agencyQuotaCode(link.agencyId), n: link.agencyCap }],
      f: photos,
      limited: link.quota !== null,
      waveId: link.waveId,
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

  private async prepared({ link, answers, baseWeight }: SubmissionRequest): Promise<Prepared> {
    const { definition } = await publishedVersion(this.pool, link.versionId);
    const jalaliYear = jalaliYearOf(link.opensOn);
    const checked = checkAnswers(definition, answers, { jalaliYear });
    if (!checked.ok) throw new ProblemError(checked.problems as ConstructorParameters<typeof ProblemError>[0]);
    const complete = withComputed(definition, checked.answers);
    const photos = await this.photosOf(link, definition, complete);
    const kept = keepBands(definition, complete, { jalaliYear });
    return {
      payload: { v: link.versionId, w: baseWeight ?? '1', a: kept },
      // Quotas of age groups know bands, not years.
      quotas: quotasIn(definition, kept),
      photos,
    };
  }

  private async photosOf(link: OpenLink, definition: QuestionnaireDefinition, answers: Answers): Promise<string[]> {
    const given = photoAnswers(definition, answers);
    if (given.length === 0) return [];
    const waiting = await waitingPhotos(
      this.pool,
      link,
      given.map(({ id }) => id),
    );
    const lost = given.find(({ id }) => !waiting.has(id));
    if (lost) throw ProblemError.of(problem('ANSWER_OPTION_UNKNOWN', lost.code, { kind: 'photo' }));
    return given.map(({ id }) => id);
  }

  private async judgeRepeat({ key, link }: SubmissionRequest, mac: string, outcome: SubmissionOutcome): Promise<void> {
    const known = outcome.knownMac ?? (await this.storedMac(key));
    if (known === mac) return;
    if (known !== null) throw ProblemError.of(problem('SUBMISSION_CONFLICT', 'key'));
    const ofQuestionnaire = outcome.fullQuota !== null && outcome.fullQuota !== agencyQuotaCode(link.agencyId);
    if (outcome.linkOpen && ofQuestionnaire) {
      throw ProblemError.of(problem('QUOTA_FULL', 'answers', { quota: outcome.fullQuota }));
    }
    if (outcome.linkOpen) throw ProblemError.of(problem('LINK_FULL', 'link'));
    throw ProblemError.of(problem('WAVE_NOT_OPEN', 'link', { paused: outcome.paused }));
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

function quotasIn(definition: QuestionnaireDefinition, answers: Answers): SubmissionRow['q'] {
  if (!definition.quotas?.length) return [];
  const met = new Set(quotasOf(definition, answers));
  return definition.quotas.filter(({ code }) => met.has(code)).map(({ code, limit }) => ({ c: code, n: limit }));
}

function photoAnswers(definition: QuestionnaireDefinition, answers: Answers): { code: string; id: string }[] {
  if (!definition.identifying) return [];
  return questionsOf(lowered(definition)).flatMap(({ kind, code }) => {
    const id = kind === 'photo' ? answers[code] : undefined;
    return typeof id === 'string' && UUID.test(id) ? [{ code, id }] : [];
  });
}
