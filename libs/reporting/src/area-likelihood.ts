import type { Area, LikelihoodMethod } from './area.js';
import { areaRegression } from './area-regression.js';

/** Points of the logarithmic grid that brackets the maximum; the likelihood may have more than one. */
const GRID = 60;
const HALVINGS = 200;

/**
 * The variance between areas, >= 0, at which the (restricted) likelihood is largest: the best point of a grid, then the
 * root of the score beside it; 0 when nothing above it is more likely. null when the covariates depend on one another.
 */
export function likelihoodMaximum(areas: readonly Area[], method: LikelihoodMethod): number | null {
  const atZero = likelihoodAt(areas, 0, method);
  if (atZero === null) return null;
  const directs = areas.map(({ direct }) => direct);
  const spread = Math.max(...directs) - Math.min(...directs);
  const psis = areas.map(({ psi }) => psi);
  const largest = 4 * spread * spread + Math.max(...psis);
  const smallest = 1e-8 * Math.min(...psis);
  const ratio = (largest / smallest) ** (1 / GRID);
  const grid = [0, ...Array.from({ length: GRID + 1 }, (_, i) => smallest * ratio ** i)];
  let best = 0;
  let most = atZero.value;
  for (const [i, sigma2v] of grid.entries()) {
    const { value } = likelihoodAt(areas, sigma2v, method)!;
    if (value <= most) continue;
    most = value;
    best = i;
  }
  if (best === 0 && atZero.score <= 0) return 0;
  return scoreRoot(areas, method, grid[Math.max(0, best - 1)]!, grid[Math.min(GRID + 1, best + 1)]!);
}

/** Bisection of the score, which falls through 0 at a maximum; as fine as double precision. */
function scoreRoot(areas: readonly Area[], method: LikelihoodMethod, from: number, to: number): number {
  let low = from;
  let high = to;
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (likelihoodAt(areas, middle, method)!.score > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Value and derivative by sigma2v; the constant is left out. */
function likelihoodAt(
  areas: readonly Area[],
  sigma2v: number,
  method: LikelihoodMethod,
): { value: number; score: number } | null {
  const fit = areaRegression(areas, sigma2v);
  if (fit === null) return null;
  const restricted = method === 'REML' ? 1 : 0;
  let value = -restricted * fit.logDeterminant;
  let score = restricted * fit.traceOfProjection;
  for (const { direct, psi, x } of areas) {
    const variance = sigma2v + psi;
    const residual = direct - x.reduce((sum, own, j) => sum + own * fit.beta[j]!, 0);
    value -= Math.log(variance) + (residual * residual) / variance;
    score += (residual * residual) / (variance * variance) - 1 / variance;
  }
  return { value: value / 2, score: score / 2 };
}
