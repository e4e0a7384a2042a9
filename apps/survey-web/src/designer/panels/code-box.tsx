import { useState, type ReactNode } from 'react';
import { TextBox } from '../../ui/fields.js';

/** The shape of values in data files; the server refuses a draft with another. */
const VALUE_CODE = /^[A-Za-z0-9][A-Za-z0-9_+-]{0,39}$/;

/** A code that is typed: it goes into the document only while it is one, and nobody else has it. */
export function CodeBox({
  label,
  code,
  taken,
  onChange,
}: {
  readonly label: string;
  readonly code: string;
  readonly taken: readonly string[];
  readonly onChange: (code: string) => void;
}): ReactNode {
  const [typed, setTyped] = useState(code);
  const fits = VALUE_CODE.test(typed) && !taken.includes(typed);
  return (
    <div onBlur={() => (fits ? typed !== code && onChange(typed) : setTyped(code))}>
      <TextBox label={label} direction="ltr" maxLength={40} value={typed} onChange={setTyped} />
    </div>
  );
}
