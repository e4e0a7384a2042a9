import type { ReactNode } from 'react';
import { LANGUAGES } from '@hamava/surveys';
import { CheckBox, SelectBox, TextBox } from '../../ui/fields.js';
import { Dialog } from '../../ui/dialog.js';
import { useDefinition, useDesigner, useDesignerWords } from '../designer-context.js';
import { withWords } from '../document/edits.js';
import { EndingFields } from './ending-fields.js';
import { CompositeFields, DriverFields } from './measure-fields.js';
import { QuotaFields } from './quota-fields.js';
import { ScoringFields } from './scoring-fields.js';
import { ShuffleFields } from './shuffle-fields.js';
import { useSettings } from './use-settings.js';

/** What concerns the questionnaire as a whole. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = useDesignerWords();
  const text = words.settings;
  const definition = useDefinition();
  const { canEdit } = useDesigner();
  const change = useSettings(text.title);
  return (
    <Dialog title={text.title} width="wide" onClose={onClose}>
      <fieldset className="fields" disabled={!canEdit}>
        <TextBox
          label={text.introduction}
          lines="many"
          value={definition.introduction.fa}
          onChange={(fa) =>
            change((draft) => void (draft.introduction = withWords(definition.introduction, 'fa', fa)), 'introduction')
          }
        />
        <fieldset className="group">
          <legend>{text.languages}</legend>
          {LANGUAGES.map((language) => (
            <CheckBox
              key={language}
              label={text.languageNames[language]}
              isDisabled={language === 'fa'}
              isChecked={definition.languages.includes(language)}
              onChange={(wanted) =>
                change((draft) => {
                  draft.languages = LANGUAGES.filter((each) =>
                    each === language ? wanted : definition.languages.includes(each),
                  );
                })
              }
            />
          ))}
        </fieldset>
        <CheckBox
          label={text.identifying}
          hint={text.identifyingHint}
          isChecked={definition.identifying === true}
          onChange={(identifying) =>
            change((draft) => {
              if (identifying) draft.identifying = true;
              else delete draft.identifying;
            })
          }
        />
        <SelectBox
          label={text.audience}
          value={definition.audience ?? 'public'}
          options={(['public', 'staff'] as const).map((value) => ({ value, label: text.audiences[value] }))}
          onChange={(audience) => change((draft) => void (draft.audience = audience))}
        />
        <ShuffleFields />
        <EndingFields />
        <QuotaFields />
        <DriverFields />
        <CompositeFields />
        <ScoringFields />
      </fieldset>
    </Dialog>
  );
}
