// What a full recomputation costs: 80 agencies in 12 waves weighted, estimated, ranked, compared, smoothed, from their cells.
import { exampleProvince } from './example-province.mjs';

const { compileEdition } = await import('../dist/libs/editions/src/index.js');
const { sealEdition } = await import('../dist/apps/api/src/editions/assemble-edition.js');

export const AGENCIES = 80;
export const WAVES = 12;
const ROUNDS = 5;

export async function benchProvince() {
  const input = await exampleProvince({ agencies: AGENCIES, waves: WAVES, respondents: 400 });
  const respondents = input.samples.reduce((sum, { cells }) => sum + cells.reduce((own, { n }) => own + n, 0), 0);
  const rounds = Array.from({ length: ROUNDS }, () => {
    const [start, before] = [performance.now(), process.cpuUsage()];
    const edition = compileEdition(input);
    const { user, system } = process.cpuUsage(before);
    return { edition, ms: performance.now() - start, cpuMs: (user + system) / 1000 };
  });
  const [{ edition }] = rounds;
  const sealing = performance.now();
  const { content } = sealEdition(edition);
  const byTime = rounds.toSorted((a, b) => a.ms - b.ms);
  return {
    content,
    respondents,
    figures: edition.measured.figures.length,
    firstMs: rounds[0].ms,
    medianMs: byTime[Math.floor(ROUNDS / 2)].ms,
    cpuMs: byTime[Math.floor(ROUNDS / 2)].cpuMs,
    sealMs: performance.now() - sealing,
    bytes: Buffer.byteLength(content),
  };
}
