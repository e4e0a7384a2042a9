import { readWorkbook, type Sheet } from '../files/read-workbook.js';
import type { Imported } from '../foreign/imported.js';
import { LossReport } from '../foreign/loss-report.js';
import { definitionFromForm } from '../odk/definition-from-form.js';
import { readForm } from './read-form.js';

/**
 * Reads an XLSForm workbook as a draft. Losses name the sheet and row. A file that is too large, damaged or no XLSForm gives
 * FILE_UNREADABLE with a `reason` in its details. Never throws.
 */
export function importXlsForm(bytes: Uint8Array): Imported {
  const workbook = readWorkbook(bytes);
  if (!workbook.ok) return { ok: false, problems: [workbook.problem] };
  return readSheets(workbook.sheets);
}

/** Reads the sheets of an XLSForm, however they came. */
export function readSheets(sheets: readonly Sheet[]): Imported {
  const report = new LossReport();
  const read = readForm(sheets, report);
  if (!read.ok) return { ...read, losses: report.losses };
  const imported = definitionFromForm(read.form);
  return { ...imported, losses: [...report.losses, ...(imported.losses ?? [])] };
}
