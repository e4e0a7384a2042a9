import type { Highs, Model } from 'highs';
import type { Target } from './growing-counts.js';
import type { CountsProblem } from './counts-problem.js';
import type { SoughtAnswer } from './insider.js';

/** A range of fewer counts than this tells how many they are; a base rounded to five leaves five. */
const NARROW = 5;
/** From the least to the most of so many counts. */
const REACH = NARROW - 1;
/** Worlds far from the truth in many counts at once; each spares many single ones. */
const MIXES = 4;

/** Worlds in which all published figures are the same as in ours, and how far the tried counts move in them. */
export class Worlds {
  private readonly model: Model;
  private readonly seen: { low: number; high: number }[];

  constructor(
    private readonly highs: Highs,
    private readonly problem: CountsProblem,
    private readonly targets: readonly Target[],
  ) {
    this.model = problem.toModel(highs);
    this.model.options.set({ output_flag: false });
    this.seen = targets.map(({ unknown }) => {
      const { truth } = problem.unknowns[unknown]!;
      return { low: truth, high: truth };
    });
  }

  dispose(): void {
    this.model.dispose();
  }

  /** Pushes all counts that are still near the truth up and down, in turns; any such world will do, so none is sought long. */
  mix(): void {
    for (let mix = 0; mix < MIXES; mix += 1) {
      const open = this.targets.flatMap(({ unknown }, at) => (this.isWide(at) ? [] : [{ unknown, at }]));
      if (open.length < 3) return;
      this.model.options.set({ mip_rel_gap: 0.3 });
      open.forEach(({ unknown, at }) => this.model.changeColCost(unknown, (at + mix) % 2 === 0 ? 1 : -1));
      this.run();
      open.forEach(({ unknown }) => this.model.changeColCost(unknown, 0));
    }
  }

  /** From the least to the most that a count can be; null where that is a wide range. */
  rangeOf(target: Target): [number, number] | null {
    const at = this.targets.indexOf(target);
    for (const side of [1, -1]) {
      if (this.isWide(at)) return null;
      const { low, high } = this.seen[at]!;
      this.model.options.set({ mip_rel_gap: 0, objective_target: side === 1 ? -(low + REACH) : high - REACH });
      this.model.changeColCost(target.unknown, -side);
      this.run();
      this.model.changeColCost(target.unknown, 0);
    }
    const { low, high } = this.seen[at]!;
    return this.isWide(at) ? null : [low, high];
  }

  private isWide(at: number): boolean {
    const { low, high } = this.seen[at]!;
    return high - low >= REACH;
  }

  private run(): void {
    const { optimal, objectiveTarget } = this.highs.constants.modelStatus;
    this.model.run();
    const status = this.model.getModelStatus();
    if (status !== optimal && status !== objectiveTarget) throw new Error(`the solver ended with ${status}`);
    const world = this.model.getSolution().colValue;
    this.targets.forEach(({ unknown }, at) => {
      const { low, high } = this.seen[at]!;
      const value = Math.round(world[unknown]!);
      this.seen[at] = { low: Math.min(low, value), high: Math.max(high, value) };
    });
  }
}

/** Whether in every world in which all published figures are the same the sought answer is the one given. */
export function isOnlyAnswer(highs: Highs, problem: CountsProblem, { choices, truth }: SoughtAnswer): boolean {
  const model = problem.toModel(highs);
  try {
    model.options.set({ output_flag: false });
    model.changeColBounds(choices[truth]!, 0, 0);
    model.run();
    const { optimal, infeasible } = highs.constants.modelStatus;
    const status = model.getModelStatus();
    if (status !== optimal && status !== infeasible) throw new Error(`the solver ended with ${status}`);
    return status === infeasible;
  } finally {
    model.dispose();
  }
}
