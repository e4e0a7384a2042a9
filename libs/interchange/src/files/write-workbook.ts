import writeXlsxFile from 'write-excel-file/universal';
import type { Sheet } from './read-workbook.js';

/** A workbook (.xlsx) of texts, its sheets laid out from right to left, the first row bold and always in sight. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const file = writeXlsxFile(
    sheets.map(({ name, rows }) => ({
      sheet: name,
      rightToLeft: true,
      stickyRowsCount: 1,
      columns: (rows[0] ?? []).map((heading) => ({
        width: /^(label|hint|relevant|constraint)/.test(heading) ? 40 : 26,
      })),
      data: rows.map((row, at) =>
        row.map((value) =>
          value === '' ? null : { value, type: String, ...(at === 0 ? { fontWeight: 'bold' as const } : {}) },
        ),
      ),
    })),
  );
  const blob = (await file.toBlob()) as unknown as { arrayBuffer(): Promise<ArrayBuffer> };
  return new Uint8Array(await blob.arrayBuffer());
}
