import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { JsonScalar } from '../graphql/json.scalar.js';
import { LocalizedText, localized } from '../graphql/localized-text.model.js';
import type { EditionRow } from './editions.queries.js';
import type { MethodRow } from './methods.queries.js';

@ObjectType('EditionMove')
export class EditionMoveModel {
  @Field(() => String, { description: 'key of the agency' })
  agency: string;

  @Field(() => Int)
  wave: number;

  @Field(() => Float, { nullable: true, description: 'null: not published' })
  before: number | null;

  @Field(() => Float, { nullable: true })
  after: number | null;
}

@ObjectType('EditionDifference', { description: 'what readers of the edition before would see move' })
export class EditionDifferenceModel {
  @Field(() => Int, { nullable: true, description: 'the newest wave with a figure of the province' })
  wave: number | null;

  @Field(() => Float, { nullable: true })
  provinceBefore: number | null;

  @Field(() => Float, { nullable: true })
  provinceAfter: number | null;

  @Field(() => [EditionMoveModel], { description: 'agencies whose index moves, appears or goes' })
  moved: EditionMoveModel[];

  @Field(() => Int, { description: 'published figures of any kind that are not as they were' })
  figures: number;

  @Field(() => [Int])
  wavesAdded: number[];
}

@ObjectType('Edition', { description: 'what is published at once; its file lies under /api/editions' })
export class EditionModel {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { nullable: true })
  number: number | null;

  @Field(() => String, { description: 'building, candidate, published or failed' })
  state: string;

  @Field(() => Int, { nullable: true, description: 'number of the edition that it sets right' })
  corrects: number | null;

  @Field(() => LocalizedText, { nullable: true })
  because: LocalizedText | null;

  @Field(() => Int)
  done: number;

  @Field(() => Int)
  total: number;

  @Field(() => String, { nullable: true, description: 'code of what went wrong' })
  problem: string | null;

  @Field(() => String, { nullable: true })
  sha256: string | null;

  @Field(() => EditionDifferenceModel, { nullable: true })
  difference: EditionDifferenceModel | null;

  @Field(() => String)
  madeBy: string;

  @Field(() => Boolean, { description: 'the reader made it, and so cannot publish it' })
  mine: boolean;

  @Field(() => String)
  madeAt: string;

  @Field(() => String, { nullable: true })
  decidedBy: string | null;

  @Field(() => String, { nullable: true })
  publishedOn: string | null;
}

@InputType()
export class CorrectionInput {
  @Field(() => Int, { description: 'number of the edition that is set right' })
  of: number;

  @Field(() => String)
  fa: string;

  @Field(() => String)
  en: string;
}

@ObjectType('MethodWave', { description: 'a wave that follows a method' })
export class MethodWaveModel {
  @Field(() => String, { description: 'code of the survey' })
  survey: string;

  @Field(() => Int)
  wave: number;
}

@ObjectType('Method', { description: 'the rules in force, versioned' })
export class MethodModel {
  @Field(() => Int)
  number: number;

  @Field(() => JsonScalar)
  settings: unknown;

  @Field(() => String)
  because: string;

  @Field(() => String, { description: 'proposed, approved or rejected' })
  state: string;

  @Field(() => String, { nullable: true })
  proposedBy: string | null;

  @Field(() => String, { nullable: true })
  decidedBy: string | null;

  @Field(() => String, { nullable: true })
  approvedOn: string | null;

  @Field(() => Boolean, { description: 'the reader proposed it, and so cannot decide it' })
  mine: boolean;

  @Field(() => [MethodWaveModel], { description: 'waves that opened under it' })
  waves: MethodWaveModel[];
}

export function toEdition(row: EditionRow, staffId: string): EditionModel {
  const { id, number, state, corrects, done, total, sha256, madeBy, decidedBy, publishedOn, difference } = row;
  return {
    id,
    number,
    state,
    corrects,
    because: row.becauseFa === null ? null : localized(row.becauseFa, row.becauseEn),
    done,
    total,
    problem: row.problem?.code ?? null,
    sha256,
    difference:
      difference === null
        ? null
        : {
            wave: difference.province?.wave ?? null,
            provinceBefore: difference.province?.before ?? null,
            provinceAfter: difference.province?.after ?? null,
            moved: [...difference.moved],
            figures: difference.figures,
            wavesAdded: [...difference.waves.added],
          },
    madeBy,
    mine: row.madeById === staffId,
    madeAt: row.madeAt.toISOString(),
    decidedBy,
    publishedOn,
  };
}

export function toMethod(
  { proposedById, ...row }: MethodRow,
  staffId: string,
  waves: readonly (MethodWaveModel & { readonly method: number })[],
): MethodModel {
  return {
    ...row,
    mine: proposedById === staffId,
    waves: waves.filter(({ method }) => method === row.number).map(({ survey, wave }) => ({ survey, wave })),
  };
}
