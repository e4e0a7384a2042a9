import type { Frame } from '../frame.js';
import { faultsOf } from './read-figure.js';
import { gallery } from './gallery.js';

const frames = (['fa', 'en'] as const).flatMap((language) =>
  (['light', 'dark', 'print'] as const).flatMap((theme) =>
    [360, 643, 720].flatMap((width) =>
      (['ltr', 'rtl'] as const).map((timeDirection): Frame => ({
        language,
        theme,
        width,
        timeDirection,
        idPrefix: 'figure',
      })),
    ),
  ),
);

describe('every figure of the gallery', () => {
  it.each(gallery)('$name is valid XML whose texts are legible, apart and inside, in every frame', ({ draw }) => {
    for (const frame of frames) expect({ frame, faults: faultsOf(draw(frame)) }).toEqual({ frame, faults: [] });
  });

  it.each(gallery)('$name is the same bytes again', ({ draw }) => {
    for (const frame of frames) expect(draw(frame)).toBe(draw(frame));
  });

  it.each(gallery)('$name is black on white in print', ({ draw }) => {
    for (const frame of frames.filter(({ theme }) => theme === 'print')) {
      const colours = new Set(draw(frame).match(/#[0-9a-f]{6}/g));
      expect([...colours].filter((colour) => colour !== '#000000' && colour !== '#ffffff')).toEqual([]);
    }
  });

  it.each(gallery)('$name gives its ids the prefix of the frame', ({ draw }) => {
    for (const frame of frames) {
      const ids = [...draw(frame).matchAll(/ id="([^"]+)"|url\(#([^)]+)\)/g)].map(([, id, used]) => id ?? used ?? '');
      expect(ids.length).toBeGreaterThan(1);
      expect(ids.filter((id) => !id.startsWith('figure-'))).toEqual([]);
    }
  });

  it.each(gallery)('$name writes no Latin digit in Persian', ({ draw }) => {
    for (const frame of frames.filter(({ language }) => language === 'fa')) {
      const words = [...draw(frame).matchAll(/>([^<]*)<\/(?:text|title|desc)>/g)].map(([, text]) => text).join(' ');
      expect(words).not.toMatch(/[0-9]/);
    }
  });
});
