import { readFile } from 'node:fs/promises';
import { problem } from '@hamava/surveys';
import type { Command } from 'commander';
import { DatabasePool } from '../database/database-pool.js';
import { ProblemError } from '../database/problem-error.js';
import { findPublishedEdition } from '../editions/editions.queries.js';
import { verifyFile, verifyStored, type Verification } from '../editions/verify-edition.js';
import type { CommandHost } from './command-host.js';
import { findSurveyByCode } from './surveys-by-code.queries.js';

const EXAMPLE = `
Examples:
  npm run hamava -- verify 1                 the first edition, from the answers in the database
  npm run hamava -- verify edition-1.json    a downloaded edition, from its own published figures

From the database every answer of the edition is scored and counted anew, and the whole compiled again; the result must be the
published file byte for byte. From a file alone, everything that follows from its figures is made again: changes, places, limits, lines.
Exit code 2 when anything differs, with the names of the figures.
`;

export function registerVerify(program: Command, host: CommandHost): void {
  program
    .command('verify')
    .argument('<edition>', 'number of a published edition, or the path of its file')
    .option('--survey <code>', 'code of the survey', 'core-trust')
    .description('make a published edition again and compare, byte for byte')
    .addHelpText('after', EXAMPLE)
    .action(async (edition: string, { survey }: { survey: string }) => {
      if (!/^\d+$/.test(edition)) return tell(host, `file ${edition}`, await readAndVerify(edition));
      return host.inApp(async (app) => {
        const pool = app.get(DatabasePool);
        const surveyId = await findSurveyByCode(pool, survey);
        const stored = surveyId === null ? null : await findPublishedEdition(pool, surveyId, Number(edition));
        if (surveyId === null || stored === null) throw ProblemError.of(problem('NOT_FOUND', 'edition'));
        const result = await pool.transaction('repeatable read', (db) =>
          verifyStored(db, surveyId, stored, (message) => host.progress(message)),
        );
        tell(host, `edition ${edition} of ${survey}`, result);
      });
    });
}

async function readAndVerify(path: string): Promise<Verification> {
  let content: string;
  try {
    content = await readFile(path, 'utf8');
  } catch {
    throw ProblemError.of(problem('FILE_UNREADABLE', path));
  }
  try {
    return verifyFile(content);
  } catch (error) {
    throw ProblemError.of(problem('FILE_UNREADABLE', path, { reason: (error as Error).message }));
  }
}

function tell(host: CommandHost, name: string, { equal, differences, samples, responses }: Verification): void {
  const counted = samples === 0 ? '' : ` (${responses} answers in ${samples} samples counted anew)`;
  host.say(`${name}${counted}: ${equal ? 'equal, byte for byte.' : `${differences.length} differences.`}`);
  for (const difference of differences) host.say(`  ${difference}`);
  if (!equal) host.exitWith(2);
}
