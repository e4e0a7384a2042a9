import { compileEdition, type Edition } from '@hamava/editions';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parse } from 'csv-parse/sync';
import { TRAPS, exampleInput } from '../../editions/src/testing/example-input.js';
import { OPEN_FILES, TABLES } from './index.js';
import { readSav } from './testing/read-sav.js';

const FORMULA = '=HYPERLINK("http://evil.example","win")';
const MARKUP = `</labl><script>alert(1)</script> & "two" 'one' \u0007`;
const ASKED = { fa: 'اعتماد به {agency}', en: 'Trust in {agency}' };
const made = compileEdition(exampleInput({ agencies: 8, waves: 8 }));
const edition: Edition = {
  ...made,
  agencies: made.agencies.map((agency, at) => ({
    ...agency,
    name:
      [
        { fa: FORMULA, en: `\t${FORMULA}` },
        { fa: MARKUP, en: `+${MARKUP}` },
      ][at] ?? agency.name,
  })),
  outcomes: made.outcomes.map((outcome, at) => (at === 0 ? { ...outcome, title: ASKED } : outcome)),
  questions: made.questions.map((question, at) =>
    at === 0 ? { ...question, title: { fa: MARKUP, en: MARKUP } } : question,
  ),
};
const files = new Map(OPEN_FILES.map(({ name, write }) => [name, write(edition)]));
const text = (name: string): string => String(files.get(name));
const rows = (name: string): Record<string, string>[] => parse(text(name), { bom: true, columns: true });

describe('tables of open data', () => {
  it('have as many rows as the edition has entries, each with all columns', () => {
    for (const table of TABLES) {
      const read = rows(`${table.name}.csv`);
      expect(read).toHaveLength(table.rows(edition).length);
      if (read[0]) expect(Object.keys(read[0])).toEqual(table.columns.map(({ code }) => code));
    }
    expect(TABLES.every(({ columns }) => new Set(columns.map(({ code }) => code)).size === columns.length)).toBe(true);
  });

  it('give every published figure as the edition has it', () => {
    const read = rows('figures.csv');
    edition.measured.figures.forEach((figure, at) => {
      const row = read[at] as Record<string, string>;
      expect([row['agency'], row['wave'], row['outcome']]).toEqual([
        figure.agency ?? '',
        String(figure.wave),
        figure.outcome,
      ]);
      const value = figure.status === 'PUBLISHED' ? String(figure.value) : '';
      expect([row['value'], row['status']]).toEqual([value, figure.status]);
    });
  });

  it('leave every number of a withheld figure and sample empty', () => {
    const numbers = ['value', 'se', 'df', 'ci95_low', 'ci95_high', 'ci50_low', 'ci50_high', 'base', 'effective_base'];
    const withheld = rows('figures.csv').filter(({ status }) => status === 'WITHHELD');
    expect(withheld.length).toBeGreaterThan(10);
    for (const row of withheld) {
      expect(numbers.map((name) => row[name]).join('')).toBe('');
      expect(row['withheld']).not.toBe('');
    }
    const sample = rows('samples.csv').find((own) => own['agency'] === TRAPS.tiny.agency && own['wave'] === '3');
    expect([sample?.['status'], sample?.['withheld'], sample?.['base']]).toEqual(['WITHHELD', 'BASE', '']);
    const spread = rows('frequencies.csv').filter(
      (own) => own['agency'] === TRAPS.stuffed.agency && own['wave'] === '8',
    );
    expect(spread).toEqual([]);
  });

  it('mark each planted trap in the row of the figure concerned', () => {
    const figures = rows('figures.csv');
    const rowOf = (agency: string, wave: number, outcome = 'index') =>
      figures.find((own) => own['agency'] === agency && own['wave'] === String(wave) && own['outcome'] === outcome);
    const { stuffed, tiny, wording, mode } = TRAPS;
    expect(rowOf(stuffed.agency, stuffed.wave)).toMatchObject({ withheld: 'INTEGRITY', value: '' });
    for (const wave of tiny.waves) expect(rowOf(tiny.agency, wave)).toMatchObject({ withheld: 'BASE', value: '' });
    for (const agency of ['', 'agency-01']) {
      expect(rowOf(agency, wording.wave, wording.outcome)?.['break']).toBe('METHOD');
      expect(rowOf(agency, mode.wave)?.['break']).toBe('MODE');
      expect(rowOf(agency, mode.wave + 1)?.['break']).toBe('');
    }
    expect(rowOf('', wording.wave, 'r1')?.['break']).toBe('');
    const breaks = rows('breaks.csv').map((own) => [own['wave'], own['outcome'], own['break']]);
    expect(breaks).toContainEqual([String(mode.wave), 'index', 'MODE']);
    expect(breaks).toContainEqual([String(wording.wave), wording.outcome, 'METHOD']);
    expect(rows('breaks.csv').every((own) => own['because_fa'] !== '' && own['because_en'] !== '')).toBe(true);
  });

  it('say no placeholder where a name belongs', () => {
    expect(rows('figures.csv')[0]).toMatchObject({
      outcome_fa: 'اعتماد به این دستگاه',
      outcome_en: 'Trust in the agency',
    });
    for (const { name } of OPEN_FILES)
      expect([name, Buffer.from(files.get(name) ?? '').includes('{agency}')]).toEqual([name, false]);
  });

  it('hold no text that a spreadsheet would run', () => {
    for (const { name } of OPEN_FILES.filter((file) => file.name.endsWith('.csv'))) {
      const cells = parse(text(name), { bom: true });
      const formulas = cells.flat().filter((cell) => /^\s*[=+\-@]/.test(cell) && !/^-?\d+(?:\.\d+)?$/.test(cell));
      expect(formulas).toEqual([]);
    }
    expect(rows('agencies.csv')[0]?.['agency_fa']).toBe(`'${FORMULA}`);
  });

  it('name every code that they use in the dictionary', () => {
    const dictionary = JSON.parse(text('dictionary.json')) as {
      files: { file: string; columns: { code: string; type: string; codes: { code: string }[] }[] }[];
    };
    for (const { file, columns } of dictionary.files) {
      for (const { code, type, codes } of columns.filter((column) => column.type === 'code')) {
        const used = new Set(rows(file).map((row) => row[code] as string));
        used.delete('');
        expect({
          file,
          code,
          type,
          unknown: [...used].filter((own) => !codes.some((each) => each.code === own)),
        }).toEqual({
          file,
          code,
          type,
          unknown: [],
        });
      }
    }
    expect(rows('dictionary.csv').length).toBeGreaterThan(100);
  });
});

