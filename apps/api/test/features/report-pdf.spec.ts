import fs from 'node:fs';
import { compileEdition } from '@hamava/editions';
import { exampleInput } from '../../../../libs/editions/src/testing/example-input.js';
import { drawReport } from '../../src/reports/draw-report.js';

const edition = compileEdition(exampleInput({ agencies: 6, waves: 4 }));
const release = {
  sha256: 'c0ffee'.padEnd(64, '0'),
  publishedOn: '2026-11-30',
  madeBy: 'واحد روش شورا',
  approvedBy: 'دبیر شورا',
};
const folder = process.env['PRINTED_PAGES'];

describe('A report as PDF', () => {
  it.each([
    ['fa', 'agency-01'],
    ['en', null],
  ] as const)('is an A4 document with its own fonts, its language and bookmarks in %s', async (language, agency) => {
    const told: string[] = [];
    const onFigure = (done: number, total: number) => Promise.resolve(void told.push(`${done}/${total}`));
    const { pdf, html } = await drawReport({ edition, release, language, agency, onFigure });
    const text = pdf.toString('latin1');
    expect(text.startsWith('%PDF-')).toBe(true);
    expect(text).toMatch(/\/MediaBox \[0 0 595\.\d+ 841\.\d+\]/);
    expect(text.match(/\/FontFile[23]/g)?.length).toBeLessThanOrEqual(2);
    expect(text).toContain(`/Lang (${language})`);
    expect(text.match(/\/Dest \[/g)?.length).toBeGreaterThanOrEqual(6);
    expect(told.at(-1)).toMatch(/^(\d+)\/\1$/);
    if (agency !== null) expect(text.match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(4);
    if (folder) {
      fs.writeFileSync(`${folder}/report-${language}.pdf`, pdf);
      fs.writeFileSync(`${folder}/report-${language}.html`, html);
    }
  });

  it('gives the same bytes for the same edition', async () => {
    const order = { edition, release, language: 'fa', agency: 'agency-03' } as const;
    const [once, again] = [await drawReport(order), await drawReport(order)];
    expect(once.pdf.equals(again.pdf)).toBe(true);
    expect(once.html).toBe(again.html);
  });
});
