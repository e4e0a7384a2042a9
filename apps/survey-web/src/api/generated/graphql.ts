/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type ChangeVerdict =
  | 'HIGHER'
  | 'LOWER'
  | 'STABLE'
  | 'UNDETERMINED';

export type CommentInput = {
  blocking?: boolean;
  body: string;
  itemCode?: string | null | undefined;
  questionnaireId: string | number;
  /** words of the question; needs its code */
  quote?: string | null | undefined;
  versionId?: string | number | null | undefined;
};

export type CorrectionInput = {
  en: string;
  fa: string;
  /** number of the edition that is set right */
  of: number;
};

export type CreateQuestionnaireInput = {
  from: QuestionnaireOrigin;
  questionnaireId?: string | number | null | undefined;
  templateKey?: string | null | undefined;
  title: LocalizedTextInput;
};

export type DigestRecipientInput = {
  address: string;
  agencyId: string | number;
  /** made by the screen: the same twice is one recipient */
  id: string | number;
  /** fa or en */
  language: string;
  name: string;
};

export type FieldEventInput = {
  en: string;
  /** at most 60 letters; 30 fit on a phone */
  fa: string;
  /** of the caller's making: sent twice, it is added once */
  id: string | number;
  /** ISO day */
  on: string;
  surveyId: string | number;
};

export type HoldInput = {
  /** key of the agency */
  agency: string;
  surveyId: string | number;
  wave: number;
};

export type LinkChannel =
  | 'COUNTER'
  | 'IMPORT'
  | 'KIOSK'
  | 'POSTER'
  | 'SMS'
  | 'WEB';

export type LocalizedTextInput = {
  en?: string | null | undefined;
  fa: string;
};

export type MoveWaveInput = {
  /** needed to extend, close or pause */
  because?: string | null | undefined;
  closesOn?: string | null | undefined;
  id: string | number;
  move: WaveMove;
  opensOn?: string | null | undefined;
};

/** a wave that is to be */
export type PlanWaveInput = {
  agencies: Array<PlannedAgencyInput>;
  anonymous: boolean;
  channels: Array<PlannedChannelInput>;
  /** null in a continuous wave */
  closesOn?: string | null | undefined;
  continuous: boolean;
  /** made by the screen: the same plan sent again makes no second wave */
  id: string | number;
  opensOn: string;
  surveyId: string | number;
  titleEn?: string | null | undefined;
  titleFa: string;
  versionId: string | number;
};

export type PlannedAgencyInput = {
  agencyId: string | number;
  /** more answers than this are not taken of the agency */
  cap?: number | null | undefined;
};

export type PlannedChannelInput = {
  channel: LinkChannel;
  /** more answers than this are not taken through each link */
  quota?: number | null | undefined;
};

/** PUBLISHED carries figures; SUPPRESSED never does; PROBLEM: the sample could not be weighted; EMPTY: no answer counted yet */
export type PointStatus =
  | 'EMPTY'
  | 'PROBLEM'
  | 'PUBLISHED'
  | 'SUPPRESSED';

export type QuestionnaireOrigin =
  | 'BLANK'
  | 'QUESTIONNAIRE'
  | 'TEMPLATE';

export type QuestionnaireState =
  | 'APPROVED'
  | 'CHANGES_ASKED'
  | 'DRAFT'
  | 'IN_REVIEW'
  | 'PUBLISHED'
  | 'RETIRED';

export type StaffRole =
  | 'COUNCIL_MEMBER'
  | 'COUNCIL_METHOD'
  | 'COUNCIL_SECRETARY'
  | 'PR_MANAGER';

export type StartReportInput = {
  /** null: the report of the council */
  agencyId?: string | number | null | undefined;
  editionId: string | number;
  /** fa or en */
  language: string;
};

export type StartTrialInput = {
  /** 0, 5 or 20 */
  leavingPercent: number;
  questionnaireId: string | number;
  /** 0 to 999999; the same seed gives the same answers */
  seed?: number | null | undefined;
  /** 100, 1000 or 5000 */
  size: number;
  /** uniform, trusting or distrustful */
  temper: string;
  /** without it the draft */
  versionId?: string | number | null | undefined;
};

export type TrialState =
  | 'DONE'
  | 'RUNNING'
  /** it did not come to its end, and nobody goes on with it */
  | 'STOPPED';

export type VersionState =
  | 'APPROVED'
  | 'CHANGES_ASKED'
  | 'IN_REVIEW'
  | 'PUBLISHED'
  | 'RETIRED'
  | 'WITHDRAWN';

export type WaveMove =
  | 'ARCHIVE'
  | 'CLOSE'
  | 'EXTEND'
  | 'PAUSE'
  | 'RESCHEDULE'
  | 'RESUME';

export type WaveState =
  | 'ARCHIVED'
  | 'CLOSED'
  | 'OPEN'
  | 'PAUSED'
  | 'PLANNED';

export type WaveFieldsFragment = { id: string, number: number, opensOn: string, closesOn: string, state: WaveState, releaseBy: number, lastRelease: string | null, title: { fa: string, en: string | null } };

export type PointFieldsFragment = { status: PointStatus, reason: string | null, value: number | null, standardError: number | null, base: number | null, effectiveBase: number | null, flags: Array<string>, interval95: { low: number, high: number } | null, interval50: { low: number, high: number } | null };

export type CurrentStaffQueryVariables = Exact<{ [key: string]: never; }>;


export type CurrentStaffQuery = { me: { id: string, displayName: string, role: StaffRole, agency: { id: string, key: string, name: { fa: string, en: string | null } } | null } | null };

export type SignInMutationVariables = Exact<{
  username: string;
  password: string;
}>;


