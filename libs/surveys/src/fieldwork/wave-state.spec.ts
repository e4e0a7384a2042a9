import fc from 'fast-check';
import { WAVE_MOVES, WAVE_STATES, type WaveState, afterMove, movesOf, waveState } from './wave-state.js';

const facts = { opensOn: '2026-08-01', closesOn: '2026-08-31', paused: false, closedEarly: false, archived: false };
const DAYS = ['2026-07-31', '2026-08-01', '2026-08-15', '2026-08-31', '2026-09-01'];

describe('the state of a wave', () => {
  test.each([
    ['2026-07-31', 'planned'],
    ['2026-08-01', 'open'],
    ['2026-08-31', 'open'],
    ['2026-09-01', 'closed'],
  ])('on %s it is %s', (today, state) => {
    expect(waveState(facts, today)).toBe(state);
  });

  test('a wave closed by hand stays closed', () => {
    for (const today of DAYS) expect(waveState({ ...facts, closedEarly: true }, today)).toBe('closed');
  });

  test('a paused wave is closed by its last day all the same', () => {
    const states = DAYS.map((today) => waveState({ ...facts, paused: true }, today));
    expect(states).toEqual(['planned', 'paused', 'paused', 'paused', 'closed']);
  });

  test('what is archived is that, whatever else is true', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), fc.constantFrom(...DAYS), (paused, closedEarly, today) => {
        expect(waveState({ ...facts, paused, closedEarly, archived: true }, today)).toBe('archived');
      }),
    );
  });

  test('a wave of one day is open on that day', () => {
    const oneDay = { ...facts, opensOn: '2026-08-01', closesOn: '2026-08-01' };
    expect(waveState(oneDay, '2026-08-01')).toBe('open');
  });
});

describe('what can be done with a wave', () => {
  test('every state names its moves, and a move leads somewhere exactly from there', () => {
    for (const state of WAVE_STATES) {
      const possible = WAVE_MOVES.filter((move) => afterMove(state, move) !== null);
      expect(possible).toEqual(WAVE_MOVES.filter((move) => movesOf(state).includes(move)));
    }
  });

  test('no way leads from closed back to taking answers, however long it is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<WaveState>('closed', 'archived'),
        fc.array(fc.constantFrom(...WAVE_MOVES)),
        (from, moves) => {
          const end = moves.reduce<WaveState>((state, move) => afterMove(state, move) ?? state, from);
          expect(['closed', 'archived']).toContain(end);
        },
      ),
    );
  });

  test('a pause ends by resuming, by closing or by the clock', () => {
    expect(movesOf('paused')).toEqual(['extend', 'close', 'resume']);
    expect(afterMove('paused', 'resume')).toBe('open');
  });
});
