import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { problem } from '@hamava/surveys';
import { Command, CommanderError } from 'commander';
import { EnvError, readEnv } from './config/env.js';
import { DatabasePool, isDatabaseGone } from './database/database-pool.js';
import { migrate } from './database/migrate.js';
import { ProblemError } from './database/problem-error.js';
import { findDemoState } from './demo/demo-state.queries.js';
import { seedDemo } from './demo/seed.js';
import type { CommandHost } from './exchange/command-host.js';
import { registerExportIndex } from './exchange/export-index.command.js';
import { registerImportResponses } from './exchange/import-responses.command.js';
import { problemInWords } from './exchange/problem-in-words.js';
import { type ProgressLine, progressLine } from './exchange/progress-line.js';
import { registerVerify } from './exchange/verify.command.js';
import { registerVerifyCells } from './exchange/verify-cells.command.js';
import { registerAnalyse } from './figures/analyse.command.js';

/** Commands that compute with files alone: for these no database is started. */
export const COMMANDS_WITHOUT_DATABASE: readonly string[] = ['analyse'];

const DONE = 0;
const BUG = 1;
const PROBLEM = 2;

/** Runs one command and gives its exit code: 0 done, 2 a problem that the user can mend, 1 a bug. */
export async function runCli(argv: readonly string[]): Promise<number> {
  const host = new TerminalHost(progressLine());
  try {
    await commandLine(host).parseAsync([...argv], { from: 'user' });
    return host.exitCode();
  } catch (error) {
    return explain(error, (line) => host.warn(line));
  } finally {
    host.end();
  }
}

function commandLine(host: CommandHost): Command {
  const program = new Command('hamava')
    .description('Trust surveys of public agencies. Every command explains itself: hamava <command> --help')
    .showHelpAfterError('Add --help to see how a command is used.')
    .exitOverride();
  registerMigrate(program, host);
  registerSeed(program, host);
  registerImportResponses(program, host);
  registerAnalyse(program);
  registerExportIndex(program, host);
  registerVerifyCells(program, host);
  registerVerify(program, host);
  return program;
}

class TerminalHost implements CommandHost {
  private code = DONE;

  constructor(private readonly line: ProgressLine) {}

  async inApp<T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
    const env = { ...readEnv(), role: 'api' } as const;
    await migrate(env.databaseUrl);
    // Loaded only now: `analyse` and `--help` need none of it.
    const { AppModule } = await import('./app.module.js');
    const options = { logger: ['error', 'fatal'] as ('error' | 'fatal')[], abortOnError: false };
    const app = await NestFactory.createApplicationContext(AppModule.with(env), options);
    try {
      return await work(app);
    } finally {
      await app.close();
    }
  }

  progress(message: string): void {
    this.line.show(message);
  }

  say(text: string): void {
    this.line.end();
    process.stdout.write(`${text}\n`);
  }

  warn(text: string): void {
    this.line.end();
    process.stderr.write(`${text}\n`);
  }

  exitWith(code: 0 | 2): void {
    this.code = code;
  }

  /** Commands that know no host say it by the exit code of the process. */
  exitCode(): number {
    const ofProcess = Number(process.exitCode ?? DONE);
    process.exitCode = undefined;
    return ofProcess === DONE ? this.code : ofProcess;
  }

  end(): void {
    this.line.end();
  }
}

function registerMigrate(program: Command, host: CommandHost): void {
  program
    .command('migrate')
    .description('bring the database to the newest schema')
    .addHelpText('after', '\nExample:\n  npm run hamava -- migrate\n')
    .action(async () => {
      const applied = await migrate(readEnv().databaseUrl);
      for (const name of applied) host.say(`applied ${name}`);
      host.say(applied.length === 0 ? 'The schema was the newest already.' : 'The schema is now the newest.');
    });
}

function registerSeed(program: Command, host: CommandHost): void {
  program
    .command('seed')
    .description('make the demo council of Lorestan in an empty database')
    .addHelpText('after', '\nExample:\n  npm run hamava -- seed\n\nA seeding that was killed goes on where it ended.\n')
    .action(() =>
      host.inApp(async (app) => {
        if ((await findDemoState(app.get(DatabasePool))) === 'other data') {
          throw ProblemError.of(
            problem('INPUT_INVALID', '', { reason: 'this database is in use; the demo needs an empty one' }),
          );
        }
        const result = await seedDemo(app, (message) => host.progress(message));
        host.say(result === 'seeded' ? 'The demo council is there.' : 'The demo council was there already.');
      }),
    );
}

function explain(error: unknown, warn: (line: string) => void): number {
  if (error instanceof CommanderError) return error.exitCode === DONE ? DONE : PROBLEM;
  if (error instanceof ProblemError) {
    for (const each of error.problems) warn(problemInWords(each));
    return PROBLEM;
  }
  if (error instanceof EnvError) warn(error.message);
  else if (isDatabaseGone(error)) warn(`The database cannot be reached: ${(error as Error).message || 'no answer'}.`);
  else {
    warn(`This is a bug in Hamava, please report it: ${(error as Error).stack ?? String(error)}`);
    return BUG;
  }
  return PROBLEM;
}
