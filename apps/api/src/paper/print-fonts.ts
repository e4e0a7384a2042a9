import fs from 'node:fs';
import path from 'node:path';

/** The root of the checkout when this file runs from the sources, `dist` when it is compiled. */
const ROOT = path.resolve(import.meta.dirname, '../../../..');
const FOLDERS = [path.join(ROOT, 'fonts'), path.join(ROOT, 'dist/fonts')];

export const PRINT_FAMILY = 'Vazirmatn';

export interface PrintFont {
  readonly weight: number;
  /** Of a TrueType file. */
  readonly src: string;
}

/** The printer's font files, which the build makes. Throws when it did not. */
export function printFonts(): readonly PrintFont[] {
  const folder = FOLDERS.find((candidate) => fs.existsSync(path.join(candidate, 'vazirmatn-400.ttf')));
  if (folder === undefined) throw new Error('printFonts requires the fonts that the build makes');
  return [400, 700].map((weight) => ({ weight, src: path.join(folder, `vazirmatn-${weight}.ttf`) }));
}
