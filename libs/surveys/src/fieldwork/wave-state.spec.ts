import { waveState } from './wave-state.js';

const days = { opensOn: '2026-08-01', closesOn: '2026-08-31' };

describe('the state of a wave', () => {
  test.each([
    ['2026-07-31', 'planned'],
    ['2026-08-01', 'open'],
    ['2026-08-31', 'open'],
    ['2026-09-01', 'closed'],
  ])('on %s it is %s', (today, state) => {
    expect(waveState(days, today)).toBe(state);
  });

  test('a wave closed by hand stays closed', () => {
    for (const today of ['2026-07-31', '2026-08-15', '2026-09-01']) {
      expect(waveState({ ...days, closedEarly: true }, today)).toBe('closed');
    }
  });

  test('a wave of one day is open on that day', () => {
    expect(waveState({ opensOn: '2026-08-01', closesOn: '2026-08-01' }, '2026-08-01')).toBe('open');
  });
});
