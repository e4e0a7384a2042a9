import type { ReactNode } from 'react';
import type { Ending } from '@hamava/surveys';
import { useLocale } from '../../locale/locale.js';
import { TextBox } from '../../ui/fields.js';
import { useDefinition, useDesigner, useDesignerWords } from '../designer-context.js';
import { DesignerIcon } from '../designer-icon.js';
import { withWords } from '../document/edits.js';
import { freshCode } from '../document/structure.js';
import { Tool } from '../tool.js';
import { askablesAtEnd } from './askable.js';
import { ConditionEditor } from './condition-editor.js';
import { Reading } from './reading.js';
import { putEntry } from './settings-edits.js';
import { useSettings } from './use-settings.js';

/** What is read after sending, and by whom. */
export function EndingFields(): ReactNode {
  const words = useDesignerWords();
  const text = words.settings;
  const { format } = useLocale();
  const definition = useDefinition();
  const { canEdit } = useDesigner();
  const change = useSettings(text.endings);
  const { endings = [] } = definition;
  const among = askablesAtEnd(definition);
  const put = (at: number, entry: Ending | null, field?: string): void =>
    change(putEntry('endings', at, entry), field === undefined ? undefined : `${field} ending ${at}`);
  return (
    <fieldset className="group">
      <legend>{text.endings}</legend>
      {endings.map((ending, at) => {
        const name = text.ending(format.count(at + 1));
        const { showIf: _, ...always } = ending;
        return (
          <fieldset key={ending.code} className="group">
            <legend>{name}</legend>
            <div className="list-row">
              <TextBox
                label={text.endingTitle}
                value={ending.title.fa}
                onChange={(fa) => put(at, { ...ending, title: withWords(ending.title, 'fa', fa) }, 'title')}
              />
              <Tool
                icon="up"
                label={words.moveNamedUp(name)}
                isDisabled={at === 0}
                onPress={() =>
                  change((draft) => {
                    const [moved] = draft.endings?.splice(at, 1) ?? [];
                    if (moved) draft.endings?.splice(at - 1, 0, moved);
                  })
                }
              />
              <Tool icon="close" label={words.removeNamed(name)} onPress={() => put(at, null)} />
            </div>
            <TextBox
              label={text.endingText}
              lines="many"
              value={ending.text.fa}
              onChange={(fa) => put(at, { ...ending, text: withWords(ending.text, 'fa', fa) }, 'text')}
            />
            <p className="fine">{words.authoring.endingRule}</p>
            <ConditionEditor
              code={ending.code}
              condition={ending.showIf}
              among={among}
              alwaysWords={words.authoring.endingAlways}
              isDisabled={!canEdit}
              onChange={(showIf) => put(at, showIf === undefined ? always : { ...ending, showIf })}
            />
            {ending.showIf && <Reading condition={ending.showIf} waiting="ending" />}
          </fieldset>
        );
      })}
      <button
        type="button"
        className="link-button"
        onClick={() => {
          const code = freshCode(new Set(endings.map((each) => each.code)), 'end');
          put(endings.length, { code, title: { fa: 'سپاس از شما' }, text: { fa: 'پاسخ‌های شما رسید.' } });
        }}
      >
        <DesignerIcon name="plus" size={16} /> {text.addEnding}
      </button>
    </fieldset>
  );
}
