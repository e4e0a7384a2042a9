export type WaveState = 'planned' | 'open' | 'closed';

/** The days of a wave as ISO dates; it takes answers on both of them and between. */
export interface WaveDays {
  readonly opensOn: string;
  readonly closesOn: string;
  /** Closed by hand before its last day; it stays closed. */
  readonly closedEarly?: boolean;
}

/** Where a wave stands on a day (ISO date in Iran). */
export function waveState({ opensOn, closesOn, closedEarly = false }: WaveDays, todayIso: string): WaveState {
  if (closedEarly || todayIso > closesOn) return 'closed';
  return todayIso < opensOn ? 'planned' : 'open';
}
