// What a large XForm costs: the whole import of the 1.5 MB form of enketo-transformer against the XML parser alone. Memory is the
// highest resident set of a process of its own that does nothing else, above what the same process needs for doing nothing.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const FORM = path.join(
  path.dirname(createRequire(import.meta.url).resolve('enketo-transformer/package.json')),
  'test/forms/Iraq_questionnaire_12.17.18_KC.xml',
);
const ROUNDS = 7;

const WORK = {
  nothing: async () => () => undefined,
  parse: async () => {
    const { XMLParser } = await import('fast-xml-parser');
    const options = { preserveOrder: true, ignoreAttributes: false, parseTagValue: false, processEntities: false };
    return (text) => new XMLParser(options).parse(text);
  },
  import: async () => {
    const { importXForm } = await import('../dist/libs/interchange/src/index.js');
    return (text) => {
      const imported = importXForm(text);
      if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
      return imported;
    };
  },
};

async function measure(name) {
  const text = fs.readFileSync(FORM, 'utf8');
  const work = await WORK[name]();
  const result = work(text);
  const peakKb = process.resourceUsage().maxRSS;
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work(text);
    return performance.now() - start;
  });
  const ms = times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
  return { ms, peakKb, bytes: Buffer.byteLength(text), losses: result?.losses?.length ?? 0 };
}

const here = fileURLToPath(import.meta.url);

export function benchInterchange() {
  const inOwnProcess = (name) => {
    const run = spawnSync(process.execPath, [here, name], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(run.stderr);
    return JSON.parse(run.stdout);
  };
  const nothing = inOwnProcess('nothing');
  const [parse, whole] = ['parse', 'import'].map((name) => {
    const { ms, peakKb, bytes, losses } = inOwnProcess(name);
    return { ms, mb: (peakKb - nothing.peakKb) / 1024, bytes, losses };
  });
  return { parse, whole, bytes: whole.bytes, losses: whole.losses };
}

if (process.argv[1] === here) console.log(JSON.stringify(await measure(process.argv[2])));
