import { MOST_CHOSEN, readPickerState, toggleAgency, writePickerState } from './picker-state.js';

describe('the state of the picker in the address', () => {
  it('is the index of all agencies as a chart when the address says nothing', () => {
    expect(readPickerState('')).toEqual({
      survey: null,
      outcome: 'index',
      agencies: [],
      view: 'chart',
      order: 'score',
    });
    expect(writePickerState(readPickerState(''))).toBe('');
  });

  it('survives being written and read again', () => {
    const state = {
      survey: '7',
      outcome: 'fairness',
      agencies: [],
      view: 'table',
      order: 'name',
    } as const;
    expect(readPickerState(writePickerState({ ...state, agencies: ['water', 'gas'] }))).toEqual({
      ...state,
      agencies: ['water', 'gas'],
    });
  });

  it('writes agencies with readable commas', () => {
    expect(writePickerState({ ...readPickerState(''), agencies: ['a', 'b'] })).toBe('?agencies=a,b');
  });

  it('drops what it does not know, repeats, and agencies beyond the limit', () => {
    const read = readPickerState('?view=pie&order=size&agencies=a,b,a,c,d,e,f,&x=1');
    expect(read.view).toBe('chart');
    expect(read.order).toBe('score');
    expect(read.agencies).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('toggles an agency, and takes no sixth one', () => {
    expect(toggleAgency(['a'], 'b')).toEqual(['a', 'b']);
    expect(toggleAgency(['a', 'b'], 'a')).toEqual(['b']);
    const full = ['a', 'b', 'c', 'd', 'e'];
    expect(full).toHaveLength(MOST_CHOSEN);
    expect(toggleAgency(full, 'f')).toEqual(full);
  });
});
