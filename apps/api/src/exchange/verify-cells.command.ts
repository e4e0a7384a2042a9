import type { Command } from 'commander';
import { DatabasePool } from '../database/database-pool.js';
import { type CellDrift, verifyCells } from '../figures/verify-cells.queries.js';
import type { CommandHost } from './command-host.js';

const EXAMPLE = `
Example:
  npm run hamava -- verify-cells

Folds every stored response again and compares with the stored cells, bit for bit. Exit code 2 when any of them differs.
`;

const SHOWN = 50;

export function registerVerifyCells(program: Command, host: CommandHost): void {
  program
    .command('verify-cells')
    .description('prove that the stored cells are what the stored responses add up to')
    .addHelpText('after', EXAMPLE)
    .action(() =>
      host.inApp(async (app) => {
        const { agencyWaves, responses, cells, drift } = await verifyCells(app.get(DatabasePool), (message) =>
          host.progress(message),
        );
        host.say(`${responses} responses in ${cells} cells of ${agencyWaves} agencies and waves: ${verdict(drift)}`);
        for (const each of drift.slice(0, SHOWN)) host.say(inWords(each));
        if (drift.length > SHOWN) host.say(`and ${drift.length - SHOWN} more`);
        if (drift.length > 0) host.exitWith(2);
      }),
    );
}

function verdict(drift: readonly CellDrift[]): string {
  return drift.length === 0 ? 'all of them agree.' : `${drift.length} cells differ.`;
}

function inWords({ survey, wave, agency, cellKey, difference }: CellDrift): string {
  return `survey ${survey}, wave ${wave}, agency ${agency}, cell ${cellKey}: ${difference}`;
}
