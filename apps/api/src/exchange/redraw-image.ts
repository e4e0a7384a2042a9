import sharp from 'sharp';

const LONGEST_SIDE = 1200;
const MOST_PIXELS = 50_000_000;
const FORMATS: ReadonlySet<string | undefined> = new Set(['jpeg', 'png', 'webp', 'gif', 'heif']);

export interface Image {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

/** The picture drawn anew as WebP, no larger than a page needs and without metadata; null when it is no picture of points. */
export async function redrawImage(bytes: Buffer): Promise<Image | null> {
  try {
    const source = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' });
    // An SVG is a program as much as a picture.
    if (!FORMATS.has((await source.metadata()).format)) return null;
    const { data, info } = await source
      .rotate()
      .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80 })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch {
    return null;
  }
}
