import type { ReactNode } from 'react';
import { conditionReading, type Condition, type Waiting } from '@hamava/surveys';
import { useLocale } from '../../locale/locale.js';
import { useDefinition, useDesignerWords } from '../designer-context.js';

/** Says a condition in plain words; nothing for one that looks at what is not there. */
export function useReading(): (condition: Condition, waiting?: Waiting) => string {
  const definition = useDefinition();
  const { language } = useLocale();
  return (condition, waiting) => {
    try {
      return conditionReading(condition, definition, language, waiting);
    } catch {
      return '';
    }
  };
}

export function Reading({
  condition,
  alwaysWords,
  waiting,
}: {
  readonly condition: Condition | undefined;
  readonly alwaysWords?: string;
  /** What the condition belongs to: a question unless given. */
  readonly waiting?: Waiting;
}): ReactNode {
  const words = useDesignerWords().logic;
  const read = useReading();
  return (
    <p className="plain-reading">
      <b>{words.plain}</b> {condition === undefined ? (alwaysWords ?? words.plainAlways) : read(condition, waiting)}
    </p>
  );
}
