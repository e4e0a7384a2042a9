export type ReadColour = (variable: string) => string;

/** Colours of the present theme, from the page's CSS variables. */
export function colourReader(element: Element): ReadColour {
  const style = getComputedStyle(element);
  return (variable) => style.getPropertyValue(variable).trim() || '#666666';
}

/** A hex colour (three or six digits) with an opacity of 0..1. */
export function withOpacity(hex: string, opacity: number): string {
  const digits = hex.replace('#', '');
  const six = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits.slice(0, 6);
  const alpha = Math.round(Math.min(1, Math.max(0, opacity)) * 255);
  return `#${six}${alpha.toString(16).padStart(2, '0')}`;
}
