import type { DocumentPatch } from './patches-between.js';

/** What a step did, for the words of the tooltip: `{ what: 'deleteQuestion', subject: '5' }`. */
export interface StepName {
  readonly what: StepKind;
  /** The number or the name of what was changed. */
  readonly subject?: string | undefined;
}

export const STEP_KINDS = [
  'editText',
  'editHint',
  'editOption',
  'addOption',
  'removeOption',
  'moveOption',
  'addQuestion',
  'deleteQuestion',
  'duplicateQuestion',
  'moveQuestion',
  'addSection',
  'editSection',
  'deleteSection',
  'moveSection',
  'changeSetting',
  'changeLogic',
  'translate',
  'insertBank',
  'applyFix',
  'editTitle',
  'moveQuestions',
  'deleteQuestions',
  'duplicateQuestions',
  'moveSections',
  'deleteItems',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

export interface Step {
  readonly name: StepName;
  readonly forward: readonly DocumentPatch[];
  readonly backward: readonly DocumentPatch[];
  /** Steps of one group that follow each other within `GROUP_MS` are one step. */
  readonly group?: string | undefined;
  /** In milliseconds, of the last change in the step. */
  readonly at: number;
}

export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export const NO_HISTORY: History = { past: [], future: [] };
export const STEP_LIMIT = 200;
export const GROUP_MS = 800;

/** Whether a change joins the step before it. */
export function joinsLast({ past, future }: History, group: string | undefined, now: number): boolean {
  const last = past.at(-1);
  return group !== undefined && future.length === 0 && last?.group === group && now - last.at < GROUP_MS;
}

/** A new step, or the last one made anew; what was undone is gone. */
export function record({ past }: History, step: Step, replacesLast: boolean): History {
  const kept = replacesLast ? past.slice(0, -1) : past;
  return { past: [...kept, step].slice(-STEP_LIMIT), future: [] };
}

export function stepBack({ past, future }: History): { readonly step: Step; readonly history: History } | null {
  const step = past.at(-1);
  return step === undefined ? null : { step, history: { past: past.slice(0, -1), future: [step, ...future] } };
}

export function stepForward({ past, future }: History): { readonly step: Step; readonly history: History } | null {
  const [step, ...rest] = future;
  // An undone step that is done again ends its group.
  return step === undefined
    ? null
    : { step, history: { past: [...past, { ...step, group: undefined }], future: rest } };
}
