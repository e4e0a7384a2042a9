// Makes dist/fonts: Vazirmatn as TrueType in two weights, for everything that the server prints and draws.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import subsetFont from 'subset-font';

const checkout = path.resolve(import.meta.dirname, '..');
const SOURCES = path.join(checkout, 'node_modules/vazirmatn/fonts/ttf');
const FONTS = path.join(checkout, 'dist/fonts');

const range = (from, to) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));

/** Persian, Kurdish, Arabic and Latin letters in one file: a drawing falls back to no second font in the middle of a line. */
const LETTERS = `${range(0x20, 0x17f)}${range(0x600, 0x6ff)}${range(0x2000, 0x206f)}−×±≤≥≠←→↑↓▲▼●■◆`;
const WEIGHTS = { Regular: 400, Bold: 700 };

/** Done anew only when something has changed. */
export async function buildPrintFonts() {
  for (const [name, weight] of Object.entries(WEIGHTS)) {
    const source = fs.readFileSync(path.join(SOURCES, `Vazirmatn-${name}.ttf`));
    const key = createHash('sha256').update(source).update(LETTERS).digest('hex');
    const file = path.join(FONTS, `vazirmatn-${weight}.ttf`);
    const keyFile = `${file}.sha256`;
    if (fs.existsSync(file) && fs.existsSync(keyFile) && fs.readFileSync(keyFile, 'utf8') === key) continue;
    fs.mkdirSync(FONTS, { recursive: true });
    fs.writeFileSync(file, await subsetFont(source, LETTERS, { targetFormat: 'sfnt' }));
    fs.writeFileSync(keyFile, key);
  }
}
