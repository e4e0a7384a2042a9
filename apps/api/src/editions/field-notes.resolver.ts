import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DatabasePool } from '../database/database-pool.js';
import { ReadId } from '../graphql/read-id.js';
import { CurrentStaff } from '../identity/current-staff.js';
import type { SignedInStaff } from '../identity/signed-in-staff.js';
import { findFieldEvents } from './events.queries.js';
import {
  FieldEventInput,
  FieldEventModel,
  HoldableModel,
  HoldInput,
  HoldModel,
  toFieldEvent,
  toHold,
  toHoldable,
} from './field-notes.model.js';
import { FieldNotesService } from './field-notes.service.js';
import { findHoldable, findHolds } from './holds.queries.js';

/** What is held back for a look at its answers, and what happened meanwhile. */
@Resolver(() => HoldModel)
export class FieldNotesResolver {
  private readonly readId = new ReadId();

  constructor(
    @Inject(DatabasePool) private readonly pool: DatabasePool,
    @Inject(FieldNotesService) private readonly notes: FieldNotesService,
  ) {}

  @Query(() => [HoldModel], { name: 'holds' })
  async holdsOf(@Args('surveyId', { type: () => ID }, ReadId) surveyId: string): Promise<HoldModel[]> {
    return (await findHolds(this.pool, surveyId)).map(toHold);
  }

  @Query(() => [HoldableModel], { name: 'holdable', description: 'newest wave first' })
  async holdableOf(@Args('surveyId', { type: () => ID }, ReadId) surveyId: string): Promise<HoldableModel[]> {
    return (await findHoldable(this.pool, surveyId)).map(toHoldable);
  }

  @Query(() => [FieldEventModel], { name: 'fieldEvents', description: 'by the day' })
  async eventsOf(@Args('surveyId', { type: () => ID }, ReadId) surveyId: string): Promise<FieldEventModel[]> {
    return (await findFieldEvents(this.pool, surveyId)).map(toFieldEvent);
  }

  @Mutation(() => [HoldModel], { description: 'holds an agency in a wave; the reason said last stands' })
  async holdSample(
    @CurrentStaff() staff: SignedInStaff,
    @Args('place', { type: () => HoldInput }) place: HoldInput,
    @Args('because', { type: () => String }) because: string,
  ): Promise<HoldModel[]> {
    const surveyId = this.readId.transform(place.surveyId, { data: 'place.surveyId' });
    await this.notes.hold(staff, { ...place, surveyId }, because);
    return this.holdsOf(surveyId);
  }

  @Mutation(() => [HoldModel], { description: 'clears it again; the next edition publishes it' })
  async releaseSample(@Args('place', { type: () => HoldInput }) place: HoldInput): Promise<HoldModel[]> {
    const surveyId = this.readId.transform(place.surveyId, { data: 'place.surveyId' });
    await this.notes.release({ ...place, surveyId });
    return this.holdsOf(surveyId);
  }

  @Mutation(() => [FieldEventModel])
  async addFieldEvent(
    @Args('event', { type: () => FieldEventInput }) event: FieldEventInput,
  ): Promise<FieldEventModel[]> {
    const surveyId = this.readId.transform(event.surveyId, { data: 'event.surveyId' });
    const id = this.readId.transform(event.id, { data: 'event.id' });
    await this.notes.addEvent(surveyId, { ...event, id });
    return this.eventsOf(surveyId);
  }

  @Mutation(() => [FieldEventModel])
  async removeFieldEvent(@Args('id', { type: () => ID }, ReadId) id: string): Promise<FieldEventModel[]> {
    return this.eventsOf(await this.notes.removeEvent(id));
  }
}
