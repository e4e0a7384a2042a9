/** Stands for postcss in the browser: sanitize-html asks it about `style` attributes alone, which our rich text may not hold. */
export function parse(): never {
  throw new Error('no-postcss: style attributes are not read in the browser');
}
