import { type Command, Option } from 'commander';
import { DatabasePool } from '../database/database-pool.js';
import type { CommandHost } from './command-host.js';
import { exportIndex } from './export-index.js';
import { indexExportCsv } from './index-export-csv.js';
import { type IndexExport, indexExportJson, isGiven } from './index-export.js';
import { writeLocalFile } from './local-files.js';

interface Options {
  readonly survey: string;
  readonly agency?: string;
  readonly format: keyof typeof WRITERS;
  readonly out: string;
  readonly raw?: true;
}

const WRITERS = { json: indexExportJson, csv: indexExportCsv } as const;

const EXAMPLE = `
Examples:
  npm run hamava -- export-index --survey core-trust --format csv --out index.csv
  npm run hamava -- export-index --survey bfi_equal --raw --out index.json

Without --raw the disclosure rules apply: a figure on too few answers is there by its reason alone. With --raw the file
holds every figure, small groups too: it is for whoever runs this database, and not to be passed on.
`;

export function registerExportIndex(program: Command, host: CommandHost): void {
  program
    .command('export-index')
    .description('write the figures of a survey with their errors and how they came about')
    .requiredOption('--survey <code>', 'code of the survey')
    .option('--agency <key>', 'one agency; without it all of them')
    .addOption(new Option('--format <format>', 'what to write').choices(Object.keys(WRITERS)).default('json'))
    .requiredOption('--out <file>', 'where to write, unrounded')
    .option('--raw', 'every figure, without the disclosure rules: only for the operator of the database')
    .addHelpText('after', EXAMPLE)
    .action((options: Options) => run(options, host));
}

async function run({ survey, agency, format, out, raw }: Options, host: CommandHost): Promise<void> {
  const exported = await host.inApp((app) =>
    exportIndex(app.get(DatabasePool), { survey, agency: agency ?? null, figures: raw ? 'raw' : 'disclosed' }),
  );
  writeLocalFile(out, '--out', WRITERS[format](exported));
  tell(exported, out, host);
}

function tell({ samples, figures }: IndexExport, out: string, host: CommandHost): void {
  const all = samples.flatMap((sample) => sample.figures);
  const given = all.filter(isGiven).length;
  host.say(
    `${given} figures of ${samples.length} samples written to ${out}; ${all.length - given} are absent, with the reason.`,
  );
  if (figures === 'raw') host.warn('Raw figures: no disclosure rule was applied. Do not pass the file on.');
  const stale = samples.filter(({ provenance }) => !provenance.upToDate).length;
  if (stale > 0)
    host.warn(`${stale} samples have newer answers than their figures: start the worker and export again.`);
}
