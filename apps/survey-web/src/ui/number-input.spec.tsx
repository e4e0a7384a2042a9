import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import { LocaleProvider } from '../locale/locale.js';
import { NumberInput } from './number-input.js';

afterEach(cleanup);

function open(start: number | undefined, limits: { min?: number; max?: number } = {}) {
  const told: (number | undefined)[] = [];
  const Box = (): ReactNode => {
    const [value, setValue] = useState(start);
    const note = (next: number | undefined): void => {
      told.push(next);
      setValue(next);
    };
    return <NumberInput className="x" label="n" value={value} onChange={note} {...limits} />;
  };
  render(
    <LocaleProvider>
      <Box />
    </LocaleProvider>,
  );
  const box = screen.getByLabelText<HTMLInputElement>('n');
  return { box, told, type: (value: string) => fireEvent.change(box, { target: { value } }) };
}

describe('a box for a number', () => {
  it('writes Persian digits and reads those of any script', () => {
    const { box, told, type } = open(1.5);
    expect(box.value).toBe('۱٫۵');
    for (const typed of ['۱۲', '12', '٣', '۰٫۲۵']) type(typed);
    expect(told).toEqual([12, 12, 3, 0.25]);
  });

  it('leaves what is being typed alone, tells no number that is none, and is tidy when it is left', () => {
    const { box, told, type } = open(7);
    type('7.');
    expect(box.value).toBe('7.');
    type('x');
    fireEvent.blur(box);
    expect(box.value).toBe('۷');
    expect(told.every((each) => each === 7)).toBe(true);
    type('');
    expect(told.at(-1)).toBe(undefined);
  });

  it('counts with the arrows between its limits', () => {
    const { box, told } = open(9, { min: 0, max: 10 });
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowDown']) fireEvent.keyDown(box, { key });
    expect(told).toEqual([10, 9]);
  });
});
