import { Injectable } from '@nestjs/common';
import { jalaliYearOf } from '@hamava/persian';
import {
  type AnswerDay,
  type AnswerValue,
  type Answers,
  type Form,
  type Problem,
  type Section,
  keepBands,
  problem,
  quotasOf,
  readForm,
  withComputed,
  withSection,
} from '@hamava/surveys';
import { DatabasePool } from '../database/database-pool.js';
import type { Visit } from './citizen-visit.js';
import { storePhoto } from './photos.queries.js';
import { fullQuota } from './quotas.queries.js';
import { redrawn } from './redraw-photo.js';
import type { Draft } from './sealed-draft.js';
import type { SectionForm } from './section-form.js';

export interface TakenSection {
  readonly draft: Required<Draft>;
  readonly problems: readonly Problem[];
  /** These answers belong to a group that has enough of them. */
  readonly quotaFull: boolean;
}

/** One posted page: pictures are drawn anew and stored, fields are read and checked, what follows from them is worked out. */
@Injectable()
export class TakeSectionService {
  constructor(private readonly pool: DatabasePool) {}

  async take(visit: Visit, before: Draft, section: Section, form: SectionForm): Promise<TakenSection> {
    const { definition, link } = visit;
    const photos = await this.takePhotos(visit, before.answers, section, form);
    const rules = { definition, jalaliYear: jalaliYearOf(link.opensOn), earlier: before.answers };
    const read = readForm(section, { ...form.fields, ...photos.fields }, rules);
    const refusedPhotos = new Set(photos.problems.map(({ path }) => path));
    const problems = [...photos.problems, ...read.problems.filter(({ path }) => !refusedPhotos.has(path))];
    const refused = problems.length > 0;
    const { answers, done } = withSection(before, section, read.answers, refused);
    const draft = { answers: withComputed(definition, answers), done, raw: refused ? read.raw : {} };
    return { draft, problems, quotaFull: !refused && (await this.isQuotaFull(visit, draft.answers, rules)) };
  }

  private async isQuotaFull({ definition, link }: Visit, answers: Answers, day: AnswerDay): Promise<boolean> {
    if (!definition.quotas?.length) return false;
    const met = new Set(quotasOf(definition, keepBands(definition, answers, day)));
    const quotas = definition.quotas.filter(({ code }) => met.has(code));
    return (await fullQuota(this.pool, link.waveId, quotas)) !== null;
  }

  /** The fields as `readForm` takes them: the id of a new picture, or of the one that is kept. */
  private async takePhotos(
    { link }: Visit,
    earlier: Answers,
    section: Section,
    { fields, files }: SectionForm,
  ): Promise<{ fields: Form; problems: readonly Problem[] }> {
    const taken: Record<string, string> = {};
    const problems: Problem[] = [];
    for (const { kind, code } of section.questions) {
      if (kind !== 'photo') continue;
      const bytes = files.get(code);
      const image = bytes && (await redrawn(bytes));
      const kept = earlier[code];
      if (image) taken[code] = await storePhoto(this.pool, link, image);
      else taken[code] = isKept(fields, code, kept) ? kept : '';
      if (bytes && !image) problems.push(problem('ANSWER_NOT_A_PHOTO', code, { question: code, kind }));
    }
    return { fields: taken, problems };
  }
}

/** A picture stays when the page sends back its id, and the box to take it away is empty. */
function isKept(fields: Form, code: string, kept: AnswerValue | undefined): kept is string {
  return typeof kept === 'string' && fields[`${code}__kept`] === kept && fields[`${code}__remove`] === undefined;
}
