import type { BatteryRow, Question, QuestionnaireDefinition } from '../../questionnaire/definition.js';
import type { Fix } from '../finding.js';
import type { PlacedText } from '../placed-texts.js';
import { unusedCode } from './unused-code.js';

const LABEL = { fa: 'دو پرسش جدا بسازید', en: 'Make two questions of it' };

/**
 * Two questions (or rows) in the place of one. The first keeps the code; translations are dropped, because they belong to the old
 * sentence. Conditions on the question stay with the first.
 */
export function splitQuestion(
  definition: QuestionnaireDefinition,
  { question, pointer, role }: PlacedText,
  first: string,
  second: string,
): Fix | undefined {
  if (question === null) return undefined;
  const place = pointer.slice(0, pointer.lastIndexOf('/'));
  const list = place.slice(0, place.lastIndexOf('/'));
  const at = Number(place.slice(place.lastIndexOf('/') + 1));
  const original = role === 'row' ? rowAt(question, at) : question;
  if (original === undefined || (role !== 'row' && 'rows' in question)) return undefined;
  const twin = { ...original, code: unusedCode(definition, original.code), text: { fa: second } };
  return {
    label: LABEL,
    patches: [
      { op: 'replace', path: `${place}/text`, value: { fa: first } },
      { op: 'add', path: `${list}/${at + 1}`, value: twin },
    ],
  };
}

function rowAt(question: Question, at: number): BatteryRow | undefined {
  return question.kind === 'battery' ? question.rows[at] : undefined;
}
