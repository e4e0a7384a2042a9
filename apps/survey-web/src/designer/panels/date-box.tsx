import { useId, useState, type ReactNode } from 'react';
import { isIsoDate } from '@hamava/persian';
import { useLocale } from '../../locale/locale.js';
import { useDesignerWords } from '../designer-context.js';
import { readDay, writeDay, type Calendar } from '../../locale/typed-day.js';

/** A day, typed in the calendar of the question or of the reader and kept as an ISO date; what is no day is not taken. */
export function DateBox({
  label,
  value,
  calendar,
  look = 'box',
  isNeeded = false,
  onChange,
}: {
  readonly label: string;
  readonly value: string | undefined;
  /** That of the reader's language unless given. */
  readonly calendar?: Calendar;
  readonly look?: 'box' | 'chip';
  /** Cannot be emptied. */
  readonly isNeeded?: boolean;
  readonly onChange: (value: string | undefined) => void;
}): ReactNode {
  const id = useId();
  const { language } = useLocale();
  const words = useDesignerWords().panels;
  const shown = calendar ?? (language === 'fa' ? 'jalali' : 'gregorian');
  const written = value !== undefined && isIsoDate(value) ? writeDay(value, shown, language) : (value ?? '');
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const leave = (): void => {
    if (typed === null) return;
    const day = readDay(typed, shown);
    const isTaken = day !== null || (typed.trim() === '' && !isNeeded);
    setWrong(!isTaken);
    if (!isTaken) return;
    setTyped(null);
    onChange(day ?? undefined);
  };
  const input = (
    <input
      id={id}
      type="text"
      inputMode="numeric"
      dir="ltr"
      className={look === 'chip' ? 'chip-select chip-date' : 'text-box'}
      aria-label={look === 'chip' ? label : undefined}
      aria-invalid={isWrong || undefined}
      aria-describedby={isWrong ? `${id}-wrong` : undefined}
      placeholder={words.dayExample[shown]}
      value={typed ?? written}
      onChange={({ target }) => {
        setTyped(target.value);
        const day = readDay(target.value, shown);
        if (day !== null) setWrong(false);
      }}
      onBlur={leave}
      onKeyDown={({ key }) => key === 'Enter' && leave()}
    />
  );
  const wrong = isWrong && (
    <p className="fine mark-missing" id={`${id}-wrong`} role="alert">
      {words.noDay[shown]}
    </p>
  );
  if (look === 'chip')
    return (
      <>
        {input}
        {wrong}
      </>
    );
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      {input}
      {wrong}
    </div>
  );
}
