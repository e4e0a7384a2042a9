import type { QuestionnaireDefinition } from '@hamava/surveys';
import { loss, type Loss } from '../loss.js';
import { differences, type Difference } from './differences.js';
import { REASONS, type Reason } from './reasons.js';

/** Constructs that other programs run as conditions which say the same. */
const LOWERED: ReadonlySet<string> = new Set(['repeatFor', 'goTo', 'cascade', 'showIf', 'section']);
/** Values that nobody is asked for. */
const OUTSIDE: ReadonlySet<string> = new Set(['hidden', 'split']);

/** What an export cannot say in the words of its format, each with its place in the questionnaire. */
export function lossesFor(meant: QuestionnaireDefinition, said: QuestionnaireDefinition | null): readonly Loss[] {
  return differences(meant, said).map((difference) => {
    return loss(difference.construct, difference.path, REASONS[reasonFor(difference)]);
  });
}

function reasonFor({ construct, path }: Difference): Reason {
  if (path.startsWith('+')) return 'forOthersOnly';
  if (OUTSIDE.has(construct)) return 'outside';
  return LOWERED.has(construct) ? 'lowered' : 'forOthers';
}
