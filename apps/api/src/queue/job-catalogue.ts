import { z } from 'zod';

/**
 * Every background job on one page. Jobs carry ids only, may be lost and may run twice: the tables are the truth, and
 * `sweep` finds by looking at them whatever was forgotten.
 */
const ofWave = z.strictObject({ waveId: z.uuid() });
const ofAgencyWave = z.strictObject({ waveId: z.uuid(), agencyId: z.uuid() });
const ofTrial = z.strictObject({ trialId: z.uuid() });
const ofEdition = z.strictObject({ editionId: z.uuid() });
const ofReport = z.strictObject({ reportId: z.uuid() });
const ofDigest = z.strictObject({ digestId: z.uuid() });
const nothing = z.strictObject({});

export const JOBS = {
  /** Counts the waiting answers of a wave. The delay turns a burst of answers into one job. */
  'flush-wave': {
    payload: ofWave,
    dedupe: ({ waveId }: z.infer<typeof ofWave>) => waveId,
    attempts: 5,
    backoffMs: 500,
    delayMs: 250,
    everyMs: null,
  },
  /** Weights an agency's answers and writes its index points. */
  'estimate-agency-wave': {
    payload: ofAgencyWave,
    dedupe: ({ waveId, agencyId }: z.infer<typeof ofAgencyWave>) => `${waveId}.${agencyId}`,
    attempts: 5,
    backoffMs: 500,
    delayMs: 100,
    everyMs: null,
  },
  /** Makes up the answers of a trial, counts them and reports. */
  'run-trial': {
    payload: ofTrial,
    dedupe: ({ trialId }: z.infer<typeof ofTrial>) => trialId,
    attempts: 5,
    backoffMs: 500,
    delayMs: 100,
    everyMs: null,
  },
  /** Finds unfinished trials, and deletes old ones. */
  'sweep-trials': {
    payload: nothing,
    dedupe: () => 'sweep-trials',
    attempts: 1,
    backoffMs: 0,
    delayMs: 0,
    everyMs: 15_000,
  },
  /** Compiles a candidate of an edition. */
  'build-edition': {
    payload: ofEdition,
    dedupe: ({ editionId }: z.infer<typeof ofEdition>) => editionId,
    attempts: 5,
    backoffMs: 1_000,
    delayMs: 100,
    everyMs: null,
  },
  /** Folds the answers of an agency in a wave anew and compares with its cells. */
  'recount-cells': {
    payload: ofAgencyWave,
    dedupe: ({ waveId, agencyId }: z.infer<typeof ofAgencyWave>) => `${waveId}.${agencyId}`,
    attempts: 3,
    backoffMs: 5_000,
    delayMs: 1_000,
    everyMs: null,
  },
  /** Finds unfinished editions, and cells that are due to be counted again. */
  'sweep-editions': {
    payload: nothing,
    dedupe: () => 'sweep-editions',
    attempts: 1,
    backoffMs: 0,
    delayMs: 0,
    everyMs: 30_000,
  },
  /** Draws a report of a published edition as HTML and PDF. */
  'build-report': {
    payload: ofReport,
    dedupe: ({ reportId }: z.infer<typeof ofReport>) => reportId,
    attempts: 3,
    backoffMs: 1_000,
    delayMs: 100,
    everyMs: null,
  },
  /** Finds reports that nobody draws any more. */
  'sweep-reports': {
    payload: nothing,
    dedupe: () => 'sweep-reports',
    attempts: 1,
    backoffMs: 0,
    delayMs: 0,
    everyMs: 30_000,
  },
  /** Sends a letter about an edition. A try that fails is put back in the table, which says when the next one is due. */
  'send-digest': {
    payload: ofDigest,
    dedupe: ({ digestId }: z.infer<typeof ofDigest>) => digestId,
    attempts: 1,
    backoffMs: 0,
    delayMs: 0,
    everyMs: null,
  },
  /** Finds editions that nobody has been told of, and letters that are due. */
  'sweep-digests': {
    payload: nothing,
    dedupe: () => 'sweep-digests',
    attempts: 1,
    backoffMs: 0,
    delayMs: 0,
    everyMs: 60_000,
  },
  /** Lets continuous waves that have closed be followed by the next. */
  'roll-waves': {
    payload: nothing,
    dedupe: () => 'roll-waves',
    attempts: 1,
    backoffMs: 0,
    delayMs: 0,
    everyMs: 60_000,
  },
  /** Finds unfinished work in the tables, and forgets expired drafts and sessions. */
  sweep: {
    payload: nothing,
    dedupe: () => 'sweep',
    attempts: 1,
    backoffMs: 0,
    delayMs: 0,
    everyMs: 5_000,
  },
} as const;

export type JobName = keyof typeof JOBS;
export type JobPayload<Name extends JobName> = z.infer<(typeof JOBS)[Name]['payload']>;
export const JOB_NAMES = Object.keys(JOBS) as JobName[];

export const QUEUE_NAME = 'hamava';
