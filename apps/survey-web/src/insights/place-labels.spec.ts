import fc from 'fast-check';
import { placeLabels } from './place-labels.js';

const bounds = { top: 0, bottom: 1000 };

describe('places of the end labels', () => {
  it('are the wishes when nothing collides', () => {
    expect(
      placeLabels(
        [
          { at: 300, height: 20 },
          { at: 100, height: 20 },
        ],
        bounds,
      ),
    ).toEqual([300, 100]);
  });

  it('part two labels that want the same place, evenly', () => {
    expect(
      placeLabels(
        [
          { at: 100, height: 20 },
          { at: 100, height: 20 },
        ],
        bounds,
      ),
    ).toEqual([90, 110]);
  });

  it('stay inside the plot', () => {
    expect(
      placeLabels(
        [
          { at: 2, height: 20 },
          { at: 999, height: 20 },
        ],
        bounds,
      ),
    ).toEqual([10, 990]);
  });

  it('never overlap, keep the order of the wishes and stay inside when they fit', () => {
    const label = fc.record({ at: fc.integer({ min: 0, max: 1000 }), height: fc.integer({ min: 10, max: 60 }) });
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 8 }), (labels) => {
        const placed = placeLabels(labels, bounds);
        const boxes = labels
          .map(({ at, height }, i) => ({ at, height, middle: placed[i] ?? 0 }))
          .sort((a, b) => a.middle - b.middle);
        for (const [i, box] of boxes.entries()) {
          expect(box.middle - box.height / 2).toBeGreaterThanOrEqual(-1e-9);
          expect(box.middle + box.height / 2).toBeLessThanOrEqual(1000 + 1e-9);
          const next = boxes[i + 1];
          if (next === undefined) continue;
          expect(box.middle + box.height / 2).toBeLessThanOrEqual(next.middle - next.height / 2 + 1e-9);
          expect(box.at).toBeLessThanOrEqual(next.at);
        }
      }),
    );
  });
});
