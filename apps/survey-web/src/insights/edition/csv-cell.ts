import { normalizeDigits } from '@hamava/persian';

const NUMBER = /^[+-]?\d+(\.\d+)?%?$/;

/** A cell for other programs: Latin digits and signs, no marks of direction, and nothing that a spreadsheet would reckon. */
export function csvCell(words: string): string {
  // oxlint-disable-next-line no-misleading-character-class -- marks of direction, each on its own
  const bare = words.replace(/[\u200E\u200F\u2066-\u2069]/g, '');
  const latin = normalizeDigits(bare)
    .replaceAll('٫', '.')
    .replaceAll('٬', '')
    .replaceAll('−', '-')
    .replaceAll('٪', '%');
  const cell = NUMBER.test(latin.replaceAll(',', '')) ? latin.replaceAll(',', '') : latin;
  // A spreadsheet takes what begins like this for a formula.
  const harmless = /^[=+\-@\t]/.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
