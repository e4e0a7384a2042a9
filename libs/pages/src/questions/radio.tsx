import type { ReactNode } from 'react';
import { radioId } from './control-ids.js';

interface ChoiceMark {
  /** Name of the field. */
  readonly code: string;
  /** What the id is made of when it is not the name. */
  readonly idOf?: string;
  /** Place among all marks of the item: part of the id. */
  readonly place: number;
  readonly value: string;
  /** Spoken name when the visible words are not enough («۷ از ۱۰»). */
  readonly name?: string;
  readonly children: ReactNode;
}

interface RadioProps extends ChoiceMark {
  readonly chosen: string;
  /** Class of the label: how it is laid out. */
  readonly look: 'cell' | 'point' | 'row' | 'row soft' | 'line';
}

/** A native radio button, stretched over its label, so that the whole face is the target. */
export function Radio({ code, idOf, place, value, chosen, look, name, children }: RadioProps): ReactNode {
  return (
    <label className={look}>
      <input
        type="radio"
        name={code}
        id={radioId(idOf ?? code, place)}
        value={value}
        defaultChecked={value === chosen}
        aria-label={name}
      />
      <span>{children}</span>
    </label>
  );
}

interface TickProps extends ChoiceMark {
  readonly isChosen: boolean;
  readonly look: 'row tick' | 'row soft tick' | 'line tick';
}

/** A native check box under the same face. */
export function Tick({ code, idOf, place, value, isChosen, look, name, children }: TickProps): ReactNode {
  return (
    <label className={look}>
      <input
        type="checkbox"
        name={code}
        id={radioId(idOf ?? code, place)}
        value={value}
        defaultChecked={isChosen}
        aria-label={name}
      />
      <span>{children}</span>
    </label>
  );
}
