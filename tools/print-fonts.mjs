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

/** A variable font cannot go into a PDF, so each weight is pinned; done anew only when something has changed. */
export async function buildPrintFonts() {
  for (const [part, letters] of Object.entries(PARTS)) {
    const source = fs.readFileSync(path.join(SOURCES, `vazirmatn-${part}-wght-normal.woff2`));
    const key = createHash('sha256').update(source).update(letters).digest('hex');
    const keyFile = path.join(FONTS, `${part}.sha256`);
    const files = WEIGHTS.map((wght) => ({ wght, file: path.join(FONTS, `vazirmatn-${part}-${wght}.ttf`) }));
    const done = files.every(({ file }) => fs.existsSync(file)) && fs.existsSync(keyFile);
    if (done && fs.readFileSync(keyFile, 'utf8') === key) continue;
    fs.mkdirSync(FONTS, { recursive: true });
    for (const { wght, file } of files) {
      fs.writeFileSync(file, await subsetFont(source, letters, { targetFormat: 'sfnt', variationAxes: { wght } }));
    }
    fs.writeFileSync(keyFile, key);
  }
}
