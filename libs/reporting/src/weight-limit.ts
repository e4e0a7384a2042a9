/** Weights within bounds, margins still met exactly: the default way to keep weights from exploding (methodology 2.7). */
export interface BoundedWeights {
  readonly kind: 'BOUNDED';
  /** Raking factor over its mean, at least; in [0, 1). */
  readonly lower: number;
  /** Raking factor over its mean, at most; above 1. */
  readonly upper: number;
  /** Upper bounds to try in turn when `upper` is infeasible; part of the version, the one used is reported. */
  readonly widenTo?: readonly number[];
}

/** Rake, cap, renormalise, repeat: margins are then met approximately only, `marginError` says how well. */
export interface CappedWeights {
  readonly kind: 'CAPPED';
  /** Raking factor over its mean, at most; above 1. */
  readonly overMean: number;
}

export type WeightLimit = BoundedWeights | CappedWeights;

/** What a limit did, in the raking report. */
export type LimitReport =
  | {
      readonly kind: 'BOUNDED';
      readonly lower: number;
      /** The bound that was feasible. */
      readonly upper: number;
      /** Bounds that were not, in the order in which they were tried. */
      readonly infeasible: readonly number[];
      readonly respondentsAtLower: number;
      readonly respondentsAtUpper: number;
    }
  | { readonly kind: 'CAPPED'; readonly overMean: number; readonly respondentsAtCap: number };

/** Throws a RangeError for bounds that no weights of mean 1 can have. */
export function requireLimit(limit: WeightLimit): void {
  const uppers = limit.kind === 'CAPPED' ? [limit.overMean] : [limit.upper, ...(limit.widenTo ?? [])];
  if (uppers.some((upper) => !(upper > 1 && Number.isFinite(upper)))) {
    throw new RangeError(`an upper bound of weights is a number above 1, got ${uppers.join(', ')}`);
  }
  if (limit.kind === 'BOUNDED' && !(limit.lower >= 0 && limit.lower < 1)) {
    throw new RangeError(`a lower bound of weights lies in [0, 1), got ${limit.lower}`);
  }
}
