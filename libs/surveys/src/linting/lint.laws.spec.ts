import fc from 'fast-check';
import { parseDefinition } from '../questionnaire/parse-definition.js';
import { applyPatches } from '../questionnaire/patches.js';
import { arbitraryDocument } from '../testing/arbitrary-documents.js';
import { explorePaths } from '../paths/explore-paths.js';
import { lint } from './lint.js';
import { corrected } from './spelling.js';
import { readingOf, wordsOf } from './words.js';

const documents = arbitraryDocument({ sections: 4, questionsPerSection: 4 });

describe('laws of the linter', () => {
  test('a valid document stays valid with any fix; only a split question waits for its translation', () => {
    fc.assert(
      fc.property(documents, (definition) => {
        for (const { rule, fix } of lint(definition)) {
          if (fix === undefined) continue;
          const patched = applyPatches(definition, fix.patches);
          expect(patched).toMatchObject({ ok: true });
          const parsed = parseDefinition(patched.ok ? patched.document : null);
          const codes = parsed.ok ? [] : parsed.problems.map(({ code }) => code);
          expect([rule, codes.filter((code) => rule !== 'L01' || code !== 'TEXT_MISSING')]).toEqual([rule, []]);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('what the path engine reports can be handed over as it is', () => {
    fc.assert(
      fc.property(documents, (definition) => {
        const report = explorePaths(definition, { limit: 500 });
        const found = lint(definition, { paths: report }).filter(({ rule }) => rule === 'L23');
        expect(found).toHaveLength(report.unreachable.length + report.deadEnds.length);
      }),
      { numRuns: 40 },
    );
  });

  test('a text put right stays as it is, and words lie where they say', () => {
    const piece = fc.constantFrom(
      'می ',
      'شود',
      ' ها',
      '‌',
      'ك',
      'ي',
      '12',
      '۳',
      '"',
      '?',
      '{agency}',
      '<b>',
      '  ',
      'کرده اید',
      '،',
      ' تر',
      'A1',
      'https://a.b/c?d=1',
      '',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        expect(corrected(corrected(text))).toBe(corrected(text));
        for (const { start, end } of wordsOf(text)) expect(text.slice(start, end)).not.toBe('');
        expect(readingOf(text).letters).not.toMatch(/\s|\u200c/);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['این كار انجام می شود', 'این کار انجام می‌شود'],
    ['خدمت های  خوب تر', 'خدمت‌های خوب‌تر'],
    ['آیا مراجعه کرده اید?', 'آیا مراجعه کرده‌اید؟'],
    ['سایت "درگاه" در 12 ماه', 'سایت «درگاه» در ۱۲ ماه'],
    ['نشانی {answer:q12} و <b>کد A12</b>', 'نشانی {answer:q12} و <b>کد A12</b>'],
    ['بهتر است ، نه؟', 'بهتر است، نه؟'],
    ['تنها می‌گوید های‌وهوی', 'تنها می‌گوید های‌وهوی'],
  ])('%s is put right', (wrong, right) => {
    expect(corrected(wrong)).toBe(right);
  });
});
