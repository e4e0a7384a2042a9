import sharp from 'sharp';

const LONGEST_SIDE = 1600;
const JPEG_QUALITY = 80;
/** A decompression bomb says how large it is before anything is unpacked. */
const MOST_PIXELS = 50_000_000;

/**
 * The picture drawn anew as JPEG: turned as the camera meant it, no larger than a screen, and without place, time, device or
 * anything else that the camera wrote into it. Null when the bytes are no picture that can be read.
 */
export async function redrawn(bytes: Buffer): Promise<Buffer | null> {
  try {
    return await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .rotate()
      .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: JPEG_QUALITY })
      .toBuffer();
  } catch {
    return null;
  }
}
