import { problem } from '@hamava/surveys';
import { ProblemError } from '../database/problem-error.js';
import { z } from 'zod';

const MOST_SCENARIOS = 100;
const codes = z.array(z.string().max(120)).max(2_000);

/** Answers of somebody made up, and what must come of them. */
const scenario = z.strictObject({
  name: z.string().trim().min(1).max(200),
  answers: z.record(
    z.string().max(120),
    z.union([z.number(), z.string().max(4_000), z.array(z.string().max(200)).max(500)]),
  ),
  expect: z.strictObject({
    visible: codes.optional(),
    hidden: codes.optional(),
    ending: z.string().max(120).nullable().optional(),
  }),
});

export type SavedScenario = z.infer<typeof scenario>;

/** Reads the saved scenarios of a draft; names are their keys, so no two may be the same. */
export function readScenarios(json: unknown): SavedScenario[] {
  const read = z.array(scenario).max(MOST_SCENARIOS).safeParse(json);
  const names = read.success ? read.data.map(({ name }) => name) : [];
  if (!read.success || new Set(names).size < names.length) throw ProblemError.of(problem('INPUT_INVALID', 'scenarios'));
  return read.data;
}
