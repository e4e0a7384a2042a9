import { colourReader, withOpacity } from './chart-colours.js';

describe('the colours of the chart', () => {
  it('take an opacity, also when a minifier shortened them', () => {
    expect(withOpacity('#0e6f73', 0.5)).toBe('#0e6f7380');
    expect(withOpacity('#fff', 0)).toBe('#ffffff00');
  });

  it('are read from the theme', () => {
    document.documentElement.style.setProperty('--c1', ' #123456 ');
    expect(colourReader(document.documentElement)('--c1')).toBe('#123456');
  });
});
