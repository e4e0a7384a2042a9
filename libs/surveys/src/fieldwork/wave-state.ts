/** Where a wave stands. Only open waves take answers; what is closed never opens again. */
export const WAVE_STATES = ['planned', 'open', 'paused', 'closed', 'archived'] as const;
export type WaveState = (typeof WAVE_STATES)[number];

/** What a person can do with a wave. Opening and closing on their day are done by the clock, not by a person. */
export const WAVE_MOVES = ['reschedule', 'extend', 'close', 'pause', 'resume', 'archive'] as const;
export type WaveMove = (typeof WAVE_MOVES)[number];

/** The days of a wave as ISO dates in Iran; it takes answers on both of them and between. */
export interface WaveDays {
  readonly opensOn: string;
  readonly closesOn: string;
}

export interface WaveFacts extends WaveDays {
  readonly paused: boolean;
  /** Closed by hand before the end of its last day; it stays closed. */
  readonly closedEarly: boolean;
  readonly archived: boolean;
}

const MOVES: Readonly<Record<WaveState, readonly WaveMove[]>> = {
  planned: ['reschedule'],
  open: ['extend', 'close', 'pause'],
  paused: ['extend', 'close', 'resume'],
  closed: ['archive'],
  archived: [],
};

/** Where a wave stands on a day (ISO date in Iran). Closing outranks a pause: a paused wave ends on its last day as any other. */
export function waveState(facts: WaveFacts, todayIso: string): WaveState {
  if (facts.archived) return 'archived';
  if (facts.closedEarly || todayIso > facts.closesOn) return 'closed';
  if (todayIso < facts.opensOn) return 'planned';
  return facts.paused ? 'paused' : 'open';
}

/** What can be done with a wave that stands here. */
export function movesOf(state: WaveState): readonly WaveMove[] {
  return MOVES[state];
}

/** Where a move leads; null when it cannot be made from here. Dates are judged apart, by `daysProblem`. */
export function afterMove(state: WaveState, move: WaveMove): WaveState | null {
  if (!MOVES[state].includes(move)) return null;
  const ends: Readonly<Record<WaveMove, WaveState>> = {
    reschedule: 'planned',
    extend: state,
    close: 'closed',
    pause: 'paused',
    resume: 'open',
    archive: 'archived',
  };
  return ends[move];
}
