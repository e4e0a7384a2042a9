import fc from 'fast-check';
import { zipSync, strToU8 } from 'fflate';
import { exportNativeJson, importNativeJson } from '../native/native-json.js';
import { exportXlsForm } from '../xlsform/export-xlsform.js';
import { importXlsForm } from '../xlsform/import-xlsform.js';
import { importXForm } from '../xform/import-xform.js';
import { everyKind } from './every-kind.js';

const XFORM = `<?xml version="1.0"?><h:html xmlns:h="x"><h:head><h:title>t</h:title><model><instance><data id="d"><a/></data></instance>
<bind nodeset="/data/a" type="int" constraint=". &gt; 3 and . &lt; 9" relevant="1=1"/></model></h:head>
<h:body><input ref="/data/a"><label>A</label></input></h:body></h:html>`;

const sheetXml = (rows: string): Uint8Array => strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`);
const book = (sheet: Uint8Array): Uint8Array =>
  zipSync({
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="survey" id="r1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8('<R><Relationship Id="r1" Target="worksheets/sheet1.xml"/></R>'),
    'xl/worksheets/sheet1.xml': sheet,
  });

/** A text with pieces of it taken out, doubled or replaced. */
const mutated = (text: string): fc.Arbitrary<string> =>
  fc
    .array(
      fc.tuple(
        fc.nat(text.length),
        fc.nat(40),
        fc.oneof(fc.constant(''), fc.string({ maxLength: 8 }), fc.constantFrom('<', '&', '"', '{', '\t', '\n')),
      ),
      { maxLength: 5 },
    )
    .map((cuts) => cuts.reduce((from, [at, length, put]) => from.slice(0, at) + put + from.slice(at + length), text));

describe('Hostile files', () => {
  it('random bytes give a problem, never a crash', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
        expect(importXlsForm(bytes).ok).toBe(false);
        const text = Buffer.from(bytes).toString('latin1');
        expect(importXForm(text).ok).toBe(false);
        expect(importNativeJson(text).ok).toBe(false);
      }),
    );
  });

  it('damaged workbooks give a result, never a crash', async () => {
    const { content } = await exportXlsForm(everyKind());
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(content.length - 1), fc.nat(255)), { maxLength: 20 }), (changes) => {
        const bytes = content.slice();
        for (const [at, value] of changes) bytes[at] = value;
        expect(typeof importXlsForm(bytes).ok).toBe('boolean');
      }),
    );
  });

  it('damaged XML and JSON give a result, never a crash', () => {
    fc.assert(
      fc.property(mutated(XFORM), (text) => typeof importXForm(text).ok === 'boolean'),
      { numRuns: 500 },
    );
    const json = exportNativeJson(everyKind());
    fc.assert(fc.property(mutated(json), (text) => typeof importNativeJson(text).ok === 'boolean'));
  });

  it('the ground form is read when nobody damaged it', () => expect(importXForm(XFORM).ok).toBe(true));

  it.each([
    ['a cell in the last row of Excel', '<row r="1048576"><c r="A1048576" t="str"><v>x</v></c></row>', 'tooManyRows'],
    ['a cell in the last column', '<row r="1"><c r="XFD1" t="str"><v>x</v></c></row>', 'tooManyColumns'],
    ['a document type with entities', '<!DOCTYPE a [<!ENTITY b "bbbb">]><row r="1"/>', 'documentType'],
  ])('%s is refused', (_, rows, reason) => {
    expect(importXlsForm(book(sheetXml(rows)))).toMatchObject({ ok: false, problems: [{ details: { reason } }] });
  });

  it('a zip bomb is refused by its table of contents', () => {
    const bomb = book(new Uint8Array(60_000_000));
    expect(bomb.length).toBeLessThan(200_000);
    expect(importXlsForm(bomb)).toMatchObject({ ok: false, problems: [{ details: { reason: 'tooLarge' } }] });
  });

  it.each([
    ['a document type', `<!DOCTYPE x [<!ENTITY a "b">]>${XFORM}`],
    ['a thousand levels', `${'<a>'.repeat(1_000)}${'</a>'.repeat(1_000)}`],
    ['eleven megabytes', `<a>${' '.repeat(11_000_000)}</a>`],
  ])('XML with %s is refused', (_, text) => expect(importXForm(text).ok).toBe(false));

  it('an expression nested without end is a loss', () => {
    const deep = XFORM.replace('1=1', `${'('.repeat(3_000)}1=1${')'.repeat(3_000)}`);
    const imported = importXForm(deep);
    expect(imported.ok).toBe(true);
    expect(imported.losses?.some(({ construct }) => construct.startsWith('relevant'))).toBe(true);
  });
});
