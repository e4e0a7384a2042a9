import type { Interval as Bounds } from '@hamava/reporting';
import type { WaveModel } from '../fieldwork/wave.model.js';
import type { Interval } from '../graphql/interval.model.js';
import type { DisclosedFigure } from './disclosure.js';
import { type IndexPointModel, PointStatus } from './index-point.model.js';
import { ChangeVerdict, type CouncilPointModel, type IndexChangeModel } from './trust-trend.model.js';
import type { ChangeOverWaves, CouncilFigure } from './trust-trend.js';

export type WaveOf = (waveId: string) => WaveModel;

export function toIndexPoint(wave: WaveModel, figure: DisclosedFigure): IndexPointModel {
  if (figure.status !== 'PUBLISHED') {
    return {
      wave,
      status: PointStatus[figure.status],
      reason: figure.reason,
      value: null,
      standardError: null,
      interval95: null,
      interval50: null,
      base: null,
      effectiveBase: null,
      designEffect: null,
      flags: [],
    };
  }
  const { value, standardError, base, effectiveBase, designEffect } = figure;
  return {
    wave,
    status: PointStatus.PUBLISHED,
    reason: null,
    value,
    standardError,
    interval95: toInterval(figure.interval95),
    interval50: toInterval(figure.interval50),
    base,
    effectiveBase,
    designEffect,
    flags: [...figure.flags],
  };
}

export function toCouncilPoint(
  waveOf: WaveOf,
  { waveId, interval95, interval50, ...figure }: CouncilFigure,
): CouncilPointModel {
  return {
    ...figure,
    wave: waveOf(waveId),
    interval95: interval95 && toInterval(interval95),
    interval50: interval50 && toInterval(interval50),
  };
}

export function toChange(waveOf: WaveOf, change: ChangeOverWaves | null): IndexChangeModel | null {
  if (change === null) return null;
  const { fromWaveId, toWaveId, difference, standardError, pValue } = change;
  return {
    fromWave: waveOf(fromWaveId),
    toWave: waveOf(toWaveId),
    difference,
    standardError,
    pValue,
    verdict: ChangeVerdict[change.verdict],
  };
}

function toInterval([low, high]: Bounds): Interval {
  return { low, high };
}
