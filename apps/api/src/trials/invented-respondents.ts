import { createHash } from 'node:crypto';
import { jalaliYearOf } from '@hamava/persian';
import { type Answers, type Problem, chance, lowered, syntheticAnswer, visibleSections } from '@hamava/surveys';
import { saveDraft } from '../answers/drafts.queries.js';
import type { SubmitAnswersService } from '../answers/submit-answers.service.js';
import { ProblemError } from '../database/problem-error.js';
import type { Queryable } from '../database/queryable.js';
import type { OpenLink } from '../fieldwork/open-link.queries.js';
import type { PublishedVersion } from '../questionnaires/published-version.queries.js';
import type { TrialRun } from './trial-runs.queries.js';

/** Where the invented respondents of a trial go. */
export interface TrialField {
  readonly run: TrialRun;
  readonly link: OpenLink;
  readonly version: PublishedVersion;
  /** Connections that are kept in the schema of trials. */
  readonly pool: Queryable;
  readonly submissions: SubmitAnswersService;
}

/** What became of one: counted, gone before the end, or refused with a problem. */
export type Outcome = 'sent' | 'left' | Problem['code'];

/**
 * One invented respondent, by the way of every citizen: drafts, checks, receipt, inbox. Key and answers follow from the trial and
 * the number alone, so whoever comes a second time is known, and counts once.
 */
export async function visit(field: TrialField, number: number): Promise<Outcome> {
  const { run, link, version, submissions } = field;
  const key = createHash('sha256').update(`trial ${run.id} respondent ${number}`).digest();
  const day = { jalaliYear: jalaliYearOf(link.opensOn) };
  const answers = syntheticAnswer(version.definition, run, number, day);
  if (await leaves(field, key, number, answers)) return 'left';
  try {
    await submissions.submit({ link, key, answers });
    return 'sent';
  } catch (error) {
    if (error instanceof ProblemError && !PASSING.has(error.problems[0].code)) return error.problems[0].code;
    throw error;
  }
}

/** What says nothing about the answers: the job tries again, or finds that the trial is gone. */
const PASSING: ReadonlySet<Problem['code']> = new Set(['TRY_AGAIN_LATER', 'LINK_UNKNOWN']);

/** Some stop after a page of chance; what they have given rests in a draft, like anybody's. */
async function leaves({ run, link, version, pool }: TrialField, key: Buffer, number: number, answers: Answers) {
  const random = chance(run.seed, `leaving ${number}`);
  if (random() * 100 >= run.leavingPercent) return false;
  const sections = visibleSections(lowered(version.definition), answers);
  const sent = sections.slice(0, Math.floor(random() * sections.length));
  const last = sent.at(-1);
  if (last === undefined) return true;
  const given = new Set(sent.flatMap(({ questions }) => questions.map(({ code }) => code)));
  const kept = Object.fromEntries(Object.entries(answers).filter(([code]) => given.has(code)));
  await saveDraft(pool, link, key, last.code, { answers: kept, done: sent.map(({ code }) => code), raw: {} });
  return true;
}