export type SignInMutation = { signIn: { staff: { id: string, displayName: string, role: StaffRole, agency: { id: string, key: string, name: { fa: string, en: string | null } } | null } } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export type StaffFieldsFragment = { id: string, displayName: string, role: StaffRole, agency: { id: string, key: string, name: { fa: string, en: string | null } } | null };

export type OpenQuestionnaireQueryVariables = Exact<{
  id: string | number;
}>;


export type OpenQuestionnaireQuery = { questionnaire: { id: string, code: string, state: QuestionnaireState, versionNumber: number | null, canEdit: boolean, lockedItems: Array<string>, isAuthor: boolean, mayReview: boolean, mayEditCore: boolean, title: { fa: string, en: string | null }, agency: { id: string, name: { fa: string, en: string | null } } | null, outdatedTranslations: Array<{ text: string, language: string, source: string }>, draft: { definition: unknown, revision: number, scenarios: unknown, updatedBy: string | null, updatedAt: string, waivers: Array<{ rule: string, itemCode: string | null, reason: string, waivedBy: string }> } | null, versions: Array<{ id: string, number: number, state: VersionState, definition: unknown }>, comments: Array<{ id: string, versionId: string | null, itemCode: string | null, quote: string | null, body: string, blocking: boolean, resolved: boolean, author: string, createdAt: string, mayResolve: boolean }> } };

export type DraftNowQueryVariables = Exact<{
  id: string | number;
}>;


export type DraftNowQuery = { questionnaire: { draft: { definition: unknown, revision: number, scenarios: unknown, updatedBy: string | null, updatedAt: string, waivers: Array<{ rule: string, itemCode: string | null, reason: string, waivedBy: string }> } | null } };

export type StartDraftMutationVariables = Exact<{
  id: string | number;
}>;


export type StartDraftMutation = { startDraft: { id: string, code: string, state: QuestionnaireState, versionNumber: number | null, canEdit: boolean, lockedItems: Array<string>, isAuthor: boolean, mayReview: boolean, mayEditCore: boolean, title: { fa: string, en: string | null }, agency: { id: string, name: { fa: string, en: string | null } } | null, outdatedTranslations: Array<{ text: string, language: string, source: string }>, draft: { definition: unknown, revision: number, scenarios: unknown, updatedBy: string | null, updatedAt: string, waivers: Array<{ rule: string, itemCode: string | null, reason: string, waivedBy: string }> } | null, versions: Array<{ id: string, number: number, state: VersionState, definition: unknown }>, comments: Array<{ id: string, versionId: string | null, itemCode: string | null, quote: string | null, body: string, blocking: boolean, resolved: boolean, author: string, createdAt: string, mayResolve: boolean }> } };

export type SaveDraftMutationVariables = Exact<{
  id: string | number;
  baseRevision: number;
  saveId: string | number;
  patches: unknown;
}>;


export type SaveDraftMutation = { saveDraft: { revision: number, definition: unknown, merged: boolean } };

export type SubmitForReviewMutationVariables = Exact<{
  id: string | number;
  revision: number;
}>;


export type SubmitForReviewMutation = { submitForReview: { id: string, code: string, state: QuestionnaireState, versionNumber: number | null, canEdit: boolean, lockedItems: Array<string>, isAuthor: boolean, mayReview: boolean, mayEditCore: boolean, title: { fa: string, en: string | null }, agency: { id: string, name: { fa: string, en: string | null } } | null, outdatedTranslations: Array<{ text: string, language: string, source: string }>, draft: { definition: unknown, revision: number, scenarios: unknown, updatedBy: string | null, updatedAt: string, waivers: Array<{ rule: string, itemCode: string | null, reason: string, waivedBy: string }> } | null, versions: Array<{ id: string, number: number, state: VersionState, definition: unknown }>, comments: Array<{ id: string, versionId: string | null, itemCode: string | null, quote: string | null, body: string, blocking: boolean, resolved: boolean, author: string, createdAt: string, mayResolve: boolean }> } };

export type WaiveFindingMutationVariables = Exact<{
  id: string | number;
  rule: string;
  itemCode?: string | null | undefined;
  reason: string;
}>;


export type WaiveFindingMutation = { waiveFinding: { definition: unknown, revision: number, scenarios: unknown, updatedBy: string | null, updatedAt: string, waivers: Array<{ rule: string, itemCode: string | null, reason: string, waivedBy: string }> } };

export type UnwaiveFindingMutationVariables = Exact<{
  id: string | number;
  rule: string;
  itemCode?: string | null | undefined;
}>;


export type UnwaiveFindingMutation = { unwaiveFinding: { definition: unknown, revision: number, scenarios: unknown, updatedBy: string | null, updatedAt: string, waivers: Array<{ rule: string, itemCode: string | null, reason: string, waivedBy: string }> } };

export type SaveScenariosMutationVariables = Exact<{
  id: string | number;
  scenarios: unknown;
}>;


export type SaveScenariosMutation = { saveScenarios: { definition: unknown, revision: number, scenarios: unknown, updatedBy: string | null, updatedAt: string, waivers: Array<{ rule: string, itemCode: string | null, reason: string, waivedBy: string }> } };

export type CommentOnMutationVariables = Exact<{
  input: CommentInput;
}>;


export type CommentOnMutation = { commentOn: { id: string, versionId: string | null, itemCode: string | null, quote: string | null, body: string, blocking: boolean, resolved: boolean, author: string, createdAt: string, mayResolve: boolean } };

export type ResolveCommentMutationVariables = Exact<{
  id: string | number;
}>;


export type ResolveCommentMutation = { resolveComment: { id: string, versionId: string | null, itemCode: string | null, quote: string | null, body: string, blocking: boolean, resolved: boolean, author: string, createdAt: string, mayResolve: boolean } };

export type NoteDraftPresenceMutationVariables = Exact<{
  id: string | number;
  itemCode?: string | null | undefined;
  editing: boolean;
}>;


export type NoteDraftPresenceMutation = { noteDraftPresence: Array<{ name: string, itemCode: string | null, editing: boolean, first: boolean }> };

export type LeaveDraftMutationVariables = Exact<{
  id: string | number;
}>;


export type LeaveDraftMutation = { leaveDraft: boolean };

export type UsedBeforeQueryVariables = Exact<{
  id: string | number;
  text: string;
}>;


export type UsedBeforeQuery = { usedBefore: Array<{ questionnaireId: string, versionNumber: number, publishedOn: string | null, similarity: number, title: { fa: string, en: string | null }, text: { fa: string, en: string | null } }> };

export type BankItemsQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type BankItemsQuery = { bankItems: Array<{ key: string, driver: string | null, scale: unknown, question: unknown, usedIn: number, text: { fa: string, en: string | null } }> };

export type DraftFieldsFragment = { definition: unknown, revision: number, scenarios: unknown, updatedBy: string | null, updatedAt: string, waivers: Array<{ rule: string, itemCode: string | null, reason: string, waivedBy: string }> };

export type CommentFieldsFragment = { id: string, versionId: string | null, itemCode: string | null, quote: string | null, body: string, blocking: boolean, resolved: boolean, author: string, createdAt: string, mayResolve: boolean };

export type OpenQuestionnaireFieldsFragment = { id: string, code: string, state: QuestionnaireState, versionNumber: number | null, canEdit: boolean, lockedItems: Array<string>, isAuthor: boolean, mayReview: boolean, mayEditCore: boolean, title: { fa: string, en: string | null }, agency: { id: string, name: { fa: string, en: string | null } } | null, outdatedTranslations: Array<{ text: string, language: string, source: string }>, draft: { definition: unknown, revision: number, scenarios: unknown, updatedBy: string | null, updatedAt: string, waivers: Array<{ rule: string, itemCode: string | null, reason: string, waivedBy: string }> } | null, versions: Array<{ id: string, number: number, state: VersionState, definition: unknown }>, comments: Array<{ id: string, versionId: string | null, itemCode: string | null, quote: string | null, body: string, blocking: boolean, resolved: boolean, author: string, createdAt: string, mayResolve: boolean }> };

export type EditionSurveysQueryVariables = Exact<{ [key: string]: never; }>;


export type EditionSurveysQuery = { surveys: Array<{ id: string, code: string, title: { fa: string, en: string | null }, waves: Array<{ number: number, state: WaveState, title: { fa: string, en: string | null } }> }>, agencies: Array<{ key: string, name: { fa: string, en: string | null } }> };

export type StartEditionMutationVariables = Exact<{
  surveyId: string | number;
  correction?: CorrectionInput | null | undefined;
}>;


export type StartEditionMutation = { startEdition: { id: string } };

export type PublishEditionMutationVariables = Exact<{
  id: string | number;
  sha256: string;
}>;


export type PublishEditionMutation = { publishEdition: { id: string, number: number | null } };

export type DiscardEditionMutationVariables = Exact<{
  id: string | number;
}>;


export type DiscardEditionMutation = { discardEdition: boolean };

export type HoldFieldsFragment = { wave: number, agency: string, because: string, heldBy: string, name: { fa: string, en: string | null } };

export type FieldEventFieldsFragment = { id: string, on: string, words: { fa: string, en: string | null } };

export type FieldNotesQueryVariables = Exact<{
  surveyId: string | number;
}>;


export type FieldNotesQuery = { holds: Array<{ wave: number, agency: string, because: string, heldBy: string, name: { fa: string, en: string | null } }>, fieldEvents: Array<{ id: string, on: string, words: { fa: string, en: string | null } }> };

export type HoldableQueryVariables = Exact<{
  surveyId: string | number;
}>;


export type HoldableQuery = { holdable: Array<{ wave: number, agency: string, name: { fa: string, en: string | null } }> };

export type HoldSampleMutationVariables = Exact<{
  place: HoldInput;
  because: string;
}>;


export type HoldSampleMutation = { holdSample: Array<{ wave: number, agency: string, because: string, heldBy: string, name: { fa: string, en: string | null } }> };

export type ReleaseSampleMutationVariables = Exact<{
  place: HoldInput;
}>;


export type ReleaseSampleMutation = { releaseSample: Array<{ wave: number, agency: string, because: string, heldBy: string, name: { fa: string, en: string | null } }> };

export type AddFieldEventMutationVariables = Exact<{
  event: FieldEventInput;
}>;


export type AddFieldEventMutation = { addFieldEvent: Array<{ id: string, on: string, words: { fa: string, en: string | null } }> };

export type RemoveFieldEventMutationVariables = Exact<{
  id: string | number;
}>;


export type RemoveFieldEventMutation = { removeFieldEvent: Array<{ id: string, on: string, words: { fa: string, en: string | null } }> };

export type MethodFieldsFragment = { number: number, settings: unknown, because: string, state: string, mine: boolean, proposedBy: string | null, decidedBy: string | null, approvedOn: string | null, waves: Array<{ survey: string, wave: number }> };

export type MethodsQueryVariables = Exact<{ [key: string]: never; }>;


export type MethodsQuery = { methods: Array<{ number: number, settings: unknown, because: string, state: string, mine: boolean, proposedBy: string | null, decidedBy: string | null, approvedOn: string | null, waves: Array<{ survey: string, wave: number }> }>, surveys: Array<{ id: string, code: string, title: { fa: string, en: string | null }, waves: Array<{ number: number, state: WaveState, title: { fa: string, en: string | null } }> }> };

export type DriverNamesQueryVariables = Exact<{
  surveyId: string | number;
}>;


export type DriverNamesQuery = { trustTrend: { outcomes: Array<{ code: string, kind: string, title: { fa: string, en: string | null } }> } };

export type ProposeMethodMutationVariables = Exact<{
  settings: unknown;
  because: string;
}>;


export type ProposeMethodMutation = { proposeMethod: Array<{ number: number }> };

export type DecideMethodMutationVariables = Exact<{
  number: number;
  approve: boolean;
}>;


export type DecideMethodMutation = { decideMethod: Array<{ number: number }> };

export type CalendarWaveFieldsFragment = { questionnaire: string, anonymous: boolean, agencies: number, links: number, moves: Array<WaveMove>, survey: { id: string, title: { fa: string, en: string | null } }, wave: { id: string, number: number, opensOn: string, closesOn: string, state: WaveState, continuous: boolean, title: { fa: string, en: string | null } }, notes: Array<{ move: string, doneOn: string, because: string | null, doneBy: string | null, closedOnBefore: string | null, closesOnAfter: string | null }> };

export type WaveCalendarQueryVariables = Exact<{ [key: string]: never; }>;


export type WaveCalendarQuery = { waveCalendar: Array<{ questionnaire: string, anonymous: boolean, agencies: number, links: number, moves: Array<WaveMove>, survey: { id: string, title: { fa: string, en: string | null } }, wave: { id: string, number: number, opensOn: string, closesOn: string, state: WaveState, continuous: boolean, title: { fa: string, en: string | null } }, notes: Array<{ move: string, doneOn: string, because: string | null, doneBy: string | null, closedOnBefore: string | null, closesOnAfter: string | null }> }> };

export type WavePlanningQueryVariables = Exact<{ [key: string]: never; }>;


export type WavePlanningQuery = { surveys: Array<{ id: string, title: { fa: string, en: string | null } }>, askableVersions: Array<{ id: string, number: number, title: string, identifying: boolean }>, agencies: Array<{ id: string, name: { fa: string, en: string | null } }> };

export type PlanWaveMutationVariables = Exact<{
  input: PlanWaveInput;
}>;


export type PlanWaveMutation = { planWave: Array<{ questionnaire: string, anonymous: boolean, agencies: number, links: number, moves: Array<WaveMove>, survey: { id: string, title: { fa: string, en: string | null } }, wave: { id: string, number: number, opensOn: string, closesOn: string, state: WaveState, continuous: boolean, title: { fa: string, en: string | null } }, notes: Array<{ move: string, doneOn: string, because: string | null, doneBy: string | null, closedOnBefore: string | null, closesOnAfter: string | null }> }> };

export type MoveWaveMutationVariables = Exact<{
  input: MoveWaveInput;
}>;


export type MoveWaveMutation = { moveWave: Array<{ questionnaire: string, anonymous: boolean, agencies: number, links: number, moves: Array<WaveMove>, survey: { id: string, title: { fa: string, en: string | null } }, wave: { id: string, number: number, opensOn: string, closesOn: string, state: WaveState, continuous: boolean, title: { fa: string, en: string | null } }, notes: Array<{ move: string, doneOn: string, because: string | null, doneBy: string | null, closedOnBefore: string | null, closesOnAfter: string | null }> }> };

export type OfficeWavesQueryVariables = Exact<{ [key: string]: never; }>;


export type OfficeWavesQuery = { officeWaves: Array<{ counted: number, survey: { id: string, code: string, title: { fa: string, en: string | null } }, wave: { id: string, number: number, opensOn: string, closesOn: string, state: WaveState, releaseBy: number, lastRelease: string | null, title: { fa: string, en: string | null } }, agency: { id: string, key: string, name: { fa: string, en: string | null } }, links: Array<{ code: string, channel: LinkChannel, url: string, qrSvg: string, quota: number | null, closed: boolean }>, flushes: Array<{ day: string, count: number }>, point: { status: PointStatus, reason: string | null, value: number | null, standardError: number | null, base: number | null, effectiveBase: number | null, flags: Array<string>, interval95: { low: number, high: number } | null, interval50: { low: number, high: number } | null } | null }> };

export type EditionsQueryVariables = Exact<{
  surveyId: string | number;
}>;


export type EditionsQuery = { editions: Array<{ id: string, number: number | null, state: string, corrects: number | null, done: number, total: number, problem: string | null, sha256: string | null, madeBy: string, mine: boolean, madeAt: string, decidedBy: string | null, publishedOn: string | null, because: { fa: string, en: string | null } | null, difference: { wave: number | null, provinceBefore: number | null, provinceAfter: number | null, figures: number, wavesAdded: Array<number>, moved: Array<{ agency: string, wave: number, before: number | null, after: number | null }> } | null }> };

export type EditionFieldsFragment = { id: string, number: number | null, state: string, corrects: number | null, done: number, total: number, problem: string | null, sha256: string | null, madeBy: string, mine: boolean, madeAt: string, decidedBy: string | null, publishedOn: string | null, because: { fa: string, en: string | null } | null, difference: { wave: number | null, provinceBefore: number | null, provinceAfter: number | null, figures: number, wavesAdded: Array<number>, moved: Array<{ agency: string, wave: number, before: number | null, after: number | null }> } | null };

export type SurveysQueryVariables = Exact<{ [key: string]: never; }>;


export type SurveysQuery = { surveys: Array<{ id: string, code: string, title: { fa: string, en: string | null } }> };

export type TrustTrendQueryVariables = Exact<{
  surveyId: string | number;
  outcome: string;
}>;


export type TrustTrendQuery = { trustTrend: { survey: { id: string, code: string, title: { fa: string, en: string | null } }, outcome: { code: string, title: { fa: string, en: string | null } }, outcomes: Array<{ code: string, title: { fa: string, en: string | null } }>, council: Array<{ value: number | null, standardError: number | null, publishedAgencies: number, suppressedAgencies: number, base: number, effectiveBase: number | null, wave: { id: string, number: number, opensOn: string, closesOn: string, state: WaveState, releaseBy: number, lastRelease: string | null, title: { fa: string, en: string | null } }, interval95: { low: number, high: number } | null, interval50: { low: number, high: number } | null }>, councilChange: { difference: number, standardError: number, pValue: number, verdict: ChangeVerdict, fromWave: { id: string, number: number, title: { fa: string, en: string | null } }, toWave: { id: string, number: number, title: { fa: string, en: string | null } } } | null, breaks: Array<{ date: string, wave: { id: string }, because: { fa: string, en: string | null } }>, agencies: Array<{ agency: { id: string, key: string, name: { fa: string, en: string | null }, sector: { fa: string, en: string | null } }, points: Array<{ status: PointStatus, reason: string | null, value: number | null, standardError: number | null, base: number | null, effectiveBase: number | null, flags: Array<string>, wave: { id: string }, interval95: { low: number, high: number } | null, interval50: { low: number, high: number } | null }>, change: { difference: number, standardError: number, pValue: number, verdict: ChangeVerdict, fromWave: { id: string, number: number, title: { fa: string, en: string | null } }, toWave: { id: string, number: number, title: { fa: string, en: string | null } } } | null }> } };

export type ChangeFieldsFragment = { difference: number, standardError: number, pValue: number, verdict: ChangeVerdict, fromWave: { id: string, number: number, title: { fa: string, en: string | null } }, toWave: { id: string, number: number, title: { fa: string, en: string | null } } };

export type ReportSurveysQueryVariables = Exact<{ [key: string]: never; }>;


export type ReportSurveysQuery = { surveys: Array<{ id: string, code: string, title: { fa: string, en: string | null } }>, agencies: Array<{ id: string, key: string, name: { fa: string, en: string | null } }> };

export type ReportEditionsQueryVariables = Exact<{
  surveyId: string | number;
}>;


export type ReportEditionsQuery = { editions: Array<{ id: string, number: number | null, state: string, publishedOn: string | null }> };

export type ReportFieldsFragment = { id: string, agencyId: string | null, language: string, state: string, done: number, total: number, problem: string | null, agencyName: { fa: string, en: string | null } | null, html: { url: string, bytes: number } | null, pdf: { url: string, bytes: number } | null };

export type ReportsQueryVariables = Exact<{
  editionId: string | number;
}>;


export type ReportsQuery = { reports: Array<{ id: string, agencyId: string | null, language: string, state: string, done: number, total: number, problem: string | null, agencyName: { fa: string, en: string | null } | null, html: { url: string, bytes: number } | null, pdf: { url: string, bytes: number } | null }> };

export type StartReportMutationVariables = Exact<{
  input: StartReportInput;
}>;


export type StartReportMutation = { startReport: { id: string } };

export type DeleteReportMutationVariables = Exact<{
  id: string | number;
}>;


export type DeleteReportMutation = { deleteReport: string };

export type DigestFieldsFragment = { id: string, language: string, state: string, attempts: number, problem: string | null, sentOn: string | null, readOn: string | null, preview: string | null, agencyName: { fa: string, en: string | null } };

export type DigestsQueryVariables = Exact<{
  editionId: string | number;
}>;


export type DigestsQuery = { digests: { leaves: boolean, digests: Array<{ id: string, language: string, state: string, attempts: number, problem: string | null, sentOn: string | null, readOn: string | null, preview: string | null, agencyName: { fa: string, en: string | null } }> } };

export type SendDigestsMutationVariables = Exact<{
  editionId: string | number;
  uncertain: boolean;
}>;


export type SendDigestsMutation = { sendDigests: { leaves: boolean } };

export type RecipientFieldsFragment = { id: string, agencyId: string, name: string, address: string, language: string, agencyName: { fa: string, en: string | null } };

export type DigestRecipientsQueryVariables = Exact<{ [key: string]: never; }>;


export type DigestRecipientsQuery = { digestRecipients: Array<{ id: string, agencyId: string, name: string, address: string, language: string, agencyName: { fa: string, en: string | null } }> };

export type SaveDigestRecipientMutationVariables = Exact<{
  recipient: DigestRecipientInput;
}>;


export type SaveDigestRecipientMutation = { saveDigestRecipient: Array<{ id: string }> };

export type RemoveDigestRecipientMutationVariables = Exact<{
  id: string | number;
}>;


export type RemoveDigestRecipientMutation = { removeDigestRecipient: Array<{ id: string }> };

export type QuestionnairesQueryVariables = Exact<{ [key: string]: never; }>;


export type QuestionnairesQuery = { questionnaires: Array<{ id: string, code: string, state: QuestionnaireState, versionNumber: number | null, updatedAt: string, questionCount: number, minutes: number | null, owner: string | null, canEdit: boolean, title: { fa: string, en: string | null }, agency: { id: string, name: { fa: string, en: string | null } } | null }> };

export type TemplatesQueryVariables = Exact<{ [key: string]: never; }>;


export type TemplatesQuery = { templates: Array<{ key: string, minutes: number, questionCount: number, title: { fa: string, en: string | null }, description: { fa: string, en: string | null } }> };

export type QuestionnaireReviewQueryVariables = Exact<{
  id: string | number;
}>;


export type QuestionnaireReviewQuery = { questionnaire: { id: string, code: string, state: QuestionnaireState, canEdit: boolean, isAuthor: boolean, mayReview: boolean, title: { fa: string, en: string | null }, agency: { id: string, name: { fa: string, en: string | null } } | null, versions: Array<{ id: string, number: number, state: VersionState, sha256: string, submittedBy: string | null, submittedAt: string, decidedBy: string | null, decidedAt: string | null, note: string | null, publishedBy: string | null, publishedAt: string | null, definition: unknown, findings: unknown, coverage: unknown, waivers: Array<{ rule: string, itemCode: string | null, reason: string, waivedBy: string }> }>, comments: Array<{ id: string, versionId: string | null, itemCode: string | null, quote: string | null, body: string, blocking: boolean, resolved: boolean, author: string, createdAt: string, mayResolve: boolean }> } };

export type VersionDiffQueryVariables = Exact<{
  from: string | number;
  to: string | number;
}>;


export type VersionDiffQuery = { versionDiff: unknown };

export type CreateQuestionnaireMutationVariables = Exact<{
  input: CreateQuestionnaireInput;
}>;


export type CreateQuestionnaireMutation = { createQuestionnaire: { id: string } };

export type ApproveVersionMutationVariables = Exact<{
  versionId: string | number;
  sha256: string;
}>;


export type ApproveVersionMutation = { approveVersion: { id: string, code: string, state: QuestionnaireState, canEdit: boolean, isAuthor: boolean, mayReview: boolean, title: { fa: string, en: string | null }, agency: { id: string, name: { fa: string, en: string | null } } | null, versions: Array<{ id: string, number: number, state: VersionState, sha256: string, submittedBy: string | null, submittedAt: string, decidedBy: string | null, decidedAt: string | null, note: string | null, publishedBy: string | null, publishedAt: string | null, definition: unknown, findings: unknown, coverage: unknown, waivers: Array<{ rule: string, itemCode: string | null, reason: string, waivedBy: string }> }>, comments: Array<{ id: string, versionId: string | null, itemCode: string | null, quote: string | null, body: string, blocking: boolean, resolved: boolean, author: string, createdAt: string, mayResolve: boolean }> } };

export type AskForChangesMutationVariables = Exact<{
  versionId: string | number;
  note: string;
}>;


export type AskForChangesMutation = { askForChanges: { id: string, code: string, state: QuestionnaireState, canEdit: boolean, isAuthor: boolean, mayReview: boolean, title: { fa: string, en: string | null }, agency: { id: string, name: { fa: string, en: string | null } } | null, versions: Array<{ id: string, number: number, state: VersionState, sha256: string, submittedBy: string | null, submittedAt: string, decidedBy: string | null, decidedAt: string | null, note: string | null, publishedBy: string | null, publishedAt: string | null, definition: unknown, findings: unknown, coverage: unknown, waivers: Array<{ rule: string, itemCode: string | null, reason: string, waivedBy: string }> }>, comments: Array<{ id: string, versionId: string | null, itemCode: string | null, quote: string | null, body: string, blocking: boolean, resolved: boolean, author: string, createdAt: string, mayResolve: boolean }> } };

export type PublishVersionMutationVariables = Exact<{
  versionId: string | number;
}>;


export type PublishVersionMutation = { publishVersion: { id: string, code: string, state: QuestionnaireState, canEdit: boolean, isAuthor: boolean, mayReview: boolean, title: { fa: string, en: string | null }, agency: { id: string, name: { fa: string, en: string | null } } | null, versions: Array<{ id: string, number: number, state: VersionState, sha256: string, submittedBy: string | null, submittedAt: string, decidedBy: string | null, decidedAt: string | null, note: string | null, publishedBy: string | null, publishedAt: string | null, definition: unknown, findings: unknown, coverage: unknown, waivers: Array<{ rule: string, itemCode: string | null, reason: string, waivedBy: string }> }>, comments: Array<{ id: string, versionId: string | null, itemCode: string | null, quote: string | null, body: string, blocking: boolean, resolved: boolean, author: string, createdAt: string, mayResolve: boolean }> } };

export type RetireQuestionnaireMutationVariables = Exact<{
  id: string | number;
}>;


export type RetireQuestionnaireMutation = { retireQuestionnaire: { id: string, state: QuestionnaireState } };

export type WithdrawFromReviewMutationVariables = Exact<{
  versionId: string | number;
}>;


export type WithdrawFromReviewMutation = { withdrawFromReview: { id: string, code: string, state: QuestionnaireState, canEdit: boolean, isAuthor: boolean, mayReview: boolean, title: { fa: string, en: string | null }, agency: { id: string, name: { fa: string, en: string | null } } | null, versions: Array<{ id: string, number: number, state: VersionState, sha256: string, submittedBy: string | null, submittedAt: string, decidedBy: string | null, decidedAt: string | null, note: string | null, publishedBy: string | null, publishedAt: string | null, definition: unknown, findings: unknown, coverage: unknown, waivers: Array<{ rule: string, itemCode: string | null, reason: string, waivedBy: string }> }>, comments: Array<{ id: string, versionId: string | null, itemCode: string | null, quote: string | null, body: string, blocking: boolean, resolved: boolean, author: string, createdAt: string, mayResolve: boolean }> } };

export type QuestionnaireRowFragment = { id: string, code: string, state: QuestionnaireState, versionNumber: number | null, updatedAt: string, questionCount: number, minutes: number | null, owner: string | null, canEdit: boolean, title: { fa: string, en: string | null }, agency: { id: string, name: { fa: string, en: string | null } } | null };

export type ReviewFieldsFragment = { id: string, code: string, state: QuestionnaireState, canEdit: boolean, isAuthor: boolean, mayReview: boolean, title: { fa: string, en: string | null }, agency: { id: string, name: { fa: string, en: string | null } } | null, versions: Array<{ id: string, number: number, state: VersionState, sha256: string, submittedBy: string | null, submittedAt: string, decidedBy: string | null, decidedAt: string | null, note: string | null, publishedBy: string | null, publishedAt: string | null, definition: unknown, findings: unknown, coverage: unknown, waivers: Array<{ rule: string, itemCode: string | null, reason: string, waivedBy: string }> }>, comments: Array<{ id: string, versionId: string | null, itemCode: string | null, quote: string | null, body: string, blocking: boolean, resolved: boolean, author: string, createdAt: string, mayResolve: boolean }> };

export type TrialFieldsFragment = { id: string, state: TrialState, draftRevision: number | null, versionNumber: number | null, size: number, done: number, leftEarly: number, refused: unknown, seed: number, temper: string, leavingPercent: number, linkCode: string, url: string, qrSvg: string, startedBy: string, startedAt: string, expiresOn: string, report: unknown };

export type TrialPageQueryVariables = Exact<{
  id: string | number;
}>;


export type TrialPageQuery = { questionnaire: { id: string, canEdit: boolean, title: { fa: string, en: string | null }, agency: { name: { fa: string, en: string | null } } | null, draft: { revision: number } | null, versions: Array<{ id: string, number: number }> }, trial: { id: string, state: TrialState, draftRevision: number | null, versionNumber: number | null, size: number, done: number, leftEarly: number, refused: unknown, seed: number, temper: string, leavingPercent: number, linkCode: string, url: string, qrSvg: string, startedBy: string, startedAt: string, expiresOn: string, report: unknown } | null };

export type TrialProgressQueryVariables = Exact<{
  id: string | number;
}>;


export type TrialProgressQuery = { trial: { id: string, state: TrialState, done: number, size: number } | null };

export type StartTrialMutationVariables = Exact<{
  input: StartTrialInput;
}>;


export type StartTrialMutation = { startTrial: { id: string } };

export type DeleteTrialMutationVariables = Exact<{
  id: string | number;
}>;


export type DeleteTrialMutation = { deleteTrial: boolean };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const WaveFieldsFragmentDoc = new TypedDocumentString(`
    fragment WaveFields on Wave {
  id
  number
  title {
    fa
    en
  }
  opensOn
  closesOn
  state
  releaseBy
  lastRelease
}
    `, {"fragmentName":"WaveFields"}) as unknown as TypedDocumentString<WaveFieldsFragment, unknown>;
export const PointFieldsFragmentDoc = new TypedDocumentString(`
    fragment PointFields on IndexPoint {
  status
  reason
  value
  standardError
  interval95 {
    low
    high
  }
  interval50 {
    low
    high
  }
  base
  effectiveBase
  flags
}
    `, {"fragmentName":"PointFields"}) as unknown as TypedDocumentString<PointFieldsFragment, unknown>;
export const StaffFieldsFragmentDoc = new TypedDocumentString(`
    fragment StaffFields on Staff {
  id
  displayName
  role
  agency {
    id
    key
    name {
      fa
      en
    }
  }
}
    `, {"fragmentName":"StaffFields"}) as unknown as TypedDocumentString<StaffFieldsFragment, unknown>;
export const DraftFieldsFragmentDoc = new TypedDocumentString(`
    fragment DraftFields on QuestionnaireDraft {
  definition
  revision
  waivers {
    rule
    itemCode
    reason
    waivedBy
  }
  scenarios
  updatedBy
  updatedAt
}
    `, {"fragmentName":"DraftFields"}) as unknown as TypedDocumentString<DraftFieldsFragment, unknown>;
export const CommentFieldsFragmentDoc = new TypedDocumentString(`
    fragment CommentFields on Comment {
  id
  versionId
  itemCode
  quote
  body
  blocking
  resolved
  author
  createdAt
  mayResolve
}
    `, {"fragmentName":"CommentFields"}) as unknown as TypedDocumentString<CommentFieldsFragment, unknown>;
export const OpenQuestionnaireFieldsFragmentDoc = new TypedDocumentString(`
    fragment OpenQuestionnaireFields on Questionnaire {
  id
  code
  title {
    fa
    en
  }
  agency {
    id
    name {
      fa
      en
    }
  }
  state
  versionNumber
  canEdit
  lockedItems
  outdatedTranslations {
    text
    language
    source
  }
  isAuthor
  mayReview
  mayEditCore
  draft {
    ...DraftFields
  }
  versions {
    id
    number
    state
    definition
  }
  comments {
    ...CommentFields
  }
}
    fragment DraftFields on QuestionnaireDraft {
  definition
  revision
  waivers {
    rule
    itemCode
    reason
    waivedBy
  }
  scenarios
  updatedBy
  updatedAt
}
fragment CommentFields on Comment {
  id
  versionId
  itemCode
  quote
  body
  blocking
  resolved
  author
  createdAt
  mayResolve
}`, {"fragmentName":"OpenQuestionnaireFields"}) as unknown as TypedDocumentString<OpenQuestionnaireFieldsFragment, unknown>;
export const HoldFieldsFragmentDoc = new TypedDocumentString(`
    fragment HoldFields on Hold {
  wave
  agency
  name {
    fa
    en
  }
  because
  heldBy
}
    `, {"fragmentName":"HoldFields"}) as unknown as TypedDocumentString<HoldFieldsFragment, unknown>;
export const FieldEventFieldsFragmentDoc = new TypedDocumentString(`
    fragment FieldEventFields on FieldEvent {
  id
  on
  words {
    fa
    en
  }
}
    `, {"fragmentName":"FieldEventFields"}) as unknown as TypedDocumentString<FieldEventFieldsFragment, unknown>;
export const MethodFieldsFragmentDoc = new TypedDocumentString(`
    fragment MethodFields on Method {
  number
  settings
  because
  state
  mine
  proposedBy
  decidedBy
  approvedOn
  waves {
    survey
    wave
  }
}
    `, {"fragmentName":"MethodFields"}) as unknown as TypedDocumentString<MethodFieldsFragment, unknown>;
export const CalendarWaveFieldsFragmentDoc = new TypedDocumentString(`
    fragment CalendarWaveFields on CalendarWave {
  survey {
    id
    title {
      fa
      en
    }
  }
  wave {
    id
    number
    title {
      fa
      en
    }
    opensOn
    closesOn
    state
    continuous
  }
  questionnaire
  anonymous
  agencies
  links
  moves
  notes {
    move
    doneOn
    because
    doneBy
    closedOnBefore
    closesOnAfter
  }
}
    `, {"fragmentName":"CalendarWaveFields"}) as unknown as TypedDocumentString<CalendarWaveFieldsFragment, unknown>;
export const EditionFieldsFragmentDoc = new TypedDocumentString(`
    fragment EditionFields on Edition {
  id
  number
  state
  corrects
  because {
    fa
    en
  }
  done
  total
  problem
  sha256
  difference {
    wave
    provinceBefore
    provinceAfter
    moved {
      agency
      wave
      before
      after
    }
    figures
    wavesAdded
  }
  madeBy
  mine
  madeAt
  decidedBy
  publishedOn
}
    `, {"fragmentName":"EditionFields"}) as unknown as TypedDocumentString<EditionFieldsFragment, unknown>;
export const ChangeFieldsFragmentDoc = new TypedDocumentString(`
    fragment ChangeFields on IndexChange {
  fromWave {
    id
    number
    title {
      fa
      en
    }
  }
  toWave {
    id
    number
    title {
      fa
      en
    }
  }
  difference
  standardError
  pValue
  verdict
}
    `, {"fragmentName":"ChangeFields"}) as unknown as TypedDocumentString<ChangeFieldsFragment, unknown>;
export const ReportFieldsFragmentDoc = new TypedDocumentString(`
    fragment ReportFields on Report {
  id
  agencyId
  agencyName {
    fa
    en
  }
  language
  state
  done
  total
  problem
  html {
    url
    bytes
  }
  pdf {
    url
    bytes
  }
}
    `, {"fragmentName":"ReportFields"}) as unknown as TypedDocumentString<ReportFieldsFragment, unknown>;
export const DigestFieldsFragmentDoc = new TypedDocumentString(`
    fragment DigestFields on Digest {
  id
  agencyName {
    fa
    en
  }
  language
  state
  attempts
  problem
  sentOn
  readOn
  preview
}
    `, {"fragmentName":"DigestFields"}) as unknown as TypedDocumentString<DigestFieldsFragment, unknown>;
export const RecipientFieldsFragmentDoc = new TypedDocumentString(`
    fragment RecipientFields on DigestRecipient {
  id
  agencyId
  agencyName {
    fa
    en
  }
  name
  address
  language
}
    `, {"fragmentName":"RecipientFields"}) as unknown as TypedDocumentString<RecipientFieldsFragment, unknown>;
export const QuestionnaireRowFragmentDoc = new TypedDocumentString(`
    fragment QuestionnaireRow on QuestionnaireSummary {
  id
  code
  title {
    fa
    en
  }
  agency {
    id
    name {
      fa
      en
    }
  }
  state
  versionNumber
  updatedAt
  questionCount
  minutes
  owner
  canEdit
}
    `, {"fragmentName":"QuestionnaireRow"}) as unknown as TypedDocumentString<QuestionnaireRowFragment, unknown>;
export const ReviewFieldsFragmentDoc = new TypedDocumentString(`
    fragment ReviewFields on Questionnaire {
  id
  code
  title {
    fa
    en
  }
  agency {
    id
    name {
      fa
      en
    }
  }
  state
  canEdit
  isAuthor
  mayReview
  versions {
    id
    number
    state
    sha256
    submittedBy
    submittedAt
    decidedBy
    decidedAt
    note
    publishedBy
    publishedAt
    definition
    waivers {
      rule
      itemCode
      reason
      waivedBy
    }
    findings
    coverage
  }
  comments {
    ...CommentFields
  }
}
    fragment CommentFields on Comment {
  id
  versionId
  itemCode
  quote
  body
  blocking
  resolved
  author
  createdAt
  mayResolve
}`, {"fragmentName":"ReviewFields"}) as unknown as TypedDocumentString<ReviewFieldsFragment, unknown>;
export const TrialFieldsFragmentDoc = new TypedDocumentString(`
    fragment TrialFields on Trial {
  id
  state
  draftRevision
  versionNumber
  size
  done
  leftEarly
  refused
  seed
  temper
  leavingPercent
  linkCode
  url
  qrSvg
  startedBy
  startedAt
  expiresOn
  report
}
    `, {"fragmentName":"TrialFields"}) as unknown as TypedDocumentString<TrialFieldsFragment, unknown>;
export const CurrentStaffDocument = new TypedDocumentString(`
    query CurrentStaff {
  me {
    ...StaffFields
  }
}
    fragment StaffFields on Staff {
  id
  displayName
  role
  agency {
    id
    key
    name {
      fa
      en
    }
  }
}`) as unknown as TypedDocumentString<CurrentStaffQuery, CurrentStaffQueryVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($username: String!, $password: String!) {
  signIn(username: $username, password: $password) {
    staff {
      ...StaffFields
    }
  }
}
    fragment StaffFields on Staff {
  id
  displayName
  role
  agency {
    id
    key
    name {
      fa
      en
    }
  }
}`) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const OpenQuestionnaireDocument = new TypedDocumentString(`
    query OpenQuestionnaire($id: ID!) {
  questionnaire(id: $id) {
    ...OpenQuestionnaireFields
  }
}
    fragment DraftFields on QuestionnaireDraft {
  definition
  revision
  waivers {
    rule
    itemCode
    reason
    waivedBy
  }
  scenarios
  updatedBy
  updatedAt
}
fragment CommentFields on Comment {
  id
  versionId
  itemCode
  quote
  body
  blocking
  resolved
  author
  createdAt
  mayResolve
}
fragment OpenQuestionnaireFields on Questionnaire {
  id
  code
  title {
    fa
    en
  }
  agency {
    id
    name {
      fa
      en
    }
  }
  state
  versionNumber
  canEdit
  lockedItems
  outdatedTranslations {
    text
    language
    source
  }
  isAuthor
  mayReview
  mayEditCore
  draft {
    ...DraftFields
  }
  versions {
    id
    number
    state
    definition
  }
  comments {
    ...CommentFields
  }
}`) as unknown as TypedDocumentString<OpenQuestionnaireQuery, OpenQuestionnaireQueryVariables>;
export const DraftNowDocument = new TypedDocumentString(`
    query DraftNow($id: ID!) {
  questionnaire(id: $id) {
    draft {
      ...DraftFields
    }
  }
}
    fragment DraftFields on QuestionnaireDraft {
  definition
  revision
  waivers {
    rule
    itemCode
    reason
    waivedBy
  }
  scenarios
  updatedBy
  updatedAt
}`) as unknown as TypedDocumentString<DraftNowQuery, DraftNowQueryVariables>;
export const StartDraftDocument = new TypedDocumentString(`
    mutation StartDraft($id: ID!) {
  startDraft(id: $id) {
    ...OpenQuestionnaireFields
  }
}
    fragment DraftFields on QuestionnaireDraft {
  definition
  revision
  waivers {
    rule
    itemCode
    reason
    waivedBy
  }
  scenarios
  updatedBy
  updatedAt
}
fragment CommentFields on Comment {
  id
  versionId
  itemCode
  quote
  body
  blocking
  resolved
  author
  createdAt
  mayResolve
}
fragment OpenQuestionnaireFields on Questionnaire {
  id
  code
  title {
    fa
    en
  }
  agency {
    id
    name {
      fa
      en
    }
  }
  state
  versionNumber
  canEdit
  lockedItems
  outdatedTranslations {
    text
    language
    source
  }
  isAuthor
  mayReview
  mayEditCore
  draft {
    ...DraftFields
  }
  versions {
    id
    number
    state
    definition
  }
  comments {
    ...CommentFields
  }
}`) as unknown as TypedDocumentString<StartDraftMutation, StartDraftMutationVariables>;
export const SaveDraftDocument = new TypedDocumentString(`
    mutation SaveDraft($id: ID!, $baseRevision: Int!, $saveId: ID!, $patches: JSON!) {
  saveDraft(
    id: $id
    baseRevision: $baseRevision
    saveId: $saveId
    patches: $patches
  ) {
    revision
    definition
    merged
  }
}
    `) as unknown as TypedDocumentString<SaveDraftMutation, SaveDraftMutationVariables>;
export const SubmitForReviewDocument = new TypedDocumentString(`
    mutation SubmitForReview($id: ID!, $revision: Int!) {
  submitForReview(id: $id, revision: $revision) {
    ...OpenQuestionnaireFields
  }
}
    fragment DraftFields on QuestionnaireDraft {
  definition
  revision
  waivers {
    rule
    itemCode
    reason
    waivedBy
  }
  scenarios
  updatedBy
  updatedAt
}
fragment CommentFields on Comment {
  id
  versionId
  itemCode
  quote
  body
  blocking
  resolved
  author
  createdAt
  mayResolve
}
fragment OpenQuestionnaireFields on Questionnaire {
  id
  code
  title {
    fa
    en
  }
  agency {
    id
    name {
      fa
      en
    }
  }
  state
  versionNumber
  canEdit
  lockedItems
  outdatedTranslations {
    text
    language
    source
  }
  isAuthor
  mayReview
  mayEditCore
  draft {
    ...DraftFields
  }
  versions {
    id
    number
    state
    definition
  }
  comments {
    ...CommentFields
  }
}`) as unknown as TypedDocumentString<SubmitForReviewMutation, SubmitForReviewMutationVariables>;
export const WaiveFindingDocument = new TypedDocumentString(`
    mutation WaiveFinding($id: ID!, $rule: String!, $itemCode: String, $reason: String!) {
  waiveFinding(id: $id, rule: $rule, itemCode: $itemCode, reason: $reason) {
    ...DraftFields
  }
}
    fragment DraftFields on QuestionnaireDraft {
  definition
  revision
  waivers {
    rule
    itemCode
    reason
    waivedBy
  }
  scenarios
  updatedBy
  updatedAt
}`) as unknown as TypedDocumentString<WaiveFindingMutation, WaiveFindingMutationVariables>;
export const UnwaiveFindingDocument = new TypedDocumentString(`
    mutation UnwaiveFinding($id: ID!, $rule: String!, $itemCode: String) {
  unwaiveFinding(id: $id, rule: $rule, itemCode: $itemCode) {
    ...DraftFields
  }
}
    fragment DraftFields on QuestionnaireDraft {
  definition
  revision
  waivers {
    rule
    itemCode
    reason
    waivedBy
  }
  scenarios
  updatedBy
  updatedAt
}`) as unknown as TypedDocumentString<UnwaiveFindingMutation, UnwaiveFindingMutationVariables>;
export const SaveScenariosDocument = new TypedDocumentString(`
    mutation SaveScenarios($id: ID!, $scenarios: JSON!) {
  saveScenarios(id: $id, scenarios: $scenarios) {
    ...DraftFields
  }
}
    fragment DraftFields on QuestionnaireDraft {
  definition
  revision
  waivers {
    rule
    itemCode
    reason
    waivedBy
  }
  scenarios
  updatedBy
  updatedAt
}`) as unknown as TypedDocumentString<SaveScenariosMutation, SaveScenariosMutationVariables>;
export const CommentOnDocument = new TypedDocumentString(`
    mutation CommentOn($input: CommentInput!) {
  commentOn(input: $input) {
    ...CommentFields
  }
}
    fragment CommentFields on Comment {
  id
  versionId
  itemCode
  quote
  body
  blocking
  resolved
  author
  createdAt
  mayResolve
}`) as unknown as TypedDocumentString<CommentOnMutation, CommentOnMutationVariables>;
export const ResolveCommentDocument = new TypedDocumentString(`
    mutation ResolveComment($id: ID!) {
  resolveComment(id: $id) {
    ...CommentFields
  }
}
    fragment CommentFields on Comment {
  id
  versionId
  itemCode
  quote
  body
  blocking
  resolved
  author
  createdAt
  mayResolve
}`) as unknown as TypedDocumentString<ResolveCommentMutation, ResolveCommentMutationVariables>;
export const NoteDraftPresenceDocument = new TypedDocumentString(`
    mutation NoteDraftPresence($id: ID!, $itemCode: String, $editing: Boolean!) {
  noteDraftPresence(id: $id, itemCode: $itemCode, editing: $editing) {
    name
    itemCode
    editing
    first
  }
}
    `) as unknown as TypedDocumentString<NoteDraftPresenceMutation, NoteDraftPresenceMutationVariables>;
export const LeaveDraftDocument = new TypedDocumentString(`
    mutation LeaveDraft($id: ID!) {
  leaveDraft(id: $id)
}
    `) as unknown as TypedDocumentString<LeaveDraftMutation, LeaveDraftMutationVariables>;
export const UsedBeforeDocument = new TypedDocumentString(`
    query UsedBefore($id: ID!, $text: String!) {
  usedBefore(id: $id, text: $text) {
    questionnaireId
    title {
      fa
      en
    }
    versionNumber
    publishedOn
    text {
      fa
      en
    }
    similarity
  }
}
    `) as unknown as TypedDocumentString<UsedBeforeQuery, UsedBeforeQueryVariables>;
export const BankItemsDocument = new TypedDocumentString(`
    query BankItems($search: String) {
  bankItems(search: $search) {
    key
    driver
    text {
      fa
      en
    }
    scale
    question
    usedIn
  }
}
    `) as unknown as TypedDocumentString<BankItemsQuery, BankItemsQueryVariables>;
export const EditionSurveysDocument = new TypedDocumentString(`
    query EditionSurveys {
  surveys {
    id
    code
    title {
      fa
      en
    }
    waves {
      number
      state
      title {
        fa
        en
      }
    }
  }
  agencies {
    key
    name {
      fa
      en
    }
  }
}
    `) as unknown as TypedDocumentString<EditionSurveysQuery, EditionSurveysQueryVariables>;
export const StartEditionDocument = new TypedDocumentString(`
    mutation StartEdition($surveyId: ID!, $correction: CorrectionInput) {
  startEdition(surveyId: $surveyId, correction: $correction) {
    id
  }
}
    `) as unknown as TypedDocumentString<StartEditionMutation, StartEditionMutationVariables>;
export const PublishEditionDocument = new TypedDocumentString(`
    mutation PublishEdition($id: ID!, $sha256: String!) {
  publishEdition(id: $id, sha256: $sha256) {
    id
    number
  }
}
    `) as unknown as TypedDocumentString<PublishEditionMutation, PublishEditionMutationVariables>;
export const DiscardEditionDocument = new TypedDocumentString(`
    mutation DiscardEdition($id: ID!) {
  discardEdition(id: $id)
}
    `) as unknown as TypedDocumentString<DiscardEditionMutation, DiscardEditionMutationVariables>;
export const FieldNotesDocument = new TypedDocumentString(`
    query FieldNotes($surveyId: ID!) {
  holds(surveyId: $surveyId) {
    ...HoldFields
  }
  fieldEvents(surveyId: $surveyId) {
    ...FieldEventFields
  }
}
    fragment HoldFields on Hold {
  wave
  agency
  name {
    fa
    en
  }
  because
  heldBy
}
fragment FieldEventFields on FieldEvent {
  id
  on
  words {
    fa
    en
  }
}`) as unknown as TypedDocumentString<FieldNotesQuery, FieldNotesQueryVariables>;
export const HoldableDocument = new TypedDocumentString(`
    query Holdable($surveyId: ID!) {
  holdable(surveyId: $surveyId) {
    wave
    agency
    name {
      fa
      en
    }
  }
}
    `) as unknown as TypedDocumentString<HoldableQuery, HoldableQueryVariables>;
export const HoldSampleDocument = new TypedDocumentString(`
    mutation HoldSample($place: HoldInput!, $because: String!) {
  holdSample(place: $place, because: $because) {
    ...HoldFields
  }
}
    fragment HoldFields on Hold {
  wave
  agency
  name {
    fa
    en
  }
  because
  heldBy
}`) as unknown as TypedDocumentString<HoldSampleMutation, HoldSampleMutationVariables>;
export const ReleaseSampleDocument = new TypedDocumentString(`
    mutation ReleaseSample($place: HoldInput!) {
  releaseSample(place: $place) {
    ...HoldFields
  }
}
    fragment HoldFields on Hold {
  wave
  agency
  name {
    fa
    en
  }
  because
  heldBy
}`) as unknown as TypedDocumentString<ReleaseSampleMutation, ReleaseSampleMutationVariables>;
export const AddFieldEventDocument = new TypedDocumentString(`
    mutation AddFieldEvent($event: FieldEventInput!) {
  addFieldEvent(event: $event) {
    ...FieldEventFields
  }
}
    fragment FieldEventFields on FieldEvent {
  id
  on
  words {
    fa
    en
  }
}`) as unknown as TypedDocumentString<AddFieldEventMutation, AddFieldEventMutationVariables>;
export const RemoveFieldEventDocument = new TypedDocumentString(`
    mutation RemoveFieldEvent($id: ID!) {
  removeFieldEvent(id: $id) {
    ...FieldEventFields
  }
}
    fragment FieldEventFields on FieldEvent {
  id
  on
  words {
    fa
    en
  }
}`) as unknown as TypedDocumentString<RemoveFieldEventMutation, RemoveFieldEventMutationVariables>;
export const MethodsDocument = new TypedDocumentString(`
    query Methods {
  methods {
    ...MethodFields
  }
  surveys {
    id
    code
    title {
      fa
      en
    }
    waves {
      number
      state
      title {
        fa
        en
      }
    }
  }
}
    fragment MethodFields on Method {
  number
  settings
  because
  state
  mine
  proposedBy
  decidedBy
  approvedOn
  waves {
    survey
    wave
  }
}`) as unknown as TypedDocumentString<MethodsQuery, MethodsQueryVariables>;
export const DriverNamesDocument = new TypedDocumentString(`
    query DriverNames($surveyId: ID!) {
  trustTrend(surveyId: $surveyId, outcome: "index") {
    outcomes {
      code
      kind
      title {
        fa
        en
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DriverNamesQuery, DriverNamesQueryVariables>;
export const ProposeMethodDocument = new TypedDocumentString(`
    mutation ProposeMethod($settings: JSON!, $because: String!) {
  proposeMethod(settings: $settings, because: $because) {
    number
  }
}
    `) as unknown as TypedDocumentString<ProposeMethodMutation, ProposeMethodMutationVariables>;
export const DecideMethodDocument = new TypedDocumentString(`
    mutation DecideMethod($number: Int!, $approve: Boolean!) {
  decideMethod(number: $number, approve: $approve) {
    number
  }
}
    `) as unknown as TypedDocumentString<DecideMethodMutation, DecideMethodMutationVariables>;
export const WaveCalendarDocument = new TypedDocumentString(`
    query WaveCalendar {
  waveCalendar {
    ...CalendarWaveFields
  }
}
    fragment CalendarWaveFields on CalendarWave {
  survey {
    id
    title {
      fa
      en
    }
  }
  wave {
    id
    number
    title {
      fa
      en
    }
    opensOn
    closesOn
    state
    continuous
  }
  questionnaire
  anonymous
  agencies
  links
  moves
  notes {
    move
    doneOn
    because
    doneBy
    closedOnBefore
    closesOnAfter
  }
}`) as unknown as TypedDocumentString<WaveCalendarQuery, WaveCalendarQueryVariables>;
export const WavePlanningDocument = new TypedDocumentString(`
    query WavePlanning {
  surveys {
    id
    title {
      fa
      en
    }
  }
  askableVersions {
    id
    number
    title
    identifying
  }
  agencies {
    id
    name {
      fa
      en
    }
  }
}
    `) as unknown as TypedDocumentString<WavePlanningQuery, WavePlanningQueryVariables>;
export const PlanWaveDocument = new TypedDocumentString(`
    mutation PlanWave($input: PlanWaveInput!) {
  planWave(input: $input) {
    ...CalendarWaveFields
  }
}
    fragment CalendarWaveFields on CalendarWave {
  survey {
    id
    title {
      fa
      en
    }
  }
  wave {
    id
    number
    title {
      fa
      en
    }
    opensOn
    closesOn
    state
    continuous
  }
  questionnaire
  anonymous
  agencies
  links
  moves
  notes {
    move
    doneOn
    because
    doneBy
    closedOnBefore
    closesOnAfter
  }
}`) as unknown as TypedDocumentString<PlanWaveMutation, PlanWaveMutationVariables>;
export const MoveWaveDocument = new TypedDocumentString(`
    mutation MoveWave($input: MoveWaveInput!) {
  moveWave(input: $input) {
    ...CalendarWaveFields
  }
}
    fragment CalendarWaveFields on CalendarWave {
  survey {
    id
    title {
      fa
      en
    }
  }
  wave {
    id
    number
    title {
      fa
      en
    }
    opensOn
    closesOn
    state
    continuous
  }
  questionnaire
  anonymous
  agencies
  links
  moves
  notes {
    move
    doneOn
    because
    doneBy
    closedOnBefore
    closesOnAfter
  }
}`) as unknown as TypedDocumentString<MoveWaveMutation, MoveWaveMutationVariables>;
export const OfficeWavesDocument = new TypedDocumentString(`
    query OfficeWaves {
  officeWaves {
    survey {
      id
      code
      title {
        fa
        en
      }
    }
    wave {
      ...WaveFields
    }
    agency {
      id
      key
      name {
        fa
        en
      }
    }
    links {
      code
      channel
      url
      qrSvg
      quota
      closed
    }
    flushes {
      day
      count
    }
    counted
    point {
      ...PointFields
    }
  }
}
    fragment WaveFields on Wave {
  id
  number
  title {
    fa
    en
  }
  opensOn
  closesOn
  state
  releaseBy
  lastRelease
}
fragment PointFields on IndexPoint {
  status
  reason
  value
  standardError
  interval95 {
    low
    high
  }
  interval50 {
    low
    high
  }
  base
  effectiveBase
  flags
}`) as unknown as TypedDocumentString<OfficeWavesQuery, OfficeWavesQueryVariables>;
export const EditionsDocument = new TypedDocumentString(`
    query Editions($surveyId: ID!) {
  editions(surveyId: $surveyId) {
    ...EditionFields
  }
}
    fragment EditionFields on Edition {
  id
  number
  state
  corrects
  because {
    fa
    en
  }
  done
  total
  problem
  sha256
  difference {
    wave
    provinceBefore
    provinceAfter
    moved {
      agency
      wave
      before
      after
    }
    figures
    wavesAdded
  }
  madeBy
  mine
  madeAt
  decidedBy
  publishedOn
}`) as unknown as TypedDocumentString<EditionsQuery, EditionsQueryVariables>;
export const SurveysDocument = new TypedDocumentString(`
    query Surveys {
  surveys {
    id
    code
    title {
      fa
      en
    }
  }
}
    `) as unknown as TypedDocumentString<SurveysQuery, SurveysQueryVariables>;
export const TrustTrendDocument = new TypedDocumentString(`
    query TrustTrend($surveyId: ID!, $outcome: String!) {
  trustTrend(surveyId: $surveyId, outcome: $outcome) {
    survey {
      id
      code
      title {
        fa
        en
      }
    }
    outcome {
      code
      title {
        fa
        en
      }
    }
    outcomes {
      code
      title {
        fa
        en
      }
    }
    council {
      wave {
        ...WaveFields
      }
      value
      standardError
      interval95 {
        low
        high
      }
      interval50 {
        low
        high
      }
      publishedAgencies
      suppressedAgencies
      base
      effectiveBase
    }
    councilChange {
      ...ChangeFields
    }
    breaks {
      wave {
        id
      }
      date
      because {
        fa
        en
      }
    }
    agencies {
      agency {
        id
        key
        name {
          fa
          en
        }
        sector {
          fa
          en
        }
      }
      points {
        wave {
          id
        }
        ...PointFields
      }
      change {
        ...ChangeFields
      }
    }
  }
}
    fragment WaveFields on Wave {
  id
  number
  title {
    fa
    en
  }
  opensOn
  closesOn
  state
  releaseBy
  lastRelease
}
fragment PointFields on IndexPoint {
  status
  reason
  value
  standardError
  interval95 {
    low
    high
  }
  interval50 {
    low
    high
  }
  base
  effectiveBase
  flags
}
fragment ChangeFields on IndexChange {
  fromWave {
    id
    number
    title {
      fa
      en
    }
  }
  toWave {
    id
    number
    title {
      fa
      en
    }
  }
  difference
  standardError
  pValue
  verdict
}`) as unknown as TypedDocumentString<TrustTrendQuery, TrustTrendQueryVariables>;
export const ReportSurveysDocument = new TypedDocumentString(`
    query ReportSurveys {
  surveys {
    id
    code
    title {
      fa
      en
    }
  }
  agencies {
    id
    key
    name {
      fa
      en
    }
  }
}
    `) as unknown as TypedDocumentString<ReportSurveysQuery, ReportSurveysQueryVariables>;
export const ReportEditionsDocument = new TypedDocumentString(`
    query ReportEditions($surveyId: ID!) {
  editions(surveyId: $surveyId) {
    id
    number
    state
    publishedOn
  }
}
    `) as unknown as TypedDocumentString<ReportEditionsQuery, ReportEditionsQueryVariables>;
export const ReportsDocument = new TypedDocumentString(`
    query Reports($editionId: ID!) {
  reports(editionId: $editionId) {
    ...ReportFields
  }
}
    fragment ReportFields on Report {
  id
  agencyId
  agencyName {
    fa
    en
  }
  language
  state
  done
  total
  problem
  html {
    url
    bytes
  }
  pdf {
    url
    bytes
  }
}`) as unknown as TypedDocumentString<ReportsQuery, ReportsQueryVariables>;
export const StartReportDocument = new TypedDocumentString(`
    mutation StartReport($input: StartReportInput!) {
  startReport(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<StartReportMutation, StartReportMutationVariables>;
export const DeleteReportDocument = new TypedDocumentString(`
    mutation DeleteReport($id: ID!) {
  deleteReport(id: $id)
}
    `) as unknown as TypedDocumentString<DeleteReportMutation, DeleteReportMutationVariables>;
export const DigestsDocument = new TypedDocumentString(`
    query Digests($editionId: ID!) {
  digests(editionId: $editionId) {
    leaves
    digests {
      ...DigestFields
    }
  }
}
    fragment DigestFields on Digest {
  id
  agencyName {
    fa
    en
  }
  language
  state
  attempts
  problem
  sentOn
  readOn
  preview
}`) as unknown as TypedDocumentString<DigestsQuery, DigestsQueryVariables>;
export const SendDigestsDocument = new TypedDocumentString(`
    mutation SendDigests($editionId: ID!, $uncertain: Boolean!) {
  sendDigests(editionId: $editionId, uncertain: $uncertain) {
    leaves
  }
}
    `) as unknown as TypedDocumentString<SendDigestsMutation, SendDigestsMutationVariables>;
export const DigestRecipientsDocument = new TypedDocumentString(`
    query DigestRecipients {
  digestRecipients {
    ...RecipientFields
  }
}
    fragment RecipientFields on DigestRecipient {
  id
  agencyId
  agencyName {
    fa
    en
  }
  name
  address
  language
}`) as unknown as TypedDocumentString<DigestRecipientsQuery, DigestRecipientsQueryVariables>;
export const SaveDigestRecipientDocument = new TypedDocumentString(`
    mutation SaveDigestRecipient($recipient: DigestRecipientInput!) {
  saveDigestRecipient(recipient: $recipient) {
    id
  }
}
    `) as unknown as TypedDocumentString<SaveDigestRecipientMutation, SaveDigestRecipientMutationVariables>;
export const RemoveDigestRecipientDocument = new TypedDocumentString(`
    mutation RemoveDigestRecipient($id: ID!) {
  removeDigestRecipient(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<RemoveDigestRecipientMutation, RemoveDigestRecipientMutationVariables>;
export const QuestionnairesDocument = new TypedDocumentString(`
    query Questionnaires {
  questionnaires {
    ...QuestionnaireRow
  }
}
    fragment QuestionnaireRow on QuestionnaireSummary {
  id
  code
  title {
    fa
    en
  }
  agency {
    id
    name {
      fa
      en
    }
  }
  state
  versionNumber
  updatedAt
  questionCount
  minutes
  owner
  canEdit
}`) as unknown as TypedDocumentString<QuestionnairesQuery, QuestionnairesQueryVariables>;
export const TemplatesDocument = new TypedDocumentString(`
    query Templates {
  templates {
    key
    title {
      fa
      en
    }
    description {
      fa
      en
    }
    minutes
    questionCount
  }
}
    `) as unknown as TypedDocumentString<TemplatesQuery, TemplatesQueryVariables>;
export const QuestionnaireReviewDocument = new TypedDocumentString(`
    query QuestionnaireReview($id: ID!) {
  questionnaire(id: $id) {
    ...ReviewFields
  }
}
    fragment CommentFields on Comment {
  id
  versionId
  itemCode
  quote
  body
  blocking
  resolved
  author
  createdAt
  mayResolve
}
fragment ReviewFields on Questionnaire {
  id
  code
  title {
    fa
    en
  }
  agency {
    id
    name {
      fa
      en
    }
  }
  state
  canEdit
  isAuthor
  mayReview
  versions {
    id
    number
    state
    sha256
    submittedBy
    submittedAt
    decidedBy
    decidedAt
    note
    publishedBy
    publishedAt
    definition
    waivers {
      rule
      itemCode
      reason
      waivedBy
    }
    findings
    coverage
  }
  comments {
    ...CommentFields
  }
}`) as unknown as TypedDocumentString<QuestionnaireReviewQuery, QuestionnaireReviewQueryVariables>;
export const VersionDiffDocument = new TypedDocumentString(`
    query VersionDiff($from: ID!, $to: ID!) {
  versionDiff(from: $from, to: $to)
}
    `) as unknown as TypedDocumentString<VersionDiffQuery, VersionDiffQueryVariables>;
export const CreateQuestionnaireDocument = new TypedDocumentString(`
    mutation CreateQuestionnaire($input: CreateQuestionnaireInput!) {
  createQuestionnaire(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<CreateQuestionnaireMutation, CreateQuestionnaireMutationVariables>;
export const ApproveVersionDocument = new TypedDocumentString(`
    mutation ApproveVersion($versionId: ID!, $sha256: String!) {
  approveVersion(versionId: $versionId, sha256: $sha256) {
    ...ReviewFields
  }
}
    fragment CommentFields on Comment {
  id
  versionId
  itemCode
  quote
  body
  blocking
  resolved
  author
  createdAt
  mayResolve
}
fragment ReviewFields on Questionnaire {
  id
  code
  title {
    fa
    en
  }
  agency {
    id
    name {
      fa
      en
    }
  }
  state
  canEdit
  isAuthor
  mayReview
  versions {
    id
    number
    state
    sha256
    submittedBy
    submittedAt
    decidedBy
    decidedAt
    note
    publishedBy
    publishedAt
    definition
    waivers {
      rule
      itemCode
      reason
      waivedBy
    }
    findings
    coverage
  }
  comments {
    ...CommentFields
  }
}`) as unknown as TypedDocumentString<ApproveVersionMutation, ApproveVersionMutationVariables>;
export const AskForChangesDocument = new TypedDocumentString(`
    mutation AskForChanges($versionId: ID!, $note: String!) {
  askForChanges(versionId: $versionId, note: $note) {
    ...ReviewFields
  }
}
    fragment CommentFields on Comment {
  id
  versionId
  itemCode
  quote
  body
  blocking
  resolved
  author
  createdAt
  mayResolve
}
fragment ReviewFields on Questionnaire {
  id
  code
  title {
    fa
    en
  }
  agency {
    id
    name {
      fa
      en
    }
  }
  state
  canEdit
  isAuthor
  mayReview
  versions {
    id
    number
    state
    sha256
    submittedBy
    submittedAt
    decidedBy
    decidedAt
    note
    publishedBy
    publishedAt
    definition
    waivers {
      rule
      itemCode
      reason
      waivedBy
    }
    findings
    coverage
  }
  comments {
    ...CommentFields
  }
}`) as unknown as TypedDocumentString<AskForChangesMutation, AskForChangesMutationVariables>;
export const PublishVersionDocument = new TypedDocumentString(`
    mutation PublishVersion($versionId: ID!) {
  publishVersion(versionId: $versionId) {
    ...ReviewFields
  }
}
    fragment CommentFields on Comment {
  id
  versionId
  itemCode
  quote
  body
  blocking
  resolved
  author
  createdAt
  mayResolve
}
fragment ReviewFields on Questionnaire {
  id
  code
  title {
    fa
    en
  }
  agency {
    id
    name {
      fa
      en
    }
  }
  state
  canEdit
  isAuthor
  mayReview
  versions {
    id
    number
    state
    sha256
    submittedBy
    submittedAt
    decidedBy
    decidedAt
    note
    publishedBy
    publishedAt
    definition
    waivers {
      rule
      itemCode
      reason
      waivedBy
    }
    findings
    coverage
  }
  comments {
    ...CommentFields
  }
}`) as unknown as TypedDocumentString<PublishVersionMutation, PublishVersionMutationVariables>;
export const RetireQuestionnaireDocument = new TypedDocumentString(`
    mutation RetireQuestionnaire($id: ID!) {
  retireQuestionnaire(id: $id) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<RetireQuestionnaireMutation, RetireQuestionnaireMutationVariables>;
export const WithdrawFromReviewDocument = new TypedDocumentString(`
    mutation WithdrawFromReview($versionId: ID!) {
  withdrawFromReview(versionId: $versionId) {
    ...ReviewFields
  }
}
    fragment CommentFields on Comment {
  id
  versionId
  itemCode
  quote
  body
  blocking
  resolved
  author
  createdAt
  mayResolve
}
fragment ReviewFields on Questionnaire {
  id
  code
  title {
    fa
    en
  }
  agency {
    id
    name {
      fa
      en
    }
  }
  state
  canEdit
  isAuthor
  mayReview
  versions {
    id
    number
    state
    sha256
    submittedBy
    submittedAt
    decidedBy
    decidedAt
    note
    publishedBy
    publishedAt
    definition
    waivers {
      rule
      itemCode
      reason
      waivedBy
    }
    findings
    coverage
  }
  comments {
    ...CommentFields
  }
}`) as unknown as TypedDocumentString<WithdrawFromReviewMutation, WithdrawFromReviewMutationVariables>;
export const TrialPageDocument = new TypedDocumentString(`
    query TrialPage($id: ID!) {
  questionnaire(id: $id) {
    id
    title {
      fa
      en
    }
    canEdit
    agency {
      name {
        fa
        en
      }
    }
    draft {
      revision
    }
    versions {
      id
      number
    }
  }
  trial(questionnaireId: $id) {
    ...TrialFields
  }
}
    fragment TrialFields on Trial {
  id
  state
  draftRevision
  versionNumber
  size
  done
  leftEarly
  refused
  seed
  temper
  leavingPercent
  linkCode
  url
  qrSvg
  startedBy
  startedAt
  expiresOn
  report
}`) as unknown as TypedDocumentString<TrialPageQuery, TrialPageQueryVariables>;
export const TrialProgressDocument = new TypedDocumentString(`
    query TrialProgress($id: ID!) {
  trial(questionnaireId: $id) {
    id
    state
    done
    size
  }
}
    `) as unknown as TypedDocumentString<TrialProgressQuery, TrialProgressQueryVariables>;
export const StartTrialDocument = new TypedDocumentString(`
    mutation StartTrial($input: StartTrialInput!) {
  startTrial(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<StartTrialMutation, StartTrialMutationVariables>;
export const DeleteTrialDocument = new TypedDocumentString(`
    mutation DeleteTrial($id: ID!) {
  deleteTrial(questionnaireId: $id)
}
    `) as unknown as TypedDocumentString<DeleteTrialMutation, DeleteTrialMutationVariables>;