import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LocalizedText, localized } from '../graphql/localized-text.model.js';
import type { ReportRow } from './reports.queries.js';

@ObjectType('ReportFile')
export class ReportFileModel {
  @Field(() => String)
  url: string;

  @Field(() => Int)
  bytes: number;

  @Field(() => String)
  sha256: string;
}

@ObjectType('Report', { description: 'a published edition on paper: of the council, or of one agency' })
export class ReportModel {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  editionId: string;

  @Field(() => String, { description: 'council or agency' })
  kind: string;

  @Field(() => ID, { nullable: true })
  agencyId: string | null;

  @Field(() => LocalizedText, { nullable: true })
  agencyName: LocalizedText | null;

  @Field(() => String, { description: 'fa or en' })
  language: string;

  @Field(() => String, { description: 'building, ready or failed' })
  state: string;

  @Field(() => Int, { description: 'figures drawn' })
  done: number;

  @Field(() => Int)
  total: number;

  @Field(() => String, { nullable: true, description: 'code of what went wrong' })
  problem: string | null;

  @Field(() => ReportFileModel, { nullable: true })
  html: ReportFileModel | null;

  @Field(() => ReportFileModel, { nullable: true })
  pdf: ReportFileModel | null;

  @Field(() => String)
  madeBy: string;
}

@InputType()
export class StartReportInput {
  @Field(() => ID)
  editionId: string;

  @Field(() => ID, { nullable: true, description: 'null: the report of the council' })
  agencyId?: string | null;

  @Field(() => String, { description: 'fa or en' })
  language: string;
}

export function toReport(row: ReportRow): ReportModel {
  const { id, editionId, kind, agencyId, language, state, done, total, problem, madeBy } = row;
  return {
    id,
    editionId,
    kind,
    agencyId,
    agencyName: row.agencyFa === null ? null : localized(row.agencyFa, row.agencyEn),
    language,
    state,
    done,
    total,
    problem,
    html: fileOf(`/api/reports/${id}.html`, row.htmlBytes, row.htmlSha256),
    pdf: fileOf(`/api/reports/${id}.pdf`, row.pdfBytes, row.pdfSha256),
    madeBy,
  };
}

function fileOf(url: string, bytes: number | null, sha256: string | null): ReportFileModel | null {
  return bytes === null || sha256 === null ? null : { url, bytes, sha256 };
}
