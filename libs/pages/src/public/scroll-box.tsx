import type { ReactNode } from 'react';

/** A table wider than a phone, scrolled within its own box, by keys too. */
export function ScrollBox({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="scroll" tabIndex={0} role="region" aria-label={label}>
      {children}
    </div>
  );
}
