import type { ReactNode } from 'react';
import type { LocalizedText } from '@hamava/surveys';
import { TextBox } from '../../ui/fields.js';
import { useDefinition, useDesignerWords } from '../designer-context.js';
import { withWords } from '../document/edits.js';

/** A text in every language that citizens can choose, Persian first. */
export function WordsIn({
  label,
  text,
  lines = 'one',
  onChange,
}: {
  readonly label: string;
  readonly text: LocalizedText;
  readonly lines?: 'one' | 'many';
  /** `field` tells apart in which language somebody types. */
  readonly onChange: (text: LocalizedText, field: string) => void;
}): ReactNode {
  const words = useDesignerWords();
  const { languages } = useDefinition();
  return languages.map((language) => (
    <TextBox
      key={language}
      label={languages.length === 1 ? label : words.panels.wordsIn(label, words.settings.languageNames[language])}
      lines={lines}
      language={language}
      direction={language === 'fa' ? 'rtl' : 'ltr'}
      value={text[language] ?? ''}
      onChange={(typed) => onChange(withWords(text, language, typed), language)}
    />
  ));
}
