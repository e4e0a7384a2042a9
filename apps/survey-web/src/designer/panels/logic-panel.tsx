import type { ReactNode } from 'react';
import type { Condition, Question, Section } from '@hamava/surveys';
import { useDesigner, useDesignerWords, useEdit, useNames } from '../designer-context.js';
import { DesignerIcon } from '../designer-icon.js';
import { AllRules } from './all-rules.js';
import { Checks } from './checks.js';
import { ConditionEditor } from './condition-editor.js';
import { JumpFields } from './jump-fields.js';
import { OptionRules } from './option-rules.js';
import { Reading } from './reading.js';

/** When something is shown, where an answer leads, and every rule there is, each as a sentence. */
export function LogicPanel({
  question,
  section,
}: {
  readonly question: Question | null;
  readonly section: Section | null;
}): ReactNode {
  const { logic: words, panels } = useDesignerWords();
  const { canEdit } = useDesigner();
  const names = useNames();
  const edit = useEdit();
  const owner = question ?? section;
  if (owner === null) return null;
  const setShowIf = (condition: Condition | undefined): void =>
    edit({ what: 'changeLogic', subject: names.number(owner.code) }, (draft) => {
      const found = [...draft.sections, ...draft.sections.flatMap((each) => each.questions)].find(
        (each) => each.code === owner.code,
      );
      if (!found) return;
      if (condition === undefined) delete found.showIf;
      else (found as { showIf?: Condition }).showIf = condition;
    });
  return (
    <div className="fields">
      <h3>
        <DesignerIcon name="eye" /> {question === null ? words.sectionWhen : words.when}
      </h3>
      <ConditionEditor code={owner.code} condition={owner.showIf} onChange={setShowIf} isDisabled={!canEdit} />
      <Reading
        condition={owner.showIf}
        waiting={question === null ? 'section' : 'question'}
        alwaysWords={question === null ? panels.plainAlwaysSection : undefined}
      />
      {question !== null && <JumpFields question={question} />}
      {question !== null && <OptionRules question={question} />}
      {question !== null && <Checks question={question} />}
      <AllRules />
    </div>
  );
}
