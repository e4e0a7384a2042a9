// Builds the staff screens into dist/web, the citizens' font into dist/assets and the printer's into dist/fonts.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import subsetFont from 'subset-font';
import { build } from 'vite';
import { buildPrintFonts } from './print-fonts.mjs';

const checkout = path.resolve(import.meta.dirname, '..');
const FONTS = path.join(checkout, 'node_modules/@fontsource-variable/vazirmatn/files');
const CITIZEN_FONT = path.join(checkout, 'dist/assets/vazirmatn.woff2');

const range = (from, to) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));

/** What the citizens' pages can show in Persian and Kurdish; Latin text takes the phone's own font. */
const LETTERS = [
  range(0x20, 0x7e),
  range(0x0621, 0x063a),
  range(0x0640, 0x0656),
  '\u0670',
  range(0x0660, 0x066c),
  range(0x06f0, 0x06f9),
  'پچژگکیهۀةڕڵۆێڤۊەئؤإأآ',
  '«»،؛؟…–—−×÷±٪٫٬°·',
  '\u00a0\u200c\u200d\u200e\u200f\u2066\u2067\u2068\u2069',
].join('');

/** Subsetting takes a second; the result is kept for as long as its inputs stay the same. */
async function buildCitizenFont() {
  const file = fs.readdirSync(FONTS).find((name) => name.endsWith('arabic-wght-normal.woff2'));
  const source = fs.readFileSync(path.join(FONTS, file));
  const key = createHash('sha256').update(source).update(LETTERS).digest('hex');
  const keyFile = `${CITIZEN_FONT}.sha256`;
  if (fs.existsSync(CITIZEN_FONT) && fs.existsSync(keyFile) && fs.readFileSync(keyFile, 'utf8') === key) return;
  const font = await subsetFont(source, LETTERS, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 800, default: 400 } },
  });
  fs.mkdirSync(path.dirname(CITIZEN_FONT), { recursive: true });
  fs.writeFileSync(CITIZEN_FONT, font);
  fs.writeFileSync(keyFile, key);
}

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

/** Beside each text file its compressed forms, for the server to send as they are. */
async function compress(file) {
  const text = fs.readFileSync(file);
  fs.writeFileSync(`${file}.br`, await brotli(text, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11 } }));
  fs.writeFileSync(`${file}.gz`, await gzip(text, { level: 9 }));
}

/** Built aside and swapped in, so that a failed build leaves the last good one. */
async function buildScreens() {
  const finished = path.join(checkout, 'dist/web');
  const unfinished = path.join(checkout, `dist/web.unfinished-${process.pid}`);
  try {
    await build({
      configFile: path.join(checkout, 'apps/survey-web/vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: unfinished },
    });
    const files = fs.readdirSync(unfinished, { recursive: true }).filter((file) => /\.(js|css|html|svg)$/.test(file));
    await Promise.all(files.map((file) => compress(path.join(unfinished, file))));
    fs.rmSync(finished, { recursive: true, force: true });
    fs.renameSync(unfinished, finished);
  } finally {
    fs.rmSync(unfinished, { recursive: true, force: true });
  }
}

await Promise.all([buildCitizenFont(), buildPrintFonts(), buildScreens()]);
