import { readTable } from '../figures/analyse.command.js';
import type { Problem, QuestionnaireDefinition } from '@hamava/surveys';
import { columnMark } from './column-mark.js';
import { type ImportIdentity, importIdentity } from './import-identity.js';
import { type ImportMapping, parseMapping } from './import-mapping.js';
import { mappedQuestionnaire } from './mapped-questionnaire.js';
import { mappingProblems } from './mapping-rules.js';
import { type ImportedResponse, readResponses } from './read-responses.js';

/** An import of which nothing but the database is still unknown. */
export interface ImportPlan {
  readonly identity: ImportIdentity;
  readonly mapping: ImportMapping;
  readonly definition: QuestionnaireDefinition;
  readonly responses: readonly ImportedResponse[];
}

export interface ImportFiles {
  readonly data: Uint8Array;
  readonly mapping: Uint8Array;
}

export type PlannedImport =
  { readonly ok: true; readonly plan: ImportPlan } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads and checks both files. `today` is the ISO date in Iran. Never throws for what stands in the files. */
export function planImport(files: ImportFiles, today: string): PlannedImport {
  const mappingText = utf8(files.mapping, 'mapping file');
  if (!mappingText.ok) return mappingText;
  const parsed = parseMapping(mappingText.text);
  if (!parsed.ok) return parsed;
  const { mapping } = parsed;
  const problems = mappingProblems(mapping, today);
  if (problems.length > 0) return { ok: false, problems };
  const questionnaire = mappedQuestionnaire(mapping);
  if (!questionnaire.ok) return questionnaire;
  const dataText = utf8(files.data, 'data file');
  if (!dataText.ok) return dataText;
  const read = readTable(dataText.text, columnMark(dataText.text));
  if (!read.ok) return read;
  const responses = readResponses(read.table, mapping);
  if (!responses.ok) return responses;
  const identity = importIdentity(files.data, mapping);
  return {
    ok: true,
    plan: { identity, mapping, definition: questionnaire.definition, responses: responses.responses },
  };
}

type Text =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Fatal: a file in another encoding must not turn into levels full of replacement marks. */
function utf8(bytes: Uint8Array, what: string): Text {
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const reason = 'is not UTF-8: save it as "CSV UTF-8"';
    return { ok: false, problems: [{ code: 'FILE_UNREADABLE', path: what, details: { reason } }] };
  }
}
