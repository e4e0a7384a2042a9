import { moveCursor } from './keyboard-cursor.js';

describe('the cursor of the chart', () => {
  it('starts at the newest wave', () => {
    expect(moveCursor(null, 'ArrowLeft', 4)).toBe(3);
    expect(moveCursor(null, 'ArrowRight', 4)).toBe(3);
  });

  it('goes to older waves by the left arrow and to newer ones by the right arrow', () => {
    expect(moveCursor(2, 'ArrowLeft', 4)).toBe(1);
    expect(moveCursor(2, 'ArrowRight', 4)).toBe(3);
  });

  it('stops at both ends', () => {
    expect(moveCursor(0, 'ArrowLeft', 4)).toBe(0);
    expect(moveCursor(3, 'ArrowRight', 4)).toBe(3);
  });

  it('jumps by Home and End, and is cleared by Escape', () => {
    expect(moveCursor(2, 'Home', 4)).toBe(0);
    expect(moveCursor(null, 'End', 4)).toBe(3);
    expect(moveCursor(2, 'Escape', 4)).toBeNull();
  });

  it('leaves other keys, and Escape without a cursor, to the page', () => {
    expect(moveCursor(2, 'Tab', 4)).toBeUndefined();
    expect(moveCursor(null, 'Escape', 4)).toBeUndefined();
    expect(moveCursor(null, 'ArrowLeft', 0)).toBeUndefined();
  });
});
