import { canonicalJson, parseDraft, problem, type QuestionnaireDefinition } from '@hamava/surveys';
import type { Imported } from '../foreign/imported.js';

const LONGEST_JSON = 2_000_000;
const DEEPEST = 60;

/** A questionnaire as JSON of our own: members in canonical order, indented for people. Nothing is lost. */
export function exportNativeJson(definition: QuestionnaireDefinition): string {
  return `${JSON.stringify(JSON.parse(canonicalJson(definition)), null, 2)}\n`;
}

/** Reads JSON of our own as a draft; drafts may be unfinished. Never throws. */
export function importNativeJson(text: string): Imported {
  const refused = (reason: string): Imported => ({ ok: false, problems: [problem('FILE_UNREADABLE', '', { reason })] });
  if (text.length > LONGEST_JSON) return refused('tooLong');
  if (tooDeep(text)) return refused('tooDeep');
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return refused('notJson');
  }
  const parsed = parseDraft(json);
  return parsed.ok ? { ...parsed, losses: [] } : parsed;
}

/** Looked at before parsing, in one pass; brackets within texts count, and no text nests sixty of them. */
function tooDeep(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}
