const QUIET_MS = 200;

/**
 * Asks for a flush of a wave at most once in a short while, and always once after the last answer: a thousand answers a
 * second cost five jobs, not a thousand. What gets lost here the sweep finds.
 */
export class FlushSignal {
  private readonly raised = new Map<string, { again: boolean }>();

  constructor(private readonly ask: (waveId: string) => void) {}

  raise(waveId: string): void {
    const state = this.raised.get(waveId);
    if (state) {
      state.again = true;
      return;
    }
    this.ask(waveId);
    this.quiet(waveId);
  }

  private quiet(waveId: string): void {
    const state = { again: false };
    this.raised.set(waveId, state);
    setTimeout(() => {
      this.raised.delete(waveId);
      if (state.again) this.raise(waveId);
    }, QUIET_MS).unref();
  }
}
