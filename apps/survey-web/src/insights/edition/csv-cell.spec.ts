import { csvCell } from './csv-cell.js';

describe('a cell of a file for other programs', () => {
  it.each([
    ['۵۳٫۴', '53.4'],
    ['\u2066−۲٫۱\u2069', '-2.1'],
    ['۱۲٬۴۰۰', '12400'],
    ['۴ تا ۸', '4 تا 8'],
    ['a,b', '"a,b"'],
    ['=1+1', "'=1+1"],
  ])('%s becomes %s', (words, cell) => {
    expect(csvCell(words)).toBe(cell);
  });
});
