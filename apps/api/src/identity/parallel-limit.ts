import { problem } from '@hamava/surveys';
import { ProblemError } from '../database/problem-error.js';

/**
 * Lets a few pieces of costly work run and a few more wait; the rest is told to come back later. A flood of sign-ins thus
 * costs a bounded share of the processor and of memory, and citizens' pages stay fast.
 */
export class ParallelLimit {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly limit: { readonly running: number; readonly waiting: number }) {}

  /** Throws the problem TRY_AGAIN_LATER, without starting the work, when too many wait already. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running < this.limit.running) this.running += 1;
    else await this.turn();
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.running -= 1;
      else next();
    }
  }

  private turn(): Promise<void> {
    if (this.waiting.length >= this.limit.waiting) throw ProblemError.of(problem('TRY_AGAIN_LATER', ''));
    return new Promise((start) => this.waiting.push(start));
  }
}
