import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { type Answers, keepBands, visibleQuestions, answerItems } from '@hamava/surveys';
import { AnswersModule } from '../../src/answers/answers.module.js';
import { FlushWaveJob } from '../../src/answers/flush-wave.job.js';
import { applyFold, foldResponses } from '../../src/answers/fold-cells.js';
import { OTHER_JOBS } from '../support/job-modules.js';
import { ENTITIES } from '../support/entities.js';
import { DatabasePool } from '../../src/database/database-pool.js';
import { FiguresModule } from '../../src/figures/figures.module.js';
import { publishedVersion } from '../../src/questionnaires/published-version.queries.js';
import { QueueModule } from '../../src/queue/queue.module.js';
import { answerSet, seededRandom } from '../support/answer-sets.js';
import { type CoreSurvey, addCoreSurvey, definition } from '../support/core-survey.js';
import { type TestApp, startTestApp } from '../support/test-app.js';

const VARIABLES = ['sex', 'ageBand', 'residence'];

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({
    imports: [QueueModule, AnswersModule, FiguresModule, ...OTHER_JOBS],
    entities: ENTITIES,
    env: { role: 'api' },
  });
});

afterAll(() => app.close());

/** Some answers are missing, as after an import: the folds must not depend on completeness. */
function withGaps(answers: Answers, random: () => number): Answers {
  return Object.fromEntries(Object.entries(answers).filter(() => random() > 0.05));
}

async function put(survey: CoreSurvey, versionId: string, seed: number, n: number): Promise<void> {
  const random = seededRandom(seed);
  const rows = Array.from({ length: n }, () => ({
    s: randomUUID(),
    g: survey.agencyIds[Math.floor(random() * survey.agencyIds.length)],
    p: {
      v: versionId,
      w: ['1', '1.5', '2.25'][Math.floor(random() * 3)],
      a: keepBands(definition, withGaps(answerSet(random), random), { jalaliYear: 1405 }),
    },
  }));
  await app.db.query(
    `insert into answers.inbox (slot, wave_id, agency_id, payload)
     select s, $1, g, p from json_to_recordset($2::json) as r(s uuid, g uuid, p jsonb)`,
    [survey.waveId, JSON.stringify(rows)],
  );
}

interface Stored {
  readonly agencyId: string;
  readonly payload: { v: string; w: string; a: Readonly<Record<string, string | number>> };
}

async function responses(waveId: string): Promise<Stored[]> {
  const { rows } = await app.db.query<Stored>(
    `select agency_id as "agencyId", json_build_object('v', version_id, 'w', base_weight::text, 'a', answers) as payload
     from answers.response where wave_id = $1`,
    [waveId],
  );
  return rows;
}

async function storedCells(waveId: string): Promise<Record<string, string>> {
  const { rows } = await app.db.query<{ key: string; moments: string }>(
    `select agency_id || cell_key as key, moments::text as moments from figures.cell where wave_id = $1`,
    [waveId],
  );
  return Object.fromEntries(rows.map(({ key, moments }) => [key, moments]));
}

async function fromScratch(stored: readonly Stored[], versionId: string): Promise<Record<string, string>> {
  const version = await publishedVersion(app.app.get(DatabasePool), versionId);
  const cells: [string, string][] = [];
  for (const agencyId of new Set(stored.map((row) => row.agencyId))) {
    const payloads = stored.filter((row) => row.agencyId === agencyId).map((row) => row.payload);
    for (const [key, cell] of foldResponses(payloads, { variables: VARIABLES, version: () => version })) {
      cells.push([agencyId + key, `{${cell.moments.join(',')}}`]);
    }
  }
  return Object.fromEntries(cells);
}

describe('cells', () => {
  it('after any order of arrivals and flushes equal one full fold, bit for bit', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ seed: fc.nat(), n: fc.integer({ min: 1, max: 40 }), flush: fc.boolean() }), {
          minLength: 1,
          maxLength: 6,
        }),
        async (steps) => {
          const survey = await addCoreSurvey(app.db, { agencies: 2 });
          const versionId = await versionOf(survey);
          const flush = app.app.get(FlushWaveJob);
          for (const step of steps) {
            await put(survey, versionId, step.seed, step.n);
            if (step.flush) await flush.flush(survey.waveId);
          }
          await flush.flush(survey.waveId);
          const stored = await responses(survey.waveId);
          expect(stored).toHaveLength(steps.reduce((sum, { n }) => sum + n, 0));
          expect(await storedCells(survey.waveId)).toEqual(await fromScratch(stored, versionId));
        },
      ),
      { numRuns: 12 },
    );
  });

  it('after a part was taken out equal a full fold of the rest, bit for bit', async () => {
    const survey = await addCoreSurvey(app.db, { agencies: 2 });
    const versionId = await versionOf(survey);
    await put(survey, versionId, 5, 300);
    await app.app.get(FlushWaveJob).flush(survey.waveId);
    const stored = await responses(survey.waveId);
    const [agencyId = ''] = survey.agencyIds;
    const leaving = stored.filter((row, i) => row.agencyId === agencyId && i % 3 === 0);
    expect(leaving.length).toBeGreaterThan(20);
    const pool = app.app.get(DatabasePool);
    const version = await publishedVersion(pool, versionId);
    const fold = { variables: VARIABLES, version: () => version };
    await pool.transaction('read committed', (client) =>
      applyFold(
        client,
        { waveId: survey.waveId, agencyId },
        foldResponses(
          leaving.map((row) => row.payload),
          fold,
        ),
        'subtract',
      ),
    );
    const rest = stored.filter((row) => !leaving.includes(row));
    expect(await storedCells(survey.waveId)).toEqual(await fromScratch(rest, versionId));
  });

  it('every question of the random answers was one the questionnaire asks', () => {
    const answers = answerSet(seededRandom(3));
    const asked = visibleQuestions(definition, answers);
    const items = answerItems(definition).filter(({ question }) => asked.has(question.code));
    expect(Object.keys(answers).sort()).toEqual(items.map(({ code }) => code).sort());
  });
});

async function versionOf({ waveId }: CoreSurvey): Promise<string> {
  const { rows } = await app.db.query<{ id: string }>(
    'select questionnaire_version_id as id from office.wave where id = $1',
    [waveId],
  );
  return rows[0]?.id as string;
}
