import type { ReactNode } from 'react';
import { CheckBox } from '../../ui/fields.js';
import { useDefinition, useDesignerWords, useNames } from '../designer-context.js';
import { shufflesWithNext, shuffleWithNext } from './settings-edits.js';
import { useSettings } from './use-settings.js';

/** Which neighbouring sections change places by chance. */
export function ShuffleFields(): ReactNode {
  const text = useDesignerWords().authoring;
  const definition = useDefinition();
  const names = useNames();
  const change = useSettings(text.shuffledSections);
  const { sections } = definition;
  return (
    <fieldset className="group">
      <legend>{text.shuffledSections}</legend>
      <p className="fine">{sections.length < 2 ? text.tooFewSections : text.shuffledHint}</p>
      {sections.slice(0, -1).map((section, at) => {
        const next = sections[at + 1];
        return (
          next && (
            <CheckBox
              key={section.code}
              label={text.shuffleWithNext(names.sectionTitle(section, at), names.sectionTitle(next, at + 1))}
              isChecked={shufflesWithNext(definition, at)}
              onChange={(wanted) => change(shuffleWithNext(definition, at, wanted))}
            />
          )
        );
      })}
    </fieldset>
  );
}
