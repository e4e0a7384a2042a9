import type { QuestionnaireDefinition } from '@hamava/surveys';
import type { Imported } from '../foreign/imported.js';
import { loss, type Loss } from '../loss.js';
import { REASONS, type Reason } from '../foreign/reasons.js';
import { withEdits } from './edits.js';
import type { Json } from './json-parts.js';
import { BLOCK, markOfWords, readBlock } from './own-block.js';
import { readSurvey } from './read-survey.js';
import { writeSurvey } from './write-survey.js';

/**
 * A survey with what our own export put beside its words. Untouched words bring the questionnaire back as it was. Where somebody
 * changed them, the change is made in the questionnaire; if that cannot be, the words win and the rest is a loss.
 */
export function restored(words: Json, block: unknown): Imported {
  const own = block === undefined ? null : readBlock(block);
  if (own !== null && own.mark === markOfWords(words)) return { ok: true, definition: own.definition, losses: [] };
  const read = readSurvey(words);
  if (block === undefined || !read.ok) return read;
  if (own === null) return { ...read, losses: [...read.losses, told('extrasUnreadable')] };
  const before = plain(own.definition, own.languages);
  const edited = before === null ? null : withEdits(own.definition, before, read.definition);
  if (edited === null) return { ...read, losses: [...read.losses, told('outdated')] };
  const since = edited.outdated.map((path) => loss(BLOCK, path, REASONS.outdated));
  return { ok: true, definition: edited.definition, losses: since };
}

function plain(
  definition: QuestionnaireDefinition,
  languages: Parameters<typeof writeSurvey>[1],
): QuestionnaireDefinition | null {
  const read = readSurvey(JSON.parse(JSON.stringify(writeSurvey(definition, languages))) as Json);
  return read.ok ? read.definition : null;
}

function told(reason: Reason): Loss {
  return loss(BLOCK, BLOCK, REASONS[reason]);
}
