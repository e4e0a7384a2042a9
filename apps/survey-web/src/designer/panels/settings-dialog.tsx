import type { ReactNode } from 'react';
import { LANGUAGES } from '@hamava/surveys';
import { useLocale } from '../../locale/locale.js';
import { CheckBox, SelectBox, TextBox } from '../../ui/fields.js';
import { Dialog } from '../../ui/dialog.js';
import { useDefinition, useDesigner, useDesignerWords, useEdit } from '../designer-context.js';
import { DesignerIcon } from '../designer-icon.js';
import type { Edit } from '../document/draft-store.js';
import { withWords } from '../document/edits.js';
import { freshCode } from '../document/structure.js';
import { Tool } from '../tool.js';

/** What concerns the questionnaire as a whole. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = useDesignerWords();
  const text = words.settings;
  const { format } = useLocale();
  const definition = useDefinition();
  const { canEdit } = useDesigner();
  const edit = useEdit();
  const change = (recipe: Edit, field?: string): void =>
    edit({ what: 'editTitle', subject: text.title }, recipe, field);
  const endings = definition.endings ?? [];
  return (
    <Dialog title={text.title} onClose={onClose}>
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
        <fieldset className="group">
          <legend>{text.endings}</legend>
          {endings.map((ending, at) => {
            const name = text.ending(format.count(at + 1));
            return (
              <div key={ending.code} className="list-item">
                <div className="list-row">
                  <TextBox
                    label={text.endingTitle}
                    value={ending.title.fa}
                    onChange={(fa) =>
                      change((draft) => {
                        const found = draft.endings?.[at];
                        if (found) found.title = withWords(ending.title, 'fa', fa);
                      }, `ending ${ending.code}`)
                    }
                  />
                  <Tool
                    icon="close"
                    label={words.removeNamed(name)}
                    onPress={() =>
                      change((draft) => {
                        draft.endings?.splice(at, 1);
                        if (draft.endings?.length === 0) delete draft.endings;
                      })
                    }
                  />
                </div>
                <TextBox
                  label={text.endingText}
                  lines="many"
                  value={ending.text.fa}
                  onChange={(fa) =>
                    change((draft) => {
                      const found = draft.endings?.[at];
                      if (found) found.text = withWords(ending.text, 'fa', fa);
                    }, `ending text ${ending.code}`)
                  }
                />
              </div>
            );
          })}
          <button
            type="button"
            className="link-button"
            onClick={() => {
              const code = freshCode(new Set(endings.map((each) => each.code)), 'end');
              const fresh = { code, title: { fa: 'سپاس از شما' }, text: { fa: 'پاسخ‌های شما رسید.' } };
              change((draft) => void (draft.endings = [...(draft.endings ?? []), fresh]));
            }}
          >
            <DesignerIcon name="plus" size={16} /> {text.addEnding}
          </button>
        </fieldset>
      </fieldset>
    </Dialog>
  );
}
