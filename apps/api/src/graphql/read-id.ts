import { type PipeTransform } from '@nestjs/common';
import { problem } from '@hamava/surveys';
import { ProblemError } from '../database/problem-error.js';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Reads an ID argument. What is no UUID cannot exist, and is never coerced into something that does. */
export class ReadId implements PipeTransform<unknown, string> {
  transform(value: unknown, { data }: { data?: string }): string {
    if (typeof value === 'string' && UUID.test(value)) return value.toLowerCase();
    throw ProblemError.of(problem('NOT_FOUND', data ?? ''));
  }
}
