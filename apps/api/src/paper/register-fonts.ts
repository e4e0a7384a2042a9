import { Font } from '@react-pdf/renderer';
import { PRINT_FAMILY, printFonts } from './print-fonts.js';

let registered = false;

/** The fonts are read once a process; words are never cut at the end of a line. */
export function registerFonts(): void {
  if (registered) return;
  const fonts = printFonts().map(({ weight, src }) => ({ fontWeight: weight, src }));
  Font.register({ family: PRINT_FAMILY, fonts });
  Font.registerHyphenationCallback((word) => [word]);
  registered = true;
}
