import { Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { LANGUAGES, problem, type QuestionnaireDefinition } from '@hamava/surveys';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DatabasePool } from '../database/database-pool.js';
import { ProblemError } from '../database/problem-error.js';
import type { SignedInStaff } from '../identity/signed-in-staff.js';
import { StaffOfRequest } from '../identity/staff-of-request.js';
import { CreateQuestionnaireService } from '../questionnaires/create-questionnaire.service.js';
import { seesDraft } from '../questionnaires/questionnaire-access.js';
import { findQuestionnaire } from '../questionnaires/questionnaires.queries.js';
import { findSourceDefinition } from '../questionnaires/source-definition.queries.js';
import { findVersions } from '../questionnaires/version-review.queries.js';
import { readQuestionnaireFile, writerOf } from './questionnaire-formats.js';
import { answering, fileOf } from './staff-upload.js';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Questionnaires as files, in and out. */
@Controller('api/questionnaires')
export class QuestionnaireFilesController {
  constructor(
    @Inject(DatabasePool) private readonly pool: DatabasePool,
    @Inject(StaffOfRequest) private readonly people: StaffOfRequest,
    @Inject(CreateQuestionnaireService) private readonly questionnaires: CreateQuestionnaireService,
  ) {}

  /** `version` is a number, or `draft` for those who may see it; without it the newest version goes out, else the draft. */
  @Get(':id/export')
  async export(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Query('format') format: unknown,
    @Query('version') version: unknown,
    @Query('language') language: unknown,
  ): Promise<void> {
    await answering(reply, async () => {
      const staff = await this.people.allowedTo('Query.questionnaire', request);
      const write = writerOf(typeof format === 'string' ? format : '');
      if (write === undefined) throw ProblemError.of(problem('INPUT_INVALID', 'format'));
      if (!UUID.test(id)) throw ProblemError.of(problem('NOT_FOUND', 'id'));
      const { definition, versionNumber } = await this.asked(staff, id, version);
      const file = await write(definition, {
        versionNumber,
        language: LANGUAGES.find((each) => each === language) ?? 'fa',
      });
      const name = `${definition.code}${versionNumber === null ? '-draft' : `-v${versionNumber}`}.${file.extension}`;
      void reply
        .header('content-type', file.mediaType)
        .header('content-disposition', `attachment; filename="${name}"`)
        .header('cache-control', 'no-store')
        .header('x-losses', String(file.losses.length))
        .send(typeof file.content === 'string' ? file.content : Buffer.from(file.content));
    });
  }

  /**
   * Takes one file (multipart, any field name) and opens a draft of it. Answers the losses either way; with `preview=1` nothing is
   * written and the definition is answered in place of an id.
   */
  @Post('import')
  async import(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('preview') preview: unknown,
  ): Promise<void> {
    await answering(reply, async () => {
      const staff = await this.people.allowedTo('Mutation.createQuestionnaire', request);
      const { name, bytes } = await fileOf(request);
      const imported = readQuestionnaireFile(name, bytes);
      const { losses = [] } = imported;
      if (!imported.ok) {
        void reply.code(422).send({ losses, problems: imported.problems });
        return;
      }
      const made = preview === '1' ? imported.definition : await this.open(staff, imported.definition);
      void reply
        .code(200)
        .send({ ...(typeof made === 'string' ? { id: made } : { definition: made }), losses, problems: [] });
    });
  }

  /** What an address asks for; `versionNumber` is null for the draft. Throws NOT_FOUND for what is not there or not theirs to see. */
  private async asked(
    staff: SignedInStaff,
    id: string,
    version: unknown,
  ): Promise<{ readonly definition: QuestionnaireDefinition; readonly versionNumber: number | null }> {
    const row = await findQuestionnaire(this.pool, staff, id);
    if (typeof version === 'string' && version !== '' && version !== 'draft') {
      const found = (await findVersions(this.pool, staff, row)).find(({ number }) => String(number) === version);
      if (found === undefined) throw ProblemError.of(problem('NOT_FOUND', 'version'));
      const definition = await findSourceDefinition(this.pool, { ...row, versionId: found.id }, { draft: false });
      return { definition, versionNumber: found.number };
    }
    const draft =
      seesDraft(staff, row) && row.draftRevision !== null && (version === 'draft' || row.versionId === null);
    const definition = await findSourceDefinition(this.pool, row, { draft });
    return { definition, versionNumber: draft ? null : row.versionNumber };
  }

  private open(staff: SignedInStaff, definition: QuestionnaireDefinition): Promise<string> {
    return this.questionnaires.createFrom(staff, definition);
  }
}
