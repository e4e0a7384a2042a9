import { tehranDateTime } from '@hamava/persian';
import type { Command } from 'commander';
import { DatabasePool } from '../database/database-pool.js';
import { ProblemError } from '../database/problem-error.js';
import type { CommandHost } from './command-host.js';
import { exportIndex } from './export-index.js';
import { isGiven } from './index-export.js';
import { type ImportPlan, planImport } from './import-plan.js';
import { importResponses } from './import-responses.js';
import { readLocalFile } from './local-files.js';
import { problemInWords } from './problem-in-words.js';
import { rehearseImport } from './rehearse-import.js';

interface Options {
  readonly data: string;
  readonly mapping: string;
  readonly dryRun?: true;
  readonly acceptProblems?: true;
}

const EXAMPLE = `
Example:
  npm run hamava -- import-responses --data libs/reporting/fixtures/bfi_ace.csv --mapping apps/api/test/fixtures/bfi.mapping.json

Everything is checked, weighted and estimated in memory before anything is stored. An import that was killed goes on where
it ended when it is run again; one that is run twice counts nothing twice. The mapping file: docs/import-responses.md.
`;

export function registerImportResponses(program: Command, host: CommandHost): void {
  program
    .command('import-responses')
    .description('make a survey from a CSV file of answers and send every row through the intake')
    .requiredOption(
      '--data <file.csv>',
      'answers with a heading row, in UTF-8; columns parted by comma, semicolon or tab',
    )
    .requiredOption('--mapping <file.json>', 'what the columns mean')
    .option('--dry-run', 'check and estimate, store nothing')
    .option(
      '--accept-problems',
      'import although some samples cannot be weighted; their figures stay away, with the reason',
    )
    .addHelpText('after', EXAMPLE)
    .action((options: Options) => run(options, host));
}

async function run(options: Options, host: CommandHost): Promise<void> {
  const plan = checkedPlan(options, host);
  if (options.dryRun) {
    host.say(
      `${plan.responses.length} rows can be imported as survey ${plan.mapping.survey.code}; nothing was stored.`,
    );
    return;
  }
  await host.inApp(async (app) => {
    const report = await importResponses(app, plan, (message) => host.progress(message));
    const { code } = plan.mapping.survey;
    const known = report.repeated === 0 ? '' : `, ${report.repeated} of them stored by an earlier run`;
    host.say(`Survey ${code}: ${report.rows} rows${known}.`);
    await summarise(app.get(DatabasePool), code, host);
  });
}

function checkedPlan(options: Options, host: CommandHost): ImportPlan {
  const files = { data: readLocalFile(options.data, '--data'), mapping: readLocalFile(options.mapping, '--mapping') };
  const planned = planImport(files, tehranDateTime(Date.now()).isoDate);
  if (!planned.ok) throw asError(planned.problems);
  host.progress(`Checking ${planned.plan.responses.length} rows`);
  const problems = rehearseImport(planned.plan);
  if (problems.length === 0) return planned.plan;
  if (!options.acceptProblems) throw asError(problems);
  for (const each of problems) host.warn(problemInWords(each));
  return planned.plan;
}

function asError(problems: readonly ImportProblem[]): ProblemError {
  return new ProblemError(problems as ConstructorParameters<typeof ProblemError>[0]);
}

type ImportProblem = ConstructorParameters<typeof ProblemError>[0][number];

/** The index of every sample, and what was done to the targets on the way. */
async function summarise(pool: DatabasePool, survey: string, host: CommandHost): Promise<void> {
  const exported = await exportIndex(pool, { survey, agency: null, figures: 'raw' });
  for (const { agency, wave, figures, provenance } of exported.samples) {
    const sample = wave === null ? agency.key : `${agency.key}, wave ${wave}`;
    const index = figures.find(({ outcome, domain }) => outcome === 'index' && domain === null);
    if (index === undefined || !isGiven(index)) {
      host.say(`${sample}: no index (${index === undefined ? 'not estimated' : index.reason})`);
      continue;
    }
    host.say(`${sample}: index ${index.mean.toFixed(2)}, SE ${index.se.toFixed(3)}, n ${index.n}`);
    for (const [what, reports] of Object.entries({ collapsed: provenance.collapsed, dropped: provenance.dropped })) {
      if (Array.isArray(reports) && reports.length > 0) host.warn(`${sample}: ${what} ${JSON.stringify(reports)}`);
    }
  }
}
