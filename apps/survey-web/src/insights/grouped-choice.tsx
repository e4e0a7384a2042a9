import type { ReactNode } from 'react';
import { Icon } from '../ui/icon.js';
import './choice.css';

export interface ChoiceGroup {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** A native list of choices under headings; empty groups are left out. */
export function GroupedChoice({
  label,
  value,
  onChange,
  groups,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly groups: readonly ChoiceGroup[];
}): ReactNode {
  return (
    <label className="choice">
      <span>{label}</span>
      <span className="choice-box">
        <select value={value} onChange={(event) => onChange(event.target.value)}>
          {groups
            .filter(({ options }) => options.length > 0)
            .map((group) => (
              <optgroup key={group.label} label={group.label}>
                {group.options.map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.label}
                  </option>
                ))}
              </optgroup>
            ))}
        </select>
        <Icon name="chevronDown" size={18} />
      </span>
    </label>
  );
}
