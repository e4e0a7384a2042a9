import { problem } from '@hamava/surveys';
import type { Imported } from '../foreign/imported.js';
import { isObject, sizeFault } from './json-parts.js';
import { BLOCK } from './own-block.js';
import { pagesIn } from './read-survey.js';
import { restored } from './restored.js';

const LONGEST_JSON = 10_000_000;

/** Reads SurveyJS JSON (a text, or what was parsed from it) as a draft. Losses name the path of the member. Never throws. */
export function fromSurveyJs(source: unknown): Imported {
  const refused = (reason: string): Imported => ({ ok: false, problems: [problem('FILE_UNREADABLE', '', { reason })] });
  let json = source;
  if (typeof source === 'string') {
    if (source.length > LONGEST_JSON) return refused('tooLong');
    try {
      json = JSON.parse(source.replace(/^\ufeff/, ''));
    } catch {
      return refused('notJson');
    }
  }
  // The block is a questionnaire of our own; its parser has limits of its own.
  const { [BLOCK]: block, ...words } = isObject(json) ? json : {};
  const fault = sizeFault(isObject(json) ? words : json) ?? (sizeFault(block) === 'tooDeep' ? 'tooDeep' : null);
  if (fault !== null) return refused(fault);
  if (!isObject(json)) return refused('notSurvey');
  const asks = pagesIn(words).some((page) => Array.isArray(page['elements']) || Array.isArray(page['questions']));
  if (!asks && block === undefined) return refused('notSurvey');
  return restored(words, block);
}
