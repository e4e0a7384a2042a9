import type { ReactNode } from 'react';
import type { Question } from '@hamava/surveys';
import { useLocale } from '../../locale/locale.js';
import { useDesigner, useDesignerWords, useEdit, useNames } from '../designer-context.js';
import { ConditionEditor } from './condition-editor.js';
import { Reading } from './reading.js';
import { ruledOptions, setOptionRule } from './rule-edits.js';

/** When each option of a list is shown; those that have a rule stand open. */
export function OptionRules({ question }: { readonly question: Question }): ReactNode {
  const words = useDesignerWords();
  const text = words.authoring;
  const { say, format } = useLocale();
  const { canEdit, locked } = useDesigner();
  const edit = useEdit();
  const names = useNames();
  const { code } = question;
  return ruledOptions(question).map((option, at) => {
    const name = say(option.label) || words.option(format.count(at + 1));
    return (
      <details key={option.code} className="all-rules" open={option.showIf !== undefined}>
        <summary>{text.optionRule(name)}</summary>
        <ConditionEditor
          code={code}
          condition={option.showIf}
          alwaysWords={text.optionAlways}
          isDisabled={!canEdit || locked.has(code)}
          onChange={(condition) =>
            edit({ what: 'changeLogic', subject: names.number(code) }, setOptionRule(code, option.code, condition))
          }
        />
        {option.showIf && <Reading condition={option.showIf} waiting="option" />}
      </details>
    );
  });
}
