import { renderAsync } from '@resvg/resvg-js';
import { PRINT_FAMILY, printFonts } from '../../paper/print-fonts.js';

/** A figure up to this width has two dots a pixel, sharp on today's screens; a wider one has enough, and would take much memory. */
const DOUBLED_UP_TO = 800;

/** A figure of libs/charts of so many pixels as PNG, set in our own letters alone. Drawn beside the thread that answers. */
export async function figurePng(svg: string, width: number): Promise<Buffer> {
  const image = await renderAsync(svg, {
    font: {
      fontFiles: printFonts().map(({ src }) => src),
      loadSystemFonts: false,
      defaultFontFamily: PRINT_FAMILY,
      sansSerifFamily: PRINT_FAMILY,
    },
    fitTo: { mode: 'zoom', value: width <= DOUBLED_UP_TO ? 2 : 1 },
  });
  return image.asPng();
}
