import QRCode from 'qrcode';

const REMEMBERED = 500;
const drawn = new Map<string, string>();

/**
 * A QR code as SVG text. Level M survives a stain on a poster, the quiet zone is the four modules of ISO/IEC 18004.
 * Drawing takes milliseconds and an address never changes its code, so the latest ones are remembered.
 */
export async function qrCode(text: string): Promise<string> {
  const known = drawn.get(text);
  if (known !== undefined) return known;
  const svg = await QRCode.toString(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });
  if (drawn.size >= REMEMBERED) drawn.clear();
  drawn.set(text, svg);
  return svg;
}
