import type { HeatDataset } from '@hamava/charts';
import {
  agenciesIn,
  figureAt,
  INDEX,
  isShown,
  outcomeName,
  sourceOf,
  toPoint,
  wordsIn,
  type Reading,
} from './reading.js';

/** Agencies by drivers, by their distance from the province; drivers without a province figure are left out. */
export function heatOf(reading: Reading, wave: number): HeatDataset {
  const { edition, language } = reading;
  const words = wordsIn(language);
  const columns = edition.outcomes.flatMap(({ code, kind }) => {
    if (kind !== 'index' && kind !== 'driver' && kind !== 'composite') return [];
    const figure = figureAt(reading, null, code, wave);
    return isShown(figure) ? [{ code, kind, name: outcomeName(reading, code), mean: figure.value }] : [];
  });
  const lowest = columns.filter(({ kind }) => kind === 'driver').sort((a, b) => a.mean - b.mean)[0];
  const province = figureAt(reading, null, INDEX, wave);
  return {
    title: words.heatTitle,
    subtitle: words.heatSubtitle,
    sentence: lowest === undefined ? words.heatSubtitle : words.heatSentence(lowest.name),
    source: sourceOf(reading, [wave], isShown(province) ? province.base : 0),
    columns: columns.map(({ code, name, mean }) => ({ key: code, name, mean })),
    rows: agenciesIn(reading, INDEX, wave).map(({ key, name }) => ({
      key,
      name,
      cells: columns.map(({ code }) => {
        const point = toPoint(figureAt(reading, key, code, wave));
        return point.state === 'published' ? { state: 'published', value: point.value, base: point.base } : point;
      }),
    })),
  };
}
