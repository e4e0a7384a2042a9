import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { jalaliQuarterOf } from '@hamava/persian';
import { linkCodeFromBytes } from '@hamava/surveys';
import { DatabasePool } from '../database/database-pool.js';
import { type JobHandler, HandlesJob } from '../queue/job-handler.js';
import { findOpenLinkCodes, findWavesToRoll, succeedLinks, type WaveToRoll } from './roll-wave.queries.js';
import { insertWave, lockWave } from './wave-life.queries.js';
import { insertWaveNote } from './wave-notes.queries.js';
import { quarterTitle } from './wave-plan.js';

/**
 * Lets a continuous wave that has closed be followed by one of the present quarter, whose links take the place of the old ones. After
 * a long silence of the server the quarters in between have no wave: nobody could have answered.
 */
@HandlesJob('roll-waves')
@Injectable()
export class RollWavesJob implements JobHandler<'roll-waves'> {
  constructor(private readonly pool: DatabasePool) {}

  async run(): Promise<void> {
    for (const wave of await findWavesToRoll(this.pool)) await this.roll(wave);
  }

  private async roll({ id, surveyId, versionId, anonymous, today }: WaveToRoll): Promise<void> {
    const quarter = jalaliQuarterOf(today);
    const title = quarterTitle(quarter);
    await this.pool.transaction('read committed', async (db) => {
      await lockWave(db, id);
      // Another process may have rolled it meanwhile.
      if (!(await findWavesToRoll(db)).some((wave) => wave.id === id)) return;
      const nextId = randomUUID();
      await insertWave(db, {
        id: nextId,
        surveyId,
        versionId,
        titleFa: title.fa,
        titleEn: title.en ?? null,
        opensOn: today,
        closesOn: quarter.lastDay,
        anonymous,
        continuous: true,
      });
      const codes = await findOpenLinkCodes(db, id);
      await succeedLinks(db, {
        from: id,
        to: nextId,
        codes: new Map(codes.map((code) => [code, linkCodeFromBytes(randomBytes(16))])),
      });
      await insertWaveNote(db, { waveId: nextId, move: 'roll', because: null, staffId: null });
    });
  }
}
