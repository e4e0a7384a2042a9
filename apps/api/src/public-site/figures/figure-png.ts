import { renderAsync } from '@resvg/resvg-js';
import { PRINT_FAMILY, printFonts } from '../../paper/print-fonts.js';

/** Dots of the picture for one pixel of the figure: sharp on today's screens and fit for a slide. */
const SCALE = 2;

/** A figure of libs/charts as PNG, twice as wide in dots, set in our own letters alone. Drawn beside the thread that answers. */
export async function figurePng(svg: string): Promise<Buffer> {
  const image = await renderAsync(svg, {
    font: {
      fontFiles: printFonts().map(({ src }) => src),
      loadSystemFonts: false,
      defaultFontFamily: PRINT_FAMILY,
      sansSerifFamily: PRINT_FAMILY,
    },
    fitTo: { mode: 'zoom', value: SCALE },
  });
  return image.asPng();
}
