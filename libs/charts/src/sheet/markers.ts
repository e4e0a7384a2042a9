/** Shapes that tell series and verdicts apart without colour. */
export type MarkerShape = 'circle' | 'square' | 'up' | 'down' | 'diamond' | 'cross' | 'bar';

const round = (value: number): string => String(Math.round(value * 100) / 100 + 0);

/** The path of a marker around a point; `radius` is half its height in pixels. */
export function markerPath(shape: MarkerShape, x: number, y: number, radius: number): string {
  const r = radius;
  const move = (dx: number, dy: number): string => `${round(x + dx)} ${round(y + dy)}`;
  switch (shape) {
    case 'circle':
      return `M${move(-r, 0)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
    case 'square':
      return `M${move(-r * 0.9, -r * 0.9)}h${round(r * 1.8)}v${round(r * 1.8)}h${round(-r * 1.8)}Z`;
    case 'up':
      return `M${move(0, -r * 1.15)}L${move(r * 1.1, r * 0.85)}H${round(x - r * 1.1)}Z`;
    case 'down':
      return `M${move(0, r * 1.15)}L${move(r * 1.1, -r * 0.85)}H${round(x - r * 1.1)}Z`;
    case 'diamond':
      return `M${move(0, -r * 1.25)}L${move(r * 1.25, 0)}L${move(0, r * 1.25)}L${move(-r * 1.25, 0)}Z`;
    case 'cross':
      return `M${move(-r, -r)}L${move(r, r)}M${move(r, -r)}L${move(-r, r)}`;
    case 'bar':
      return `M${move(0, -r)}V${round(y + r)}`;
  }
}
