import fs from 'node:fs';
import path from 'node:path';
import { importXForm } from './import-xform.js';

const FORMS = path.join(path.dirname(require.resolve('enketo-transformer/package.json')), 'test/forms');
const files = fs.readdirSync(FORMS).filter((file) => file.endsWith('.xml'));

describe('The XForms inside enketo-transformer', () => {
  it('are 48', () => expect(files).toHaveLength(48));

  it.each(files)('%s is imported, or ends in a report', (file) => {
    const imported = importXForm(fs.readFileSync(path.join(FORMS, file), 'utf8'));
    if (imported.ok) expect(imported.definition.sections.length).toBeGreaterThan(0);
    else expect([...imported.problems, ...(imported.losses ?? [])].length).toBeGreaterThan(0);
  });

  it('are imported for the most part; the large one is told with its time', () => {
    const results = files.map((file) => {
      const text = fs.readFileSync(path.join(FORMS, file), 'utf8');
      const from = performance.now();
      const imported = importXForm(text);
      return { file, bytes: text.length, ms: performance.now() - from, imported };
    });
    const kept = results.filter(({ imported }) => imported.ok);
    const large = results.find(({ file }) => file.startsWith('Iraq'));
    process.stdout.write(
      `XForms: ${kept.length} of ${files.length} imported, ${results.flatMap(({ imported }) => imported.losses ?? []).length} losses named; ` +
        `${large?.bytes} characters in ${large?.ms.toFixed(0)} ms\n`,
    );
    expect(kept.length).toBeGreaterThanOrEqual(38);
    expect(large?.imported.ok).toBe(true);
  });
});
