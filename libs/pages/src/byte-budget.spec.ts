import { brotliCompressSync } from 'node:zlib';
import { coreTrustQuestionnaire, questionNumbers } from '@hamava/surveys';
import { citizenScript, sectionPage } from './index.js';
import { samplePages } from './testing/sample-pages.js';
import { sampleAgency } from './testing/sample-questionnaire.js';

/** One initial TCP window (ux 3.8): a section is painted after one round trip. */
const WINDOW = 14 * 1024;
const compressed = (text: string): number => brotliCompressSync(text).length;
const sizes: string[] = [];
afterAll(() => process.stdout.write(`bytes in brotli: ${sizes.join(', ')}\n`));

describe.each(['fa', 'en'] as const)('in %s', (language) => {
  const counties = Array.from({ length: 31 }, (_, index) => ({
    code: String(1501 + index),
    label: { fa: `شهرستان شمارهٔ ${index}`, en: `County number ${index}` },
  }));
  const definition = coreTrustQuestionnaire({ counties });

  it.each(Object.entries(samplePages(language)))('%s fits in one window', (name, html) => {
    const size = compressed(html);
    sizes.push(`${name} ${language} ${size}`);
    expect(size).toBeLessThanOrEqual(WINDOW);
  });

  it.each(definition.sections.map((section) => [section.code, section] as const))(
    'section %s of the core questionnaire fits in one window',
    (code, section) => {
      const html = sectionPage({
        language,
        hrefs: { home: '/', privacy: '/privacy', language: '/l', script: '/assets/citizen.js' },
        definition,
        section,
        agencyName: sampleAgency,
        values: {},
        problems: [],
        questionNumbers: questionNumbers(definition),
        step: 1,
        steps: definition.sections.length,
        minutesLeft: 5,
        anonymous: true,
      });
      const size = compressed(html);
      sizes.push(`core ${code} ${language} ${size}`);
      expect(size).toBeLessThanOrEqual(WINDOW);
    },
  );
});

it('the script stays under four kilobytes before compression', () => {
  sizes.push(`citizen.js ${compressed(citizenScript)}`);
  expect(citizenScript.length).toBeLessThanOrEqual(4096);
});
