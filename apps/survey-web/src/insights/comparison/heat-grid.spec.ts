import type { HeatCell, HeatRow } from '@hamava/charts';
import { sortRows } from './heat-grid.js';

const shown = (value: number): HeatCell => ({ state: 'published', value, base: 100 });
const rows: HeatRow[] = [
  { name: 'ب', cells: [shown(40)] },
  { name: 'پ', cells: [{ state: 'withheld', reason: 'BASE' }] },
  { name: 'الف', cells: [shown(60)] },
];
const names = (column: number | null, direction: 'ascending' | 'descending') =>
  sortRows(rows, column, direction, 'fa').map(({ name }) => name);

describe('the rows of the heat table', () => {
  it('follow a column either way, and a withheld figure is last both times', () => {
    expect(names(0, 'descending')).toEqual(['الف', 'ب', 'پ']);
    expect(names(0, 'ascending')).toEqual(['ب', 'الف', 'پ']);
  });

  it('follow the Persian order of names', () => {
    expect(names(null, 'ascending')).toEqual(['الف', 'ب', 'پ']);
    expect(names(null, 'descending')).toEqual(['پ', 'ب', 'الف']);
  });
});