describe('the file for SPSS', () => {
  const sav = readSav(files.get('figures.sav') as Uint8Array);
  const column = (name: string) => sav.cases.map((values) => values[sav.names.indexOf(name)]);

  it('has a case a figure, with system-missing where one is withheld', () => {
    const figures = edition.measured.figures;
    expect(column('value')).toEqual(figures.map((own) => (own.status === 'PUBLISHED' ? own.value : null)));
    expect(column('outcome_key')).toEqual(figures.map(({ outcome }) => outcome));
    expect(column('wave')).toEqual(figures.map(({ wave }) => wave));
  });

  it('names agencies, outcomes and codes in Persian', () => {
    const labels = sav.valueLabels.get('agency');
    expect(labels?.get(0)).toBe(edition.province.fa);
    expect(labels?.get(3)).toBe(edition.agencies[2]?.name.fa);
    expect(sav.valueLabels.get('status')?.size).toBe(2);
    expect(sav.labels[sav.names.indexOf('value')]).toContain('مقدار');
  });

  it('gives the same agency by number and by key', () => {
    const keys = column('agency_key');
    const numbers = column('agency').map((own) => (own === 0 ? '' : edition.agencies[Number(own) - 1]?.key));
    expect(numbers).toEqual(keys);
  });
});

describe('the description for archives', () => {
  const xml = text('ddi.xml');
  const read = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@' }).parse(xml) as {
    codeBook: { dataDscr: { var: { '@ID': string; '@name': string; catgry?: object[] }[] }; fileDscr: object[] };
  };

  it('is well-formed whatever agencies and questions are called', () => {
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(xml).not.toContain('<script');
    expect(xml).not.toContain('\u0007');
  });

  it('describes every column and question once, under ids of their own', () => {
    const { var: variables } = read.codeBook.dataDscr;
    const columns = TABLES.reduce((sum, table) => sum + table.columns.length, 0);
    expect(variables).toHaveLength(columns + edition.questions.length);
    const ids = [...xml.matchAll(/ ID="([^"]+)"/g)].map(([, id]) => id as string);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[A-Za-z_][\w.-]*$/.test(id))).toBe(true);
    const referred = [...xml.matchAll(/ (?:sdatrefs|files)="([^"]+)"/g)].flatMap(([, own]) =>
      (own as string).split(' '),
    );
    expect(referred.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('gives as many shares as are published of the province', () => {
    const published = edition.measured.frequencies
      .filter(({ agency }) => agency === null)
      .flatMap(({ shares }) => shares.filter(({ percent }) => percent !== null));
    expect(xml.match(/<catStat /g)).toHaveLength(published.length);
  });
});
