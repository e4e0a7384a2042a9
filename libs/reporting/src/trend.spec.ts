import { localLevel } from './local-level.js';
import { comparablePieces, modeEffects, type ModeWave } from './mode-effects.js';
import { codeOf, figures } from './testing/close.js';
import { trends } from './trend.js';

const wave = (time: number, estimate: number | null, mode = 'phone', se = 1): ModeWave => ({
  time,
  estimate,
  se,
  mode,
});

describe('trends of several agencies', () => {
  const steady = [50, 50.5, 49.8, 50.2, 50.1].map((own, t) => wave(t, own));

  it('share one q, and a series of two waves is smoothed by nobody', () => {
    const moving = [40, 46, 51, 57, 64].map((own, t) => wave(t, own));
    const own = figures(trends([steady, moving, [wave(0, 1), wave(1, 2)]]));
    expect(own.q).toBeGreaterThan(5);
    expect(own.estimated).toBe(true);
    expect(codeOf(own.trends[2]!)).toBe('TREND_TOO_SHORT');
    const line = figures(own.trends[0]!);
    expect(line.waves.map(({ smoothed }) => smoothed)).toEqual(localLevel(steady, own.q).smoothed);
  });

  it('find no movement beyond the errors in a steady series', () => {
    expect(figures(trends([steady]))).toMatchObject({ q: 0, boundary: true });
  });

  it('flag a figure far from its forecast, and two on the same side', () => {
    const jump = [50, 50, 50, 50, 60, 66].map((own, t) => wave(t, own));
    const flags = figures(figures(trends([jump], 1)).trends[0]!).waves.map((own) => own.flags);
    expect(flags).toEqual([[], [], [], [], ['OUTLIER'], ['OUTLIER', 'SHIFT']]);
  });

  it('refuse times that fall, figures without an error and series without a figure', () => {
    const bad = (own: ModeWave[]) => codeOf(figures(trends([own, steady])).trends[0]!);
    expect(bad([wave(1, 50), wave(0, 50), wave(2, 50), wave(3, 50)])).toBe('TREND_INPUT_INVALID');
    expect(bad([wave(0, 50, 'phone', 0), wave(1, 50)])).toBe('TREND_INPUT_INVALID');
    expect(bad([wave(0, null), wave(1, null)])).toBe('TREND_INPUT_INVALID');
    expect(codeOf(trends([[wave(0, 1)]]))).toBe('TREND_TOO_SHORT');
    expect(codeOf(trends([]))).toBe('TREND_TOO_SHORT');
  });
});

describe('a change of the mode', () => {
  it('starts the series anew where no wave was asked in both modes', () => {
    const own = [wave(0, 50), wave(1, 51), wave(2, 60, 'web'), wave(3, 61, 'web')];
    expect(comparablePieces(own)).toHaveLength(2);
    const line = figures(figures(trends([own], 1)).trends[0]!);
    expect(line.waves.map(({ flags }) => flags)).toEqual([[], [], ['MODE_BREAK'], []]);
    expect(line.modeEffects).toEqual([]);
  });

  it('is estimated where a wave was asked in both, and taken out of the older figures', () => {
    const own = [wave(0, 50), wave(1, 50), wave(2, 50), wave(2, 58, 'web'), wave(3, 58, 'web'), wave(4, 58, 'web')];
    const line = figures(figures(trends([own], 0)).trends[0]!);
    // Without a walk both modes measure one level: 50 by phone three times, 58 by web three times.
    expect(line.modeEffects).toHaveLength(1);
    expect(line.modeEffects[0]).toMatchObject({ mode: 'phone' });
    expect(line.modeEffects[0]!.estimate).toBeCloseTo(-8, 10);
    expect(line.modeEffects[0]!.se).toBeCloseTo(Math.sqrt(2 / 3), 10);
    for (const { smoothed, smoothedSe } of line.waves) {
      expect(smoothed).toBeCloseTo(58, 10);
      // Three figures of the last mode say where the level is, nothing more.
      expect(smoothedSe).toBeCloseTo(Math.sqrt(1 / 3), 10);
    }
  });

  it('is the difference of the overlap where the level may go anywhere', () => {
    const own = [wave(0, 50), wave(1, 50), wave(1, 53, 'web'), wave(2, 70, 'web')];
    const [effect] = modeEffects(own, 1e9);
    expect(effect!.estimate).toBeCloseTo(-3, 5);
    expect(effect!.se).toBeCloseTo(Math.SQRT2, 5);
  });
});
