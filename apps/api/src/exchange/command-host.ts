import type { INestApplicationContext } from '@nestjs/common';

/** What the command line lends to a command. */
export interface CommandHost {
  /** Runs work in a migrated application that takes no jobs and opens no port, and closes it. */
  inApp<T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T>;
  /** Tells what is under way, on standard error. */
  progress(message: string): void;
  /** One line of the answer, on standard output. */
  say(line: string): void;
  /** One line on standard error. */
  warn(line: string): void;
  /** 2: there is something to be done about what the command found. */
  exitWith(code: 0 | 2): void;
}
