import { readFileSync, writeFileSync } from 'node:fs';
import { problem } from '@hamava/surveys';
import { ProblemError } from '../database/problem-error.js';

/** The bytes of a file that an option names; FILE_UNREADABLE with the option and the reason. */
export function readLocalFile(file: string, option: string): Uint8Array {
  return orProblem(option, () => readFileSync(file));
}

export function writeLocalFile(file: string, option: string, content: string): void {
  orProblem(option, () => writeFileSync(file, content));
}

function orProblem<T>(option: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw ProblemError.of(problem('FILE_UNREADABLE', option, { reason: (error as Error).message }));
  }
}
