import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { movesOf } from '@hamava/surveys';
import { DatabasePool } from '../database/database-pool.js';
import { localized } from '../graphql/localized-text.model.js';
import { CurrentStaff } from '../identity/current-staff.js';
import type { SignedInStaff } from '../identity/signed-in-staff.js';
import { AskableVersionModel, CalendarWaveModel, MoveWaveInput, PlanWaveInput } from './wave-calendar.model.js';
import { findAskableVersions, findCalendarWaves, type CalendarWaveRow } from './wave-calendar.queries.js';
import { findWaveNotes, type WaveNoteRow } from './wave-notes.queries.js';
import { toWave } from './wave.model.js';
import { WavesService } from './waves.service.js';

@Resolver(() => CalendarWaveModel)
export class WaveCalendarResolver {
  constructor(
    @Inject(DatabasePool) private readonly pool: DatabasePool,
    @Inject(WavesService) private readonly waves: WavesService,
  ) {}

  @Query(() => [CalendarWaveModel], { description: 'every wave of the province, the latest first' })
  async waveCalendar(): Promise<CalendarWaveModel[]> {
    const waves = await findCalendarWaves(this.pool);
    const notes = await findWaveNotes(
      this.pool,
      waves.map(({ id }) => id),
    );
    return waves.map((wave) => toCalendarWave(wave, notes));
  }

  @Query(() => [AskableVersionModel], { description: 'published versions, the newest of each questionnaire first' })
  askableVersions(): Promise<AskableVersionModel[]> {
    return findAskableVersions(this.pool);
  }

  @Mutation(() => [CalendarWaveModel], { description: 'gives the calendar as it is then' })
  async planWave(
    @CurrentStaff() staff: SignedInStaff,
    @Args('input', { type: () => PlanWaveInput }) input: PlanWaveInput,
  ): Promise<CalendarWaveModel[]> {
    await this.waves.plan(staff, input);
    return this.waveCalendar();
  }

  @Mutation(() => [CalendarWaveModel])
  async moveWave(
    @CurrentStaff() staff: SignedInStaff,
    @Args('input', { type: () => MoveWaveInput }) input: MoveWaveInput,
  ): Promise<CalendarWaveModel[]> {
    await this.waves.move(staff, input);
    return this.waveCalendar();
  }
}

function toCalendarWave(row: CalendarWaveRow, notes: readonly WaveNoteRow[]): CalendarWaveModel {
  return {
    survey: { id: row.surveyId, code: row.surveyCode, title: localized(row.surveyTitleFa, row.surveyTitleEn) },
    wave: toWave(row),
    questionnaire: row.questionnaire,
    anonymous: row.anonymous,
    agencies: row.agencies,
    links: row.links,
    moves: [...movesOf(row.state)],
    notes: notes.filter(({ waveId }) => waveId === row.id).map(({ waveId: _, ...note }) => note),
  };
}
