import fs from 'node:fs';
import path from 'node:path';

/** The root of the checkout when this file runs from the sources, `dist` when it is compiled. */
const ROOT = path.resolve(import.meta.dirname, '../../../..');
const FOLDERS = [path.join(ROOT, 'fonts'), path.join(ROOT, 'dist/fonts')];

/** Persian letters from the one, Latin letters from the other. */
export const FAMILIES = { arabic: 'Vazirmatn', latin: 'Vazirmatn Latin' } as const;

/** The printer's font files, which the build makes. Throws when it did not. */
export function printFonts(): readonly {
  readonly family: string;
  readonly fontWeight: number;
  readonly src: string;
}[] {
  const folder = FOLDERS.find((candidate) => fs.existsSync(path.join(candidate, 'vazirmatn-arabic-400.ttf')));
  if (folder === undefined) throw new Error('printFonts requires the fonts that the build makes');
  return Object.entries(FAMILIES).flatMap(([part, family]) =>
    [400, 700].map((fontWeight) => ({
      family,
      fontWeight,
      src: path.join(folder, `vazirmatn-${part}-${fontWeight}.ttf`),
    })),
  );
}
