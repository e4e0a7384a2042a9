import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Icon, type IconName } from './icon.js';
import './button.css';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly tone?: 'primary' | 'quiet';
  readonly icon?: IconName;
  readonly type?: 'button' | 'submit';
  readonly isDisabled?: boolean;
  /** For readers of the screen, where several buttons say the same. */
  readonly label?: string;
}

export function Button({
  children,
  tone = 'quiet',
  icon,
  type = 'button',
  isDisabled,
  label,
  onPress,
}: ButtonProps): ReactNode {
  return (
    <AriaButton
      className={`button button-${tone}`}
      type={type}
      {...(isDisabled !== undefined && { isDisabled })}
      {...(label !== undefined && { 'aria-label': label })}
      {...(onPress && { onPress })}
    >
      {icon && <Icon name={icon} />}
      {children}
    </AriaButton>
  );
}

export function IconButton({
  label,
  icon,
  onPress,
}: {
  readonly label: string;
  readonly icon: IconName;
  readonly onPress: () => void;
}): ReactNode {
  return (
    <AriaButton className="button button-icon" aria-label={label} onPress={onPress}>
      <Icon name={icon} />
    </AriaButton>
  );
}
