import type { ReactNode } from 'react';
import { radioId } from './control-ids.js';

interface RadioProps {
  readonly code: string;
  /** Place among all radio buttons of the item: part of the id. */
  readonly place: number;
  readonly value: string;
  readonly chosen: string;
  /** Class of the label: how it is laid out. */
  readonly look: 'cell' | 'point' | 'row' | 'row soft' | 'line';
  /** Spoken name when the visible words are not enough («۷ از ۱۰»). */
  readonly name?: string;
  readonly children: ReactNode;
}

/** A native radio button, stretched over its label, so that the whole face is the target. */
export function Radio({ code, place, value, chosen, look, name, children }: RadioProps): ReactNode {
  return (
    <label className={look}>
      <input
        type="radio"
        name={code}
        id={radioId(code, place)}
        value={value}
        defaultChecked={value === chosen}
        aria-label={name}
      />
      <span>{children}</span>
    </label>
  );
}
