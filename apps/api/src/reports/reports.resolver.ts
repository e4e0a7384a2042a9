import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ReadId } from '../graphql/read-id.js';
import { CurrentStaff } from '../identity/current-staff.js';
import type { SignedInStaff } from '../identity/signed-in-staff.js';
import { ReportModel, StartReportInput, toReport } from './report.model.js';
import { ReportsService } from './reports.service.js';

@Resolver(() => ReportModel)
export class ReportsResolver {
  constructor(@Inject(ReportsService) private readonly service: ReportsService) {}

  @Query(() => [ReportModel], { description: 'of an office: those of its own agency' })
  async reports(
    @CurrentStaff() staff: SignedInStaff,
    @Args('editionId', { type: () => ID }, ReadId) editionId: string,
  ): Promise<ReportModel[]> {
    return (await this.service.list(staff, editionId)).map(toReport);
  }

  @Mutation(() => ReportModel, { description: 'begins a report, or gives the one that is there' })
  async startReport(
    @CurrentStaff() staff: SignedInStaff,
    @Args('input', { type: () => StartReportInput }) input: StartReportInput,
  ): Promise<ReportModel> {
    return toReport(await this.service.start(staff, input));
  }

  @Mutation(() => ID, { description: 'of an office: one of its own agency' })
  async deleteReport(
    @CurrentStaff() staff: SignedInStaff,
    @Args('id', { type: () => ID }, ReadId) id: string,
  ): Promise<string> {
    await this.service.delete(staff, id);
    return id;
  }
}
