import { heatStep } from './heat-dataset.js';
import { HEAT_COLOURS } from './heat-look.js';

/** WCAG 2.2 relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe('a cell of the heat table', () => {
  it.each(Object.entries(HEAT_COLOURS))('has figures of 4.5:1 or more on every step in %s', (_, steps) => {
    expect(steps).toHaveLength(5);
    for (const { colour, ink } of steps) expect(contrast(colour, ink)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    [50, 50, 2],
    [51.9, 50, 2],
    [52, 50, 3],
    [54.9, 50, 3],
    [55, 50, 4],
    [48.1, 50, 2],
    [48, 50, 1],
    [45, 50, 0],
    [54.96, 50, 4],
  ])('at %d against a mean of %d is step %d, by the figures that are shown', (value, mean, step) => {
    expect(heatStep(value, mean)).toBe(step);
  });
});
