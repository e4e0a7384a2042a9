import type { ReactNode } from 'react';
import type { Quota } from '@hamava/surveys';
import { useLocale } from '../../locale/locale.js';
import { NumberBox, TextBox } from '../../ui/fields.js';
import { useDefinition, useDesigner, useDesignerWords } from '../designer-context.js';
import { DesignerIcon } from '../designer-icon.js';
import { withWords } from '../document/edits.js';
import { freshCode } from '../document/structure.js';
import { Tool } from '../tool.js';
import { askablesAtEnd, startOf } from './askable.js';
import { ConditionEditor } from './condition-editor.js';
import { Reading } from './reading.js';
import { putEntry } from './settings-edits.js';
import { useSettings } from './use-settings.js';

const FRESH_LIMIT = 100;

/** How many responses are taken of whom. */
export function QuotaFields(): ReactNode {
  const words = useDesignerWords();
  const text = words.authoring;
  const { format } = useLocale();
  const definition = useDefinition();
  const { canEdit } = useDesigner();
  const change = useSettings(text.quotas);
  const { quotas = [] } = definition;
  const among = askablesAtEnd(definition, { bands: true });
  const [first] = among;
  const put = (at: number, entry: Quota | null, field?: string): void =>
    change(putEntry('quotas', at, entry), field === undefined ? undefined : `${field} quota ${at}`);
  return (
    <fieldset className="group">
      <legend>{text.quotas}</legend>
      <p className="fine">{text.quotasHint}</p>
      {quotas.map((quota, at) => {
        const name = text.quota(format.count(at + 1));
        return (
          <fieldset key={quota.code} className="group">
            <legend>{name}</legend>
            <div className="list-row">
              <TextBox
                label={text.itemTitle}
                value={quota.title.fa}
                onChange={(fa) => put(at, { ...quota, title: withWords(quota.title, 'fa', fa) }, 'title')}
              />
              <NumberBox
                label={text.limit}
                value={quota.limit}
                min={1}
                onChange={(limit) => limit !== undefined && put(at, { ...quota, limit }, 'limit')}
              />
              <Tool icon="close" label={words.removeNamed(name)} onPress={() => put(at, null)} />
            </div>
            <p className="fine">{text.quotaWhen}</p>
            <ConditionEditor
              code={quota.code}
              condition={quota.when}
              among={among}
              isNeeded
              isDisabled={!canEdit}
              onChange={(when) => when && put(at, { ...quota, when })}
            />
            <Reading condition={quota.when} waiting="quota" />
          </fieldset>
        );
      })}
      {first === undefined ? (
        <p className="fine">{words.logic.noEarlier}</p>
      ) : (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            const code = freshCode(new Set(quotas.map((each) => each.code)), 'quota');
            put(quotas.length, { code, title: { fa: text.freshQuota }, when: startOf(first), limit: FRESH_LIMIT });
          }}
        >
          <DesignerIcon name="plus" size={16} /> {text.addQuota}
        </button>
      )}
    </fieldset>
  );
}
