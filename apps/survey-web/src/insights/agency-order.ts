import type { AgencyOrder } from './picker-state.js';
import type { PlotSeries } from './to-trend-dataset.js';

/** The published value of a series in a wave, or null. */
export function valueAt({ points }: PlotSeries, wave: number): number | null {
  const point = points[wave];
  return point?.state === 'published' ? point.value : null;
}

/** Agencies in the order asked for: highest of the wave first, those without a figure last, names in the alphabet of the reader. */
export function orderAgencies(
  agencies: readonly PlotSeries[],
  by: {
    readonly order: AgencyOrder;
    readonly wave: number;
    readonly name: (series: PlotSeries) => string;
    readonly language: string;
  },
): PlotSeries[] {
  const collator = new Intl.Collator(by.language);
  const byName = (a: PlotSeries, b: PlotSeries): number => collator.compare(by.name(a), by.name(b));
  if (by.order === 'name') return agencies.toSorted(byName);
  const figure = (series: PlotSeries): number => {
    const read = by.order === 'score' ? valueAt(series, by.wave) : series.change?.difference;
    return read ?? -Infinity;
  };
  return agencies.toSorted((a, b) => {
    const [left, right] = [figure(a), figure(b)];
    return left === right ? byName(a, b) : right - left;
  });
}
