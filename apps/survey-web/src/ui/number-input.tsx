import { useState, type ReactNode } from 'react';
import { parseDecimalNumber, toPersianDigits, type Language } from '@hamava/persian';
import { useLocale } from '../locale/locale.js';

export interface NumberInputProps {
  readonly value: number | undefined;
  /** undefined: emptied. What is no number is not told. */
  readonly onChange: (value: number | undefined) => void;
  readonly id?: string;
  readonly label?: string;
  readonly className: string;
  readonly describedBy?: string | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly isDisabled?: boolean | undefined;
  /** When somebody is done with it. */
  readonly onLeave?: () => void;
}

/** A number in the digits of the reader, typed in any digits; the arrows up and down count on. The browser's own box is Latin only. */
export function NumberInput(props: NumberInputProps): ReactNode {
  const { value, onChange, id, label, className, describedBy, min, max, isDisabled, onLeave } = props;
  const { language } = useLocale();
  const [typed, setTyped] = useState<string | null>(null);
  const count = (step: number): void => {
    const next = Math.min(max ?? Infinity, Math.max(min ?? -Infinity, (value ?? 0) + step));
    setTyped(null);
    if (next !== value) onChange(next);
  };
  return (
    <input
      id={id}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      dir="ltr"
      className={className}
      aria-label={label}
      aria-describedby={describedBy}
      disabled={isDisabled}
      value={typed ?? writeNumber(value, language)}
      onChange={({ target }) => {
        setTyped(target.value);
        const read = parseDecimalNumber(target.value);
        if (target.value.trim() === '') onChange(undefined);
        else if (read !== null) onChange(read);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        count(event.key === 'ArrowUp' ? 1 : -1);
      }}
      onBlur={() => {
        setTyped(null);
        onLeave?.();
      }}
    />
  );
}

function writeNumber(value: number | undefined, language: Language): string {
  if (value === undefined) return '';
  return language === 'fa' ? toPersianDigits(String(value)).replace('.', '٫') : String(value);
}
