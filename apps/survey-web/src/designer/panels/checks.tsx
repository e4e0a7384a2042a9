import type { ReactNode } from 'react';
import type { Question } from '@hamava/surveys';
import { useLocale } from '../../locale/locale.js';
import { useDefinition, useDesigner, useDesignerWords, useEdit, useNames } from '../designer-context.js';
import { DesignerIcon } from '../designer-icon.js';
import { answerCodesOf } from '../document/structure.js';
import { Tool } from '../tool.js';
import { askablesOnPage, startOf } from './askable.js';
import { ConditionEditor } from './condition-editor.js';
import { Reading } from './reading.js';
import { putCheck, type Check } from './rule-edits.js';
import { WordsIn } from './words-in.js';

const CHECKLESS: readonly Question['kind'][] = ['note', 'calculated', 'split', 'hidden'];
const MOST = 10;

/** What must hold beside the range of the answer, and what respondents read when it does not. */
export function Checks({ question }: { readonly question: Question }): ReactNode {
  const words = useDesignerWords();
  const text = words.authoring;
  const { format } = useLocale();
  const definition = useDefinition();
  const { canEdit, locked } = useDesigner();
  const edit = useEdit();
  const names = useNames();
  const { code, checks = [] } = question;
  if (CHECKLESS.includes(question.kind)) return null;
  const among = askablesOnPage(definition, code);
  const own = among.find((each) => answerCodesOf(question).includes(each.code));
  const isDisabled = !canEdit || locked.has(code);
  const put = (at: number, check: Check | null, field?: string): void =>
    edit({ what: 'changeLogic', subject: names.number(code) }, putCheck(code, at, check), field);
  return (
    <>
      <h3>
        <DesignerIcon name="quality" /> {text.checks}
      </h3>
      <p className="fine">{text.checksHint}</p>
      {checks.map((check, at) => {
        const name = text.check(format.count(at + 1));
        return (
          <fieldset key={at} className="group" disabled={isDisabled}>
            <legend>{name}</legend>
            <ConditionEditor
              code={code}
              condition={check.require}
              among={among}
              isNeeded
              isDisabled={isDisabled}
              onChange={(require) => require && put(at, { ...check, require })}
            />
            <Reading condition={check.require} waiting="check" />
            <WordsIn
              label={text.checkMessage}
              text={check.message}
              lines="many"
              onChange={(message, field) => put(at, { ...check, message }, `check ${field} ${at}`)}
            />
            <Tool icon="close" label={words.removeNamed(name)} onPress={() => put(at, null)} />
          </fieldset>
        );
      })}
      {own && checks.length < MOST && (
        <button
          type="button"
          className="link-button"
          disabled={isDisabled}
          onClick={() => put(checks.length, { require: startOf(own), message: { fa: text.freshCheckMessage } })}
        >
          <DesignerIcon name="plus" size={16} /> {text.addCheck}
        </button>
      )}
    </>
  );
}
