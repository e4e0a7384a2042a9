import type { Operand, Question } from '@hamava/surveys';

/** What an expression may look back at: an item that stands earlier in the form. */
export interface EarlierItem {
  readonly code: string;
  readonly kind: 'number' | 'decimal' | 'choice' | 'multiple' | 'text' | 'date';
  /** Codes of the answers by the names that the foreign form gives them; null where any answer goes. */
  readonly values: ReadonlyMap<string, Operand> | null;
}

/** Finds an earlier item by the name of its field; undefined for later and unknown ones. */
export type FindItem = (name: string) => EarlierItem | undefined;

/** The kind of value that an item of a question has; null when nothing can be asked of it. */
// oxlint-disable-next-line complexity -- one case after another, none within another
export function valueKind(question: Question): EarlierItem['kind'] | null {
  switch (question.kind) {
    case 'number':
      return (question.decimals ?? 0) > 0 ? 'decimal' : 'number';
    case 'scale':
    case 'battery':
    case 'sum':
      return 'number';
    case 'calculated':
      return 'decimal';
    case 'choice':
    case 'cascade':
    case 'split':
    case 'consent':
      return 'choice';
    case 'multiple':
    case 'ranking':
      return 'multiple';
    case 'date':
      return 'date';
    case 'text':
    case 'time':
      return 'text';
    case 'hidden':
      return question.options === undefined ? 'text' : 'choice';
    case 'note':
    case 'photo':
      return null;
  }
}
