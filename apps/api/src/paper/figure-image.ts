import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { printFonts } from './print-fonts.js';

export interface FigureImage {
  readonly png: Buffer;
  /** Of the drawing, in its own pixels. */
  readonly width: number;
  readonly height: number;
}

/** Pixels of the image for one of the drawing: 300 dots an inch where the drawing fills the text of an A4 sheet. */
const SCALE = 3.3;

export type Inks = 'greys' | 'colours';

/** A figure of libs/charts as PNG, its letters shaped and set by the printer's fonts alone. The same figure gives the same bytes. */
export async function figureImage(svg: string, inks: Inks, scale: number = SCALE): Promise<FigureImage> {
  const drawing = new Resvg(svg, {
    font: {
      fontFiles: printFonts().map(({ src }) => src),
      loadSystemFonts: false,
      defaultFontFamily: 'Vazirmatn',
      sansSerifFamily: 'Vazirmatn',
    },
    fitTo: { mode: 'zoom', value: scale },
    background: '#ffffff',
  });
  const { width, height } = drawing;
  const image = sharp(drawing.render().asPng()).flatten({ background: '#ffffff' });
  // A PDF takes an image without transparency as it is; with it, it would be taken apart dot by dot.
  const png =
    inks === 'greys'
      ? await image.greyscale().toColourspace('b-w').png({ compressionLevel: 6 }).toBuffer()
      : await image.png({ compressionLevel: 6 }).toBuffer();
  return { png, width, height };
}
