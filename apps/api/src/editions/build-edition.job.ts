import { Injectable } from '@nestjs/common';
import type { Edition, EditionMethod } from '@hamava/editions';
import { DatabasePool, retryOnConflict } from '../database/database-pool.js';
import type { Queryable } from '../database/queryable.js';
import { lastFlush } from '../answers/flushes.queries.js';
import type { PublishedVersion } from '../questionnaires/published-version.queries.js';
import type { JobPayload } from '../queue/job-catalogue.js';
import { type JobHandler, HandlesJob } from '../queue/job-handler.js';
import { assembleEdition, sealEdition } from './assemble-edition.js';
import { CellDriftError, countSample, requireNoDrift } from './count-sample.js';
import { editionDifference } from './edition-difference.js';
import {
  findPlannedSamples,
  findPlannedWaves,
  findSurveyHead,
  type PlannedSample,
  type PlannedWave,
} from './edition-plan.queries.js';
import {
  failEdition,
  findEdition,
  findLastRecipe,
  findPublishedEdition,
  finishEdition,
  isDriftKnown,
  noteProgress,
  saveSnapshot,
  type EditionRow,
  type RecipeEntry,
} from './editions.queries.js';
import { instrumentOf, type ScoredInstrument } from './instrument-of.js';
import { findMethodsInForce } from './methods.queries.js';

/**
 * Compiles a candidate: takes what has enough new answers anew, everything else as it was published, and says what would change.
 * Snapshots lie under their content, so a job that is killed begins again and comes to the same.
 */
@HandlesJob('build-edition')
@Injectable()
export class BuildEditionJob implements JobHandler<'build-edition'> {
  constructor(private readonly pool: DatabasePool) {}

  async run({ editionId }: JobPayload<'build-edition'>): Promise<void> {
    const row = await findEdition(this.pool, editionId);
    if (row?.state !== 'building') return;
    try {
      const recipe = await this.takeSamples(row);
      if (recipe === null) return;
      await this.compile(row, recipe);
    } catch (error) {
      if (!(error instanceof CellDriftError)) throw error;
      await failEdition(this.pool, editionId, { code: 'CELL_DRIFT', details: { cells: error.differences.length } });
    }
  }

  /** Null: there is nothing to publish, and the edition says so. */
  private async takeSamples({ id, surveyId }: EditionRow): Promise<RecipeEntry[] | null> {
    const { pool } = this;
    if (await isDriftKnown(pool, surveyId)) throw new CellDriftError([]);
    const samples = await findPlannedSamples(pool, surveyId);
    if (samples.length === 0) {
      await failEdition(pool, id, { code: 'NO_VALID_RESPONSES', details: {} });
      return null;
    }
    const survey = await findSurveyHead(pool, surveyId);
    const waves = await findPlannedWaves(pool, surveyId);
    const methods = await findMethodsInForce(pool);
    const before = new Map((await findLastRecipe(pool, surveyId)).map((entry) => [placeOf(entry), entry]));
    const recipe: RecipeEntry[] = [];
    for (const [done, sample] of samples.entries()) {
      await noteProgress(pool, id, done, samples.length);
      const wave = waves.find(({ id: waveId }) => waveId === sample.waveId);
      const method = methods.find(({ number }) => number === wave?.method);
      if (!survey || !wave || !method) continue;
      const known = before.get(placeOf(sample));
      const taken =
        known !== undefined && !hasEnoughNew(sample, known, method)
          ? { ...known, held: sample.held }
          : await this.take(sample, wave, method, survey.weighting.variables);
      recipe.push(taken);
    }
    await noteProgress(pool, id, samples.length, samples.length);
    return recipe;
  }

  private take(
    { waveId, agencyId, held }: PlannedSample,
    { definition, questionnaire: { sha256 } }: PlannedWave,
    method: EditionMethod,
    variables: readonly string[],
  ): Promise<RecipeEntry> {
    const instrument = instrumentOf({ sha256, definition }, method);
    return retryOnConflict(() =>
      this.pool.transaction('repeatable read', async (db) => {
        await requireNoDrift(db, { waveId, agencyId, variables });
        const snapshot = await countSample(db, { waveId, agencyId, variables }, only(instrument));
        await saveSnapshot(db, snapshot);
        const flushNo = await lastFlush(db, { waveId, agencyId });
        return { waveId, agencyId, sha256: snapshot.sha256, n: snapshot.n, flushNo, held };
      }),
    );
  }

  private async compile(row: EditionRow, recipe: readonly RecipeEntry[]): Promise<void> {
    const { pool } = this;
    const stored = await findPublishedEdition(pool, row.surveyId, null);
    const previous = stored === null ? null : (JSON.parse(stored.content) as Edition);
    const number = (previous?.number ?? 0) + 1;
    const edition = await assembleEdition(
      pool,
      {
        surveyId: row.surveyId,
        number,
        madeOn: await today(pool),
        previous: stored === null ? null : { number: number - 1, sha256: stored.sha256 },
        correction: correctionOf(row),
      },
      recipe,
    );
    const difference = editionDifference(previous, edition);
    await finishEdition(pool, row.id, { number, recipe, ...sealEdition(edition), difference });
  }
}

function correctionOf({ corrects, becauseFa, becauseEn }: EditionRow): Edition['correction'] {
  if (corrects === null || becauseFa === null || becauseEn === null) return null;
  return { of: corrects, because: { fa: becauseFa, en: becauseEn } };
}

/** Fewer new answers than the method asks for, and the difference to the edition before would be theirs. */
function hasEnoughNew({ n }: PlannedSample, known: RecipeEntry, { publication }: EditionMethod): boolean {
  return Math.abs(n - known.n) >= publication.minimumNew;
}

function placeOf({ waveId, agencyId }: Pick<PlannedSample, 'waveId' | 'agencyId'>): string {
  return `${waveId} ${agencyId}`;
}

/** A wave asks one version; a response of another would be scored by rules that it never had. */
export function only(instrument: ScoredInstrument): (version: PublishedVersion) => ScoredInstrument {
  return () => instrument;
}

async function today(db: Queryable): Promise<string> {
  const { rows } = await db.query<{ day: string }>(
    `select to_char(now() at time zone 'Asia/Tehran', 'YYYY-MM-DD') as day`,
  );
  return rows[0]?.day as string;
}
