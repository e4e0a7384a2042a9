export * from './problem.js';
export * from './questionnaire/definition.js';
export { canonicalJson } from './questionnaire/canonical-json.js';
export { parseDefinition, parseDraft, type ParsedDefinition } from './questionnaire/parse-definition.js';
export { applyPatches, MAX_PATCHES, pointerSteps, type Patch, type Patched } from './questionnaire/patches.js';
export {
  answerItems,
  itemsOf,
  nonAnswersOf,
  OTHER_SUFFIX,
  questionsOf,
  scaleItems,
  scaleOf,
  scaleRange,
  scaleValues,
  takesAnswers,
  type AnswerItem,
  type ListQuestion,
  type ScaleItem,
  type SingleItemQuestion,
} from './questionnaire/answer-items.js';
export { CONSENT_LABELS, fixedLabel, NON_ANSWER_LABELS } from './questionnaire/fixed-labels.js';
export { INDEX_OUTCOME, UNKNOWN_LEVEL } from './questionnaire/codes.js';
export { languageOf, pipe, textIn } from './questionnaire/localized-text.js';
export { coreTrustQuestionnaire } from './questionnaire/core-trust/core-trust-questionnaire.js';
export { codebook, type CodebookEntry, type CodebookValue } from './questionnaire/codebook.js';
export { estimateMinutes, questionSeconds, sectionSeconds } from './questionnaire/estimated-minutes.js';
export { questionNumbers } from './questionnaire/question-numbers.js';
export { isSafeRichText, plainWords, safeRichText } from './questionnaire/rich-text.js';
export { arranged } from './routing/arrange.js';
export { chance } from './routing/chance.js';
export { holds } from './routing/condition.js';
export { allOf, codesIn, withCodes } from './routing/condition-parts.js';
export { conditionReading, goToReading, type Waiting } from './routing/condition-reading.js';
export { endingOf } from './routing/ending.js';
export {
  interviewPages,
  minutesLeft,
  progressOf,
  sectionNumber,
  usesChance,
  withSection,
  type Given,
  type Progress,
} from './routing/interview.js';
export { lowered } from './routing/lower.js';
export { answerCodes, isOnPage, optionsOf } from './routing/question-parts.js';
export { pipeAnswers, type Piped } from './routing/piping.js';
export { quotasOf } from './routing/quotas.js';
export { usersOf, type CodeUser, type UseOfCode } from './routing/users-of.js';
export {
  nextSection,
  visibleAnswers,
  visibleOptions,
  visibleQuestions,
  visibleSections,
} from './routing/visible-questions.js';
export { isNonAnswer, SEED, SEEDS, type Answers, type AnswerValue } from './answering/answers.js';
export { calculated, computedAnswer, splitArm } from './answering/computed-answer.js';
export { withComputed } from './answering/computed.js';
export { bandOf, keepBands, numberRange, type AnswerDay } from './answering/bands.js';
export { checkAnswers, type CheckedAnswers } from './answering/check-answers.js';
export { checkValue, type AnswerRules, type CheckedValue } from './answering/check-value.js';
export { demographics } from './answering/demographics.js';
export { readForm, type Form, type FormRules, type ReadForm } from './answering/read-form.js';
export {
  scoringScheme,
  type DriverMean,
  type ItemMean,
  type Outcome,
  type OutcomeKind,
  type ScoredItem,
  type ScoringScheme,
} from './scoring/scoring-scheme.js';
export { scoreAnswers } from './scoring/score-answers.js';
export {
  formatLinkCode,
  isLinkCode,
  linkCodeFromBytes,
  normaliseLinkCode,
  type SubmissionLinkCode,
} from './fieldwork/link-code.js';
export {
  formatReceiptCode,
  isReceiptCode,
  normaliseReceiptCode,
  receiptCodeFromBytes,
} from './fieldwork/receipt-code.js';
export {
  WAVE_MOVES,
  WAVE_STATES,
  afterMove,
  movesOf,
  waveState,
  type WaveDays,
  type WaveFacts,
  type WaveMove,
  type WaveState,
} from './fieldwork/wave-state.js';
export { randomAnswers, TEMPERS, type Temper } from './answering/random-answers.js';
export {
  codeOfPart,
  documentOf,
  olderParts,
  partsOf,
  touchedParts,
  withOlderParts,
  type DocumentParts,
  type OlderParts,
} from './drafting/document-parts.js';
export { mergeDocuments } from './drafting/merge-documents.js';
export {
  entryName,
  keyedTexts,
  outdatedTranslations,
  textsWithin,
  type OutdatedTranslation,
} from './drafting/translation-sources.js';
export { brokenLocks, contentText, lockedItems, type LockedItem, type LockedItems } from './drafting/core-lock.js';
export { brokenOutcomes, compareDefinitions } from './revision/compare-definitions.js';
export { CHANGE_CLASSES, type Change, type ChangeClass, type ChangedPart, type WordRun } from './revision/change.js';
export { sameButOrthography } from './revision/orthography.js';
export { wordDiff } from './revision/word-diff.js';
export { RULE_IDS, type RuleId } from './linting/rule-id.js';
export type { Finding, FindingWords, Fix, LintOptions, PathFaults, Severity } from './linting/finding.js';
export { lint, unwaived, type Waiver } from './linting/lint.js';
export { corrected } from './linting/spelling.js';
export { CORE_ITEMS, type CoreItem } from './bank/core-items.js';
export { SIMILAR, trigramSimilarity } from './bank/similarity.js';
export type { BankItem } from './bank/bank-item.js';
export {
  BANK_ITEMS,
  bankItem,
  bankQuestion,
  insertBankItem,
  searchBank,
  similarItems,
  type Insertion,
  type SimilarItem,
} from './bank/bank-items.js';
export { coreTrust } from './bank/templates/core-trust.js';
export { TEMPLATES, type Template } from './bank/templates/templates.js';
export {
  sourceHash,
  sourceHashes,
  translationPatches,
  translationTable,
  type TranslatedRow,
  type TranslationPatches,
  type TranslationRow,
  type TranslationState,
} from './bank/translations.js';
export { explorePaths, MOST_STATES, type ExploreOptions } from './paths/explore-paths.js';
export type {
  DeadEnd,
  MissedBranch,
  PartOfPath,
  PathLength,
  PathReport,
  SurveyPath,
  Unreachable,
} from './paths/path-report.js';
export type { Shares } from './paths/domains.js';
export { runScenario, type Scenario, type ScenarioFailure, type ScenarioResult } from './paths/scenario.js';
export { syntheticAnswer, type SyntheticRecipe } from './paths/synthetic-answer.js';
export { tallyAnswers, type AnswerTally, type ItemTally, type SectionTally } from './paths/tally-answers.js';
