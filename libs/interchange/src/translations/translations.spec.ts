import fc from 'fast-check';
import {
  applyPatches,
  coreTrustQuestionnaire,
  sourceHashes,
  translationPatches,
  translationTable,
  type TranslationRow,
} from '@hamava/surveys';
import { translationsFromCsv, translationsToCsv } from './csv.js';
import { translationsFromXliff, translationsToXliff } from './xliff.js';

const definition = coreTrustQuestionnaire({ counties: [] });
const table = translationTable(definition, 'en');

/** XML and files keep no half surrogates and no control characters. */
const words = fc
  .string({
    unit: fc.constantFrom('ک', 'می‌', '"', ',', ';', '\n', '\t', '&', '<b>', ' ', '=', "'", '{agency}', '😀', ']]>'),
    maxLength: 12,
  })
  .map((text) => `x${text}`);
const rows: fc.Arbitrary<readonly TranslationRow[]> = fc.array(
  fc.record({
    path: fc.constantFrom('title', 'sections[0].title', 'scales.a.points[1].label'),
    code: fc.constant(null),
    source: words,
    target: words,
    state: fc.constant('done' as const),
  }),
  { maxLength: 5 },
);
const bare = (list: readonly TranslationRow[]) => list.map(({ path, source, target }) => ({ path, source, target }));

describe('a table of translations', () => {
  test('has a row for every text, and marks what is missing', () => {
    expect(table.length).toBe(57);
    expect(table.every(({ state }) => state === 'done')).toBe(true);
    expect(translationTable(definition, 'ckb').every(({ state, target }) => state === 'missing' && target === '')).toBe(
      true,
    );
    expect(table.find(({ code }) => code === 'w1')?.path).toBe('sections[3].questions[2].rows[0].text');
  });

  test('a text that changed since its translation is stale, and no other', () => {
    const hashes = sourceHashes(table);
    const edited = applyPatches(definition, [{ op: 'replace', path: '/title/fa', value: 'پرسشنامهٔ تازه' }]);
    const now = translationTable((edited.ok ? edited.document : null) as typeof definition, 'en', hashes);
    expect(now.filter(({ state }) => state === 'stale').map(({ path }) => path)).toEqual(['title']);
  });

  test('patches write what came back; texts that are gone or changed are named, not written', () => {
    const { patches, skipped } = translationPatches(definition, 'ar', [
      { path: 'title', target: 'استبيان' },
      { path: 'introduction', target: 'نص', source: 'متنی که دیگر نیست' },
      { path: 'sections[99].title', target: 'نص' },
      { path: 'sections[0].title', target: ' ' },
    ]);
    expect(patches).toEqual([{ op: 'add', path: '/title/ar', value: 'استبيان' }]);
    expect(skipped).toEqual(['introduction', 'sections[99].title']);
  });

  test('goes through CSV and comes back as it was, whatever the words', () => {
    fc.assert(
      fc.property(rows, (list) => {
        expect(translationsFromCsv(translationsToCsv(list))).toEqual({ ok: true, rows: bare(list) });
      }),
    );
    expect(translationsFromCsv(translationsToCsv(table))).toEqual({ ok: true, rows: bare(table) });
  });

  test.each(['=1+1', '+98', '-5', '@x', "'=1", '\tx'])(
    'a cell such as %j runs nothing in a spreadsheet and comes back',
    (target) => {
      const csv = translationsToCsv([{ path: 'title', code: null, source: 'x', target, state: 'done' }]);
      expect(csv.split('\r\n')[1]).toMatch(/^title,,x,'/);
      expect(translationsFromCsv(csv)).toMatchObject({ rows: [{ target }] });
    },
  );

  test.each(['1.2', '2.0'] as const)(
    'goes through XLIFF %s and comes back as it was, whatever the words',
    (version) => {
      fc.assert(
        fc.property(rows, (list) => {
          const xml = translationsToXliff(list, 'ckb', { version, name: 'a"&<b>' });
          expect(translationsFromXliff(xml)).toEqual({ ok: true, language: 'ckb', rows: bare(list) });
        }),
      );
      const xml = translationsToXliff(table, 'en', { version, name: 'core_trust' });
      expect(translationsFromXliff(xml)).toEqual({ ok: true, language: 'en', rows: bare(table) });
    },
  );

  test('semicolons, tabs and columns in another order are read, too', () => {
    expect(translationsFromCsv('target;path\r\nA;title\r\n')).toEqual({
      ok: true,
      rows: [{ path: 'title', target: 'A' }],
    });
    expect(translationsFromCsv('path\ttarget\ntitle\tA')).toEqual({ ok: true, rows: [{ path: 'title', target: 'A' }] });
  });

  test('a target with inline marks keeps its words; other languages are not taken for ours', () => {
    const xml =
      '<xliff version="1.2"><file target-language="de-DE"><body><group><trans-unit id="title"><source>a</source><target>b<g id="1">c</g></target></trans-unit></group></body></file></xliff>';
    expect(translationsFromXliff(xml)).toEqual({
      ok: true,
      language: null,
      rows: [{ path: 'title', source: 'a', target: 'bc' }],
    });
  });

  const lols = '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]><xliff>&b;</xliff>';
  test.each([
    ['entities', lols],
    ['an outer entity', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><xliff>&a;</xliff>'],
    ['elements without end', '<xliff><file>'],
    ['a thousand levels', `${'<g>'.repeat(1000)}${'</g>'.repeat(1000)}`],
    ['another format', '<html></html>'],
    ['no XML', 'path,target'],
    ['nothing', ''],
    ['dangerous names', '<xliff><__proto__>x</__proto__></xliff'],
  ])('a file with %s is refused with a problem', (_, xml) => {
    expect(translationsFromXliff(xml)).toMatchObject({ ok: false, problem: { code: 'FILE_UNREADABLE' } });
  });

  test.each([
    ['an open quote', 'path,target\n"title,a', 'CSV_MALFORMED'],
    ['a quote within a cell', 'path,target\nti"tle,a', 'CSV_MALFORMED'],
    ['no target', 'path,source\ntitle,a', 'CSV_COLUMN_MISSING'],
    ['nothing', '', 'CSV_COLUMN_MISSING'],
    ['ten million letters', 'a'.repeat(10_000_000), 'FILE_UNREADABLE'],
  ])('a table with %s is refused with a problem', (_, csv, code) => {
    expect(translationsFromCsv(csv)).toMatchObject({ ok: false, problem: { code } });
  });
});
