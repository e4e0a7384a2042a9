import type { AgencyOrder } from './picker-state.js';
import { newestPublished, type PlotSeries } from './to-trend-dataset.js';

/** The newest published value of a series, or null. */
export function newestValue({ points }: PlotSeries): number | null {
  const point = points[newestPublished(points)];
  return point?.state === 'published' ? point.value : null;
}

/** Agencies in the order asked for: highest first for figures, those without a figure last, names in the alphabet of the reader. */
export function orderAgencies(
  agencies: readonly PlotSeries[],
  by: { readonly order: AgencyOrder; readonly name: (series: PlotSeries) => string; readonly language: string },
): PlotSeries[] {
  const collator = new Intl.Collator(by.language);
  const byName = (a: PlotSeries, b: PlotSeries): number => collator.compare(by.name(a), by.name(b));
  if (by.order === 'name') return agencies.toSorted(byName);
  const figure = (series: PlotSeries): number => {
    const read = by.order === 'score' ? newestValue(series) : series.change?.difference;
    return read ?? -Infinity;
  };
  return agencies.toSorted((a, b) => {
    const [left, right] = [figure(a), figure(b)];
    return left === right ? byName(a, b) : right - left;
  });
}
