import { localLevel, type LevelWave } from './local-level.js';
import { factorNormalEquations, solveNormalEquations } from './normal-equations.js';

export interface ModeWave extends LevelWave {
  /** How the wave was asked; effects are those of other modes against the last one of the series. */
  readonly mode: string;
}

export interface ModeEffect {
  readonly mode: string;
  /** What asking in this mode adds to the figure, against the last mode. */
  readonly estimate: number;
  readonly se: number;
}

/**
 * Pieces of a series that can be compared within: cut where the mode changes and no wave was asked in both
 * (MODE_BREAK), since then a change of the mode cannot be told from a change of the level.
 */
export function comparablePieces<Wave extends ModeWave>(waves: readonly Wave[]): Wave[][] {
  const pieces: Wave[][] = [];
  for (const [t, wave] of waves.entries()) {
    const piece = pieces.at(-1);
    const known = piece?.some(({ mode }) => mode === wave.mode) === true;
    const overlaps = waves.some(
      ({ time, mode }, k) => k !== t && time === wave.time && piece?.some((own) => own.mode === mode),
    );
    if (piece !== undefined && (known || overlaps)) piece.push(wave);
    else pieces.push([wave]);
  }
  return pieces;
}

/**
 * Effects of the modes of one piece for a given q, by generalised least squares: figures and dummies go through the same
 * filter, and the innovations of the figures are regressed on those of the dummies (de Jong 1991).
 */
export function modeEffects(waves: readonly ModeWave[], q: number): ModeEffect[] {
  const others = otherModes(waves);
  if (others.length === 0) return [];
  const figures = localLevel(waves, q);
  const dummies = others.map((mode) => localLevel(dummyOf(waves, mode), q).innovations);
  const size = others.length;
  const gram = new Float64Array(size * size);
  const right = new Float64Array(size);
  for (const [t, innovation] of figures.innovations.entries()) {
    if (innovation === null) continue;
    const precision = 1 / figures.innovationVar[t]!;
    for (let j = 0; j < size; j += 1) {
      right[j]! += dummies[j]![t]! * innovation * precision;
      for (let k = 0; k < size; k += 1) gram[j * size + k]! += dummies[j]![t]! * dummies[k]![t]! * precision;
    }
  }
  const equations = factorNormalEquations(gram, size);
  const estimates = solveNormalEquations(equations, right);
  return others.map((mode, j) => {
    const unit = new Float64Array(size);
    unit[j] = 1;
    return { mode, estimate: estimates[j]!, se: Math.sqrt(solveNormalEquations(equations, unit)[j]!) };
  });
}

/** The figures as they would be in the last mode. */
export function withoutModeEffects<Wave extends ModeWave>(
  waves: readonly Wave[],
  effects: readonly ModeEffect[],
): Wave[] {
  const added = new Map(effects.map(({ mode, estimate }) => [mode, estimate]));
  return waves.map((wave) => {
    const effect = added.get(wave.mode);
    return effect === undefined || wave.estimate === null ? wave : { ...wave, estimate: wave.estimate - effect };
  });
}

/** Variance that not knowing the effects adds to the level of every wave; effects of several modes as if independent. */
export function modeVariance(waves: readonly ModeWave[], effects: readonly ModeEffect[], q: number): number[] {
  const sum = waves.map(() => 0);
  for (const { mode, se } of effects) {
    for (const [t, share] of localLevel(dummyOf(waves, mode), q).smoothed.entries()) sum[t]! += (share * se) ** 2;
  }
  return sum;
}

function otherModes(waves: readonly ModeWave[]): string[] {
  const asked = waves.filter(({ estimate }) => estimate !== null);
  const last = asked.at(-1)?.mode;
  return [...new Set(asked.map(({ mode }) => mode))].filter((mode) => mode !== last);
}

function dummyOf(waves: readonly ModeWave[], mode: string): LevelWave[] {
  return waves.map((wave) => ({
    time: wave.time,
    se: wave.se,
    estimate: wave.estimate === null ? null : Number(wave.mode === mode),
  }));
}
