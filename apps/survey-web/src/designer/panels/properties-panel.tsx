import type { ReactNode } from 'react';
import { NON_ANSWER_LABELS, NON_ANSWERS, type Question } from '@hamava/surveys';
import { useLocale } from '../../locale/locale.js';
import { CheckBox, SelectBox, TextBox } from '../../ui/fields.js';
import { useDefinition, useDesigner, useDesignerWords } from '../designer-context.js';
import { paletteKeyOf } from '../document/palette.js';
import { KindFields } from './kind-fields.js';
import { useChange } from './use-change.js';

const WITHOUT_ANSWER: readonly Question['kind'][] = ['note', 'calculated', 'split', 'hidden'];
const ROLES = ['none', 'sex', 'ageBand', 'residence', 'county', 'education'] as const;

/** What every question has, and what its kind has. */
export function PropertiesPanel({ question }: { readonly question: Question }): ReactNode {
  const words = useDesignerWords();
  const text = words.properties;
  const { say } = useLocale();
  const { canEdit, locked } = useDesigner();
  const definition = useDefinition();
  const change = useChange(question);
  const isDisabled = !canEdit || locked.has(question.code);
  const asks = !WITHOUT_ANSWER.includes(question.kind);
  const known = question.nonAnswers ?? [];
  const role = ROLES.find((each) => each === question.demographic) ?? 'none';
  const canBeShuffled = 'options' in question || 'rows' in question;
  return (
    <fieldset className="fields" disabled={isDisabled}>
      <p className="fine">
        {text.kind}: {words.kinds[paletteKeyOf(question, definition)]}
      </p>
      <TextBox
        label={text.code}
        hint={text.codeHint}
        direction="ltr"
        value={question.code}
        onChange={() => {}}
        isDisabled
      />
      {question.bank && (
        <div className="row">
          <p className="fine">
            {words.panels.fromBank[question.bank.linked ? 'linked' : 'copy']}{' '}
            <code dir="ltr">{question.bank.item}</code>
          </p>
          {question.bank.linked && (
            <button
              type="button"
              className="link-button"
              onClick={() =>
                change((draft) => {
                  if (draft.bank) draft.bank.linked = false;
                })
              }
            >
              {words.panels.unlink}
            </button>
          )}
        </div>
      )}
      <KindFields question={question} />
      {asks && (
        <CheckBox
          label={text.optional}
          isChecked={question.optional === true}
          onChange={(optional) =>
            change((draft) => {
              if (optional) draft.optional = true;
              else delete draft.optional;
            })
          }
        />
      )}
      {asks && question.kind !== 'consent' && (
        <fieldset className="group">
          <legend>{text.nonAnswers}</legend>
          {NON_ANSWERS.map((each) => (
            <CheckBox
              key={each}
              label={say(NON_ANSWER_LABELS[each])}
              isChecked={known.includes(each)}
              onChange={(wanted) =>
                change((draft) => {
                  const list = NON_ANSWERS.filter((one) => (one === each ? wanted : known.includes(one)));
                  if (list.length === 0) delete draft.nonAnswers;
                  else draft.nonAnswers = list;
                })
              }
            />
          ))}
        </fieldset>
      )}
      {canBeShuffled && (
        <CheckBox
          label={'rows' in question ? text.rowsShuffled : text.shuffled}
          isChecked={question.shuffled === true}
          onChange={(shuffled) =>
            change((draft) => {
              if (shuffled) draft.shuffled = true;
              else delete draft.shuffled;
            })
          }
        />
      )}
      {(question.kind === 'choice' || question.kind === 'number') && (
        <SelectBox
          label={text.demographic}
          value={role}
          options={ROLES.map((value) => ({ value, label: text.demographics[value] }))}
          onChange={(value) =>
            change((draft) => {
              if (value === 'none') delete draft.demographic;
              else draft.demographic = value;
            })
          }
        />
      )}
    </fieldset>
  );
}
