import type { ReactNode } from 'react';
import { DesignerIcon, type DesignerIconName } from './designer-icon.js';

/** A small button with a picture, named for those who do not see it. */
export function Tool({
  icon,
  label,
  onPress,
  isDisabled = false,
  isExpanded,
  controls,
}: {
  readonly icon: DesignerIconName;
  readonly label: string;
  readonly onPress: () => void;
  readonly isDisabled?: boolean;
  /** Whether what the button shows and hides is shown. */
  readonly isExpanded?: boolean;
  readonly controls?: string;
}): ReactNode {
  return (
    <button
      type="button"
      className="tool"
      aria-label={label}
      title={label}
      aria-expanded={isExpanded}
      aria-controls={controls}
      disabled={isDisabled}
      onClick={onPress}
    >
      <DesignerIcon name={icon} />
    </button>
  );
}
