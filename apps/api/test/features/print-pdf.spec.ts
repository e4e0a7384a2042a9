import fs from 'node:fs';
import { everyKind } from '../support/every-kind.js';
import { printPdf } from '../../src/exchange/print-pdf.js';

describe('A questionnaire as PDF', () => {
  it.each(['fa', 'en'] as const)('is an A4 document with its own fonts in %s', async (language) => {
    const pdf = await printPdf(everyKind(), { versionNumber: 3, language });
    const text = pdf.toString('latin1');
    expect(text.startsWith('%PDF-')).toBe(true);
    expect(text).toMatch(/\/MediaBox \[0 0 595\.\d+ 841\.\d+\]/);
    expect(text).toMatch(/\/FontFile2|\/FontFile3/);
    // Two weights, each once.
    expect(text.match(/\/FontFile[23]/g)?.length).toBeLessThanOrEqual(2);
    const folder = process.env['PRINTED_PAGES'];
    if (folder) fs.writeFileSync(`${folder}/printed-${language}.pdf`, pdf);
  });
});
