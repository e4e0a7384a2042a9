import type { ReactNode } from 'react';
import {
  newestPublished,
  timeRange,
  type Bounds,
  type PlotPoint,
  type PlotSeries,
  type TrendDataset,
} from './to-trend-dataset.js';

const WIDTH = 160;
const HEIGHT = 54;
const PAD = 5;

type Place = (index: number, value: number) => string;

/** Runs of neighbouring published points as SVG paths: a line stops where nothing is published. */
export function sparkPaths(points: readonly PlotPoint[], place: Place): string[] {
  const paths: string[] = [];
  let run: string[] = [];
  const close = (): void => {
    if (run.length > 1) paths.push(`M${run.join('L')}`);
    run = [];
  };
  for (const [index, point] of points.entries()) {
    if (point.state === 'published') run.push(place(index, point.value));
    else close();
  }
  close();
  return paths;
}

const TONE = { HIGHER: 'rise', LOWER: 'fall', STABLE: 'calm', UNDETERMINED: 'calm' } as const;

/** A small line, time from left to right; the council's mean is dashed. Its words stand beside it. */
export function Spark({
  series,
  dataset,
  range,
}: {
  readonly series: PlotSeries;
  readonly dataset: TrendDataset;
  readonly range: Bounds;
}): ReactNode {
  const time = timeRange(dataset.waves);
  const x = (index: number): number =>
    PAD + (((dataset.waves[index]?.at ?? 0) - time.low) / (time.high - time.low)) * (WIDTH - 2 * PAD);
  const y = (value: number): number =>
    HEIGHT - PAD - ((value - range.low) / (range.high - range.low)) * (HEIGHT - 2 * PAD);
  const place: Place = (index, value) => `${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
  const newest = newestPublished(series.points);
  const tone = series.change === null ? 'calm' : TONE[series.change.verdict];
  return (
    <svg className={`spark spark-${tone}`} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {sparkPaths(dataset.council.points, place).map((path) => (
        <path key={path} className="spark-council" d={path} />
      ))}
      {sparkPaths(series.points, place).map((path) => (
        <path key={path} className="spark-line" d={path} />
      ))}
      {series.points.map((point, index) => {
        if (point.state === 'withheld') {
          return <circle key={index} className="spark-withheld" cx={x(index)} cy={HEIGHT - PAD} r="3.5" />;
        }
        if (point.state !== 'published') return null;
        return (
          <circle key={index} className="spark-point" cx={x(index)} cy={y(point.value)} r={index === newest ? 4 : 2} />
        );
      })}
    </svg>
  );
}
