import type { StaffRole } from './staff-role.js';

/** Signed in or not. */
export const EVERYONE = 'everyone';

export type Audience = StaffRole | typeof EVERYONE;

const STAFF = ['council_secretary', 'council_member', 'council_method', 'pr_manager'] as const;
/** Who writes questionnaires: of the own office, or of the council. */
const AUTHORS = ['council_secretary', 'council_method', 'pr_manager'] as const;
/** Everybody of the council: who reads what is not published yet. */
const COUNCIL = ['council_secretary', 'council_member', 'council_method'] as const;
/** Who decides about what others wrote. */
const REVIEWERS = ['council_secretary', 'council_method'] as const;
/** Who throws reports away; they can be drawn again to the same bytes. */
const REPORT_KEEPERS = ['council_secretary', 'council_method', 'pr_manager'] as const;
/** Who knows the addresses of agency heads. */
const LIST_KEEPERS = ['council_secretary', 'pr_manager'] as const;

/**
 * Who may call which operation; an operation without a row is closed to everybody. Which agencies a person then sees is
 * the scope's business, not this table's.
 */
export const PERMISSIONS = {
  'Query.me': [EVERYONE],
  'Query.agencies': STAFF,
  'Query.surveys': STAFF,
  'Query.trustTrend': STAFF,
  'Query.questionnaires': STAFF,
  'Query.questionnaire': STAFF,
  'Query.templates': STAFF,
  'Query.bankItems': STAFF,
  'Query.versionDiff': STAFF,
  'Query.draftPresence': STAFF,
  'Query.usedBefore': AUTHORS,
  'Query.trial': AUTHORS,
  'Query.editions': STAFF,
  'Query.methods': STAFF,
  'Query.reports': STAFF,
  'Query.digests': STAFF,
  'Query.digestRecipients': LIST_KEEPERS,
  'Query.holds': COUNCIL,
  'Query.holdable': REVIEWERS,
  'Query.fieldEvents': COUNCIL,
  'Query.waveCalendar': COUNCIL,
  'Query.askableVersions': REVIEWERS,
  'Query.officeWaves': ['pr_manager'],
  'Mutation.signIn': [EVERYONE],
  'Mutation.signOut': [EVERYONE],
  'Mutation.createQuestionnaire': AUTHORS,
  'Mutation.startDraft': AUTHORS,
  'Mutation.saveDraft': AUTHORS,
  'Mutation.noteDraftPresence': AUTHORS,
  'Mutation.leaveDraft': AUTHORS,
  'Mutation.waiveFinding': AUTHORS,
  'Mutation.unwaiveFinding': AUTHORS,
  'Mutation.saveScenarios': AUTHORS,
  'Mutation.submitForReview': AUTHORS,
  'Mutation.withdrawFromReview': AUTHORS,
  'Mutation.commentOn': STAFF,
  'Mutation.resolveComment': STAFF,
  'Mutation.askForChanges': REVIEWERS,
  'Mutation.approveVersion': REVIEWERS,
  'Mutation.publishVersion': REVIEWERS,
  'Mutation.retireQuestionnaire': AUTHORS,
  'Mutation.startEdition': REVIEWERS,
  'Mutation.publishEdition': REVIEWERS,
  'Mutation.discardEdition': REVIEWERS,
  'Mutation.startReport': STAFF,
  'Mutation.deleteReport': REPORT_KEEPERS,
  'Mutation.saveDigestRecipient': LIST_KEEPERS,
  'Mutation.removeDigestRecipient': LIST_KEEPERS,
  'Mutation.sendDigests': ['council_secretary'],
  'Mutation.proposeMethod': REVIEWERS,
  'Mutation.decideMethod': REVIEWERS,
  'Mutation.planWave': REVIEWERS,
  'Mutation.moveWave': REVIEWERS,
  'Mutation.holdSample': REVIEWERS,
  'Mutation.releaseSample': REVIEWERS,
  'Mutation.addFieldEvent': REVIEWERS,
  'Mutation.removeFieldEvent': REVIEWERS,
  'Mutation.startTrial': AUTHORS,
  'Mutation.deleteTrial': AUTHORS,
} as const satisfies Readonly<Record<string, readonly Audience[]>>;

/** The audiences of `Query.x` or `Mutation.x`; nobody when it has no row. */
export function audiencesOf(operation: string): readonly Audience[] {
  return Object.hasOwn(PERMISSIONS, operation) ? PERMISSIONS[operation as keyof typeof PERMISSIONS] : [];
}
