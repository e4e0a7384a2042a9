// Makes dist/fonts: Vazirmatn as TrueType in two weights, for the questionnaires that the server prints as PDF.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import subsetFont from 'subset-font';

const checkout = path.resolve(import.meta.dirname, '..');
const SOURCES = path.join(checkout, 'node_modules/@fontsource-variable/vazirmatn/files');
const FONTS = path.join(checkout, 'dist/fonts');

const range = (from, to) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));

/** The package cuts the font by script, and the printer takes letters from the first part that has them. */
const PARTS = {
  arabic: `${range(0x20, 0x7e)}${range(0x600, 0x6ff)}${range(0x2000, 0x206f)}«»`,
  latin: `${range(0x20, 0x17f)}${range(0x2010, 0x2044)}`,
};
const WEIGHTS = [400, 700];

/**
 * Both parts in both weights are called alike, and a PDF tells fonts apart by their PostScript names: it would hold the same font anew
 * for every change of script. The new name is as long as the old one, so nothing else in the file moves.
 */
function renamed(font, part, weight) {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = Array.from({ length: view.getUint16(4) }, (_, i) => 12 + i * 16);
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'name');
  if (entry === undefined) throw new Error('the font has no table of names');
  const table = view.getUint32(entry + 8);
  const strings = table + view.getUint16(table + 4);
  let written = 0;
  for (let i = 0; i < view.getUint16(table + 2); i += 1) {
    const record = table + 6 + i * 12;
    if (view.getUint16(record + 6) !== POSTSCRIPT_NAME) continue;
    const wide = view.getUint16(record) !== MACINTOSH;
    const [length, from] = [view.getUint16(record + 8), strings + view.getUint16(record + 10)];
    const ending = `-${part.slice(0, 4)}${weight}`;
    const name = `${'Vazirmatn'.padEnd(length / (wide ? 2 : 1) - ending.length, 'X')}${ending}`;
    const bytes = Buffer.from(name, wide ? 'utf16le' : 'latin1');
    if (bytes.length !== length) throw new Error(`the font's name has no room for ${name}`);
    (wide ? bytes.swap16() : bytes).copy(font, from);
    written += 1;
  }
  if (written === 0) throw new Error('the font has no PostScript name');
  return font;
}

const POSTSCRIPT_NAME = 6;
const MACINTOSH = 1;

/** A variable font cannot go into a PDF, so each weight is pinned; done anew only when something has changed. */
export async function buildPrintFonts() {
  for (const [part, letters] of Object.entries(PARTS)) {
    const source = fs.readFileSync(path.join(SOURCES, `vazirmatn-${part}-wght-normal.woff2`));
    const key = createHash('sha256').update(source).update(letters).update(renamed.toString()).digest('hex');
    const keyFile = path.join(FONTS, `${part}.sha256`);
    const files = WEIGHTS.map((wght) => ({ wght, file: path.join(FONTS, `vazirmatn-${part}-${wght}.ttf`) }));
    const done = files.every(({ file }) => fs.existsSync(file)) && fs.existsSync(keyFile);
    if (done && fs.readFileSync(keyFile, 'utf8') === key) continue;
    fs.mkdirSync(FONTS, { recursive: true });
    for (const { wght, file } of files) {
      const font = await subsetFont(source, letters, { targetFormat: 'sfnt', variationAxes: { wght } });
      fs.writeFileSync(file, renamed(Buffer.from(font), part, wght));
    }
    fs.writeFileSync(keyFile, key);
  }
}
