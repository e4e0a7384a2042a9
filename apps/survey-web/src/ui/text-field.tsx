import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import './text-field.css';

export interface TextFieldProps {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'password';
  readonly autoComplete?: string;
  readonly problem?: string | undefined;
}

export function TextField({
  label,
  name,
  value,
  onChange,
  type = 'text',
  autoComplete,
  problem,
}: TextFieldProps): ReactNode {
  return (
    <AriaTextField
      className="field"
      name={name}
      value={value}
      onChange={onChange}
      type={type}
      validationBehavior="aria"
      isInvalid={problem !== undefined}
      {...(autoComplete && { autoComplete })}
    >
      <Label>{label}</Label>
      <FieldError className="field-problem">{problem}</FieldError>
      <Input className="field-input" dir="ltr" autoCapitalize="off" spellCheck={false} />
    </AriaTextField>
  );
}
