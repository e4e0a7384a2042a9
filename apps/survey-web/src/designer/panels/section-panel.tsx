import type { ReactNode } from 'react';
import type { Section } from '@hamava/surveys';
import type { Draft } from 'immer';
import { useLocale } from '../../locale/locale.js';
import { CheckBox, SelectBox, TextBox } from '../../ui/fields.js';
import { useDefinition, useDesigner, useDesignerWords, useEdit, useNames } from '../designer-context.js';

/** What a section has beside its questions. */
export function SectionPanel({ section }: { readonly section: Section }): ReactNode {
  const words = useDesignerWords();
  const { format } = useLocale();
  const { sections } = useDefinition();
  const { canEdit } = useDesigner();
  const edit = useEdit();
  const names = useNames();
  const index = sections.indexOf(section);
  const earlier = sections
    .slice(0, index)
    .flatMap(({ questions }) => questions)
    .filter(({ kind }) => kind === 'multiple' || kind === 'ranking');
  const change = (recipe: (draft: Draft<Section>) => void): void =>
    edit({ what: 'editSection', subject: format.count(index + 1) }, (draft) => {
      const found = draft.sections[index];
      if (found) recipe(found);
    });
  return (
    <fieldset className="fields" disabled={!canEdit}>
      <p className="fine">{words.section.questions(format.count(section.questions.length))}</p>
      <TextBox label={words.section.code} direction="ltr" value={section.code} onChange={() => {}} isDisabled />
      <CheckBox
        label={words.section.shuffled}
        isChecked={section.shuffled === true}
        onChange={(shuffled) =>
          change((draft) => {
            if (shuffled) draft.shuffled = true;
            else delete draft.shuffled;
          })
        }
      />
      <SelectBox
        label={words.section.repeatFor}
        value={section.repeatFor ?? ''}
        options={[
          { value: '', label: words.section.repeatNone },
          ...earlier.map((each) => ({ value: each.code, label: names.short(each) })),
        ]}
        onChange={(code) =>
          change((draft) => {
            if (code === '') delete draft.repeatFor;
            else draft.repeatFor = code;
          })
        }
      />
    </fieldset>
  );
}
