import type { ReactNode } from 'react';
import { Icon } from '../ui/icon.js';
import './choice.css';

/** A native list of choices: the phone shows its own, and every keyboard knows it. */
export function Choice({
  label,
  value,
  onChange,
  options,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}): ReactNode {
  return (
    <label className="choice">
      <span>{label}</span>
      <span className="choice-box">
        <select value={value} onChange={(event) => onChange(event.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevronDown" size={18} />
      </span>
    </label>
  );
}
