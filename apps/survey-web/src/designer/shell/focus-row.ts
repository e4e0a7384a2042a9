/** Puts the keyboard on a row of the structure, once the screen has settled; does nothing where the row is not shown. */
export function focusRow(code: string | null): void {
  if (code === null) return;
  // A window that closes gives the focus back in a frame of its own.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      document.querySelector<HTMLElement>(`.tree [data-key="${CSS.escape(code)}"]`)?.focus();
    }),
  );
}
