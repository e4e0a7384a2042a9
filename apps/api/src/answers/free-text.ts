import { randomUUID } from 'node:crypto';
import { type QuestionnaireDefinition, lowered, questionsOf } from '@hamava/surveys';
import type { Queryable } from '../database/queryable.js';
import type { PublishedVersion } from '../questionnaires/published-version.queries.js';
import type { InboxPayload } from './submit-batch.sql.js';

interface Waiting {
  readonly agencyId: string;
  readonly payload: InboxPayload;
}

/** Something that a respondent wrote, without anything else of that respondent. */
export interface Words {
  readonly agencyId: string;
  readonly code: string;
  readonly words: string;
}

/** The answers without what was written in own words, and the words apart from them. */
export function withoutWords<Row extends Waiting>(
  waiting: readonly Row[],
  version: (id: string) => PublishedVersion,
): { readonly kept: readonly Row[]; readonly words: readonly Words[] } {
  const written = new Map<string, ReadonlySet<string>>();
  const words: Words[] = [];
  const kept = waiting.map((row) => {
    const { v } = row.payload;
    const codes = written.get(v) ?? writtenCodes(version(v).definition);
    written.set(v, codes);
    if (codes.size === 0) return row;
    const answers = Object.entries(row.payload.a);
    for (const [code, value] of answers) {
      if (codes.has(code) && typeof value === 'string') words.push({ agencyId: row.agencyId, code, words: value });
    }
    return { ...row, payload: { ...row.payload, a: Object.fromEntries(answers.filter(([code]) => !codes.has(code))) } };
  });
  return { kept, words };
}

function writtenCodes(definition: QuestionnaireDefinition): ReadonlySet<string> {
  return new Set(
    questionsOf(lowered(definition)).flatMap((question) => {
      if (question.kind === 'text') return [question.code];
      const options = question.kind === 'choice' || question.kind === 'multiple' ? question.options : [];
      return options.some(({ other }) => other) ? [`${question.code}__other`] : [];
    }),
  );
}

export async function storeWords(db: Queryable, waveId: string, words: readonly Words[]): Promise<void> {
  if (words.length === 0) return;
  const rows = words.map(({ agencyId, code, words: text }) => ({ id: randomUUID(), g: agencyId, c: code, t: text }));
  await db.query(
    `insert into answers.free_text (id, wave_id, agency_id, question_code, words)
     select id, $1, g, c, t from json_to_recordset($2::json) as r(id uuid, g uuid, c text, t text)`,
    [waveId, JSON.stringify(rows)],
  );
}
