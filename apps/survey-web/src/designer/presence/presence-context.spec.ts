import { holderIn, type Colleague } from './presence-context.js';

const zahra: Colleague = { name: 'زهرا', itemCode: 'q1', editing: true, first: true };

describe('a question in the hands of somebody else', () => {
  it('is held by whoever began to write in it first', () => {
    expect(holderIn([zahra], 'q1', new Set())).toBe('زهرا');
    expect(holderIn([zahra], 'q2', new Set())).toBeNull();
  });

  it('is not held by those who only look at it, or who came later', () => {
    expect(holderIn([{ ...zahra, editing: false, first: false }], 'q1', new Set())).toBeNull();
    expect(holderIn([{ ...zahra, first: false }], 'q1', new Set())).toBeNull();
  });

  it('is free for those who want to write all the same', () => {
    expect(holderIn([zahra], 'q1', new Set(['q1']))).toBeNull();
  });
});
