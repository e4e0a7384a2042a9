import { useId, type ReactNode } from 'react';
import { NumberInput } from './number-input.js';
import './fields.css';

interface Labelled {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** A label above a control, and words below it. */
function Labelling({
  id,
  label,
  hint,
  children,
}: Labelled & { readonly id: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      {children}
      {hint !== undefined && (
        <p className="fine" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

export interface TextBoxProps extends Labelled {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly lines?: 'one' | 'many';
  readonly direction?: 'ltr' | 'rtl' | 'auto';
  readonly placeholder?: string;
  readonly maxLength?: number;
  /** The words of the label for readers of the screen only. */
  readonly isLabelHidden?: boolean;
  readonly language?: string;
}

export function TextBox({ lines = 'one', isLabelHidden = false, ...props }: TextBoxProps): ReactNode {
  const id = useId();
  const { label, hint, value, onChange, direction, placeholder, maxLength, isDisabled, language } = props;
  const shared = {
    id,
    value,
    dir: direction,
    lang: language,
    placeholder,
    maxLength,
    disabled: isDisabled,
    className: 'text-box',
    ...(isLabelHidden && { 'aria-label': label }),
    ...(hint !== undefined && { 'aria-describedby': `${id}-hint` }),
    onChange: (event: { readonly target: { readonly value: string } }) => onChange(event.target.value),
  };
  const box = lines === 'one' ? <input type="text" {...shared} /> : <textarea rows={2} {...shared} />;
  if (isLabelHidden) return box;
  return (
    <Labelling id={id} label={label} hint={hint}>
      {box}
    </Labelling>
  );
}

export interface NumberBoxProps extends Labelled {
  readonly value: number | undefined;
  /** undefined: emptied. */
  readonly onChange: (value: number | undefined) => void;
  readonly min?: number;
  readonly max?: number;
}

export function NumberBox({ label, hint, value, onChange, min, max, isDisabled }: NumberBoxProps): ReactNode {
  const id = useId();
  return (
    <Labelling id={id} label={label} hint={hint}>
      <NumberInput
        id={id}
        className="text-box number-box"
        describedBy={hint === undefined ? undefined : `${id}-hint`}
        value={value}
        min={min}
        max={max}
        isDisabled={isDisabled}
        onChange={onChange}
      />
    </Labelling>
  );
}

export interface SelectBoxProps<Value extends string> extends Labelled {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly isDisabled?: boolean }[];
  /** `chip`: a part of a sentence, named for readers of the screen only. */
  readonly look?: 'box' | 'chip';
}

/** One of a list, as the system draws it: known to every keyboard and phone. */
export function SelectBox<Value extends string>(props: SelectBoxProps<Value>): ReactNode {
  const { label, hint, value, onChange, options, look = 'box', isDisabled } = props;
  const id = useId();
  const select = (
    <select
      id={id}
      className={look === 'chip' ? 'chip-select' : 'text-box select-box'}
      value={value}
      disabled={isDisabled}
      {...(look === 'chip' && { 'aria-label': label })}
      onChange={({ target }) => {
        const chosen = options.find((option) => option.value === target.value);
        if (chosen) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.isDisabled}>
          {option.label}
        </option>
      ))}
    </select>
  );
  if (look === 'chip') return select;
  return (
    <Labelling id={id} label={label} hint={hint}>
      {select}
    </Labelling>
  );
}

export interface CheckBoxProps extends Labelled {
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

export function CheckBox({ label, hint, isChecked, onChange, isDisabled }: CheckBoxProps): ReactNode {
  const id = useId();
  return (
    <div className="check-box">
      <input
        id={id}
        type="checkbox"
        checked={isChecked}
        disabled={isDisabled}
        {...(hint !== undefined && { 'aria-describedby': `${id}-hint` })}
        onChange={({ target }) => onChange(target.checked)}
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {hint !== undefined && (
          <p className="fine" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
