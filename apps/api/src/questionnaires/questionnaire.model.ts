import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LocalizedText, localized } from '../graphql/localized-text.model.js';
import type { SignedInStaff } from '../identity/signed-in-staff.js';
import { canEdit } from './questionnaire-access.js';
import type { DocumentFacts } from './document-facts.queries.js';
import type { QuestionnaireRow } from './questionnaires.queries.js';

/** The wire name of each state is the state itself. */
export enum QuestionnaireState {
  DRAFT = 'DRAFT',
  IN_REVIEW = 'IN_REVIEW',
  CHANGES_ASKED = 'CHANGES_ASKED',
  APPROVED = 'APPROVED',
  PUBLISHED = 'PUBLISHED',
  RETIRED = 'RETIRED',
}
registerEnumType(QuestionnaireState, { name: 'QuestionnaireState' });

/** What a list shows. Its agency is a field of its own, see `questionnaire-agency.resolver.ts`. */
@ObjectType('QuestionnaireSummary')
export class QuestionnaireSummaryModel {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  code: string;

  @Field(() => LocalizedText)
  title: LocalizedText;

  @Field(() => QuestionnaireState)
  state: QuestionnaireState;

  @Field(() => Int, { nullable: true, description: 'of the newest frozen version; null: never submitted' })
  versionNumber: number | null;

  @Field(() => String, { description: 'ISO 8601, UTC' })
  updatedAt: string;

  @Field(() => Int)
  questionCount: number;

  @Field(() => Float, { nullable: true, description: 'null while a draft is too unfinished to tell' })
  minutes: number | null;

  @Field(() => String, { nullable: true, description: 'who made it; null: an import' })
  owner: string | null;

  @Field(() => Boolean)
  canEdit: boolean;

  /** Not on the wire. */
  agencyId: string | null;
}

/** Draft, versions and comments are fields of their own, see `questionnaire-parts.resolver.ts`. */
@ObjectType('Questionnaire')
export class QuestionnaireModel extends QuestionnaireSummaryModel {
  /** Not on the wire. */
  row: QuestionnaireRow;
}

export function toSummary(
  staff: SignedInStaff,
  row: QuestionnaireRow,
  { questionCount, minutes }: DocumentFacts,
): QuestionnaireSummaryModel {
  return {
    id: row.id,
    code: row.code,
    title: localized(row.titleFa, row.titleEn),
    state: stateOf(row),
    versionNumber: row.versionNumber,
    updatedAt: row.updatedAt.toISOString(),
    questionCount,
    minutes,
    owner: row.owner,
    canEdit: canEdit(staff, row),
    agencyId: row.agencyId,
  };
}

/** Where a questionnaire stands: what is under way with its newest version, or the draft that goes beyond it. */
export function stateOf({
  retired,
  versionState,
  draftRevision,
}: Pick<QuestionnaireRow, 'retired' | 'versionState' | 'draftRevision'>): QuestionnaireState {
  if (retired) return QuestionnaireState.RETIRED;
  if (versionState === null || versionState === 'withdrawn') return QuestionnaireState.DRAFT;
  if (versionState === 'in_review') return QuestionnaireState.IN_REVIEW;
  if (versionState === 'changes_asked') return QuestionnaireState.CHANGES_ASKED;
  if (versionState === 'approved') return QuestionnaireState.APPROVED;
  return draftRevision === null ? QuestionnaireState.PUBLISHED : QuestionnaireState.DRAFT;
}
