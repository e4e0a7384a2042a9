import type { ReactNode } from 'react';
import { END, type Condition, type Question, type Section } from '@hamava/surveys';
import { useLocale } from '../../locale/locale.js';
import { SelectBox } from '../../ui/fields.js';
import { useDefinition, useDesigner, useDesignerWords, useEdit, useNames } from '../designer-context.js';
import { DesignerIcon } from '../designer-icon.js';
import { Tool } from '../tool.js';
import { askablesOf } from './askable.js';
import { Checks } from './checks.js';
import { ConditionEditor } from './condition-editor.js';
import { OptionRules } from './option-rules.js';
import { Reading, useReading } from './reading.js';
import { useChange } from './use-change.js';

/** When something is shown, where an answer leads, and every rule there is, each as a sentence. */
export function LogicPanel({
  question,
  section,
}: {
  readonly question: Question | null;
  readonly section: Section | null;
}): ReactNode {
  const words = useDesignerWords().logic;
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
      <Reading condition={owner.showIf} />
      {question !== null && <Jumps question={question} />}
      {question !== null && <OptionRules question={question} />}
      {question !== null && <Checks question={question} />}
      <AllRules />
    </div>
  );
}

const JUMPLESS: readonly Question['kind'][] = ['battery', 'sum', 'cascade', 'note', 'photo'];

function Jumps({ question }: { readonly question: Question }): ReactNode {
  const words = useDesignerWords().logic;
  const { say, format } = useLocale();
  const definition = useDefinition();
  const { canEdit } = useDesigner();
  const names = useNames();
  const change = useChange(question);
  const [asked] = askablesOf(question, definition);
  const values = asked?.values ?? null;
  if (values === null || values.length === 0 || JUMPLESS.includes(question.kind)) return null;
  const targets = targetsAfter();
  const goTo = question.goTo ?? [];
  const labels = values.map(({ value, label }) => ({
    value: String(value),
    label: (label && say(label)) || (typeof value === 'number' ? format.count(value) : value),
  }));
  const put = (next: NonNullable<Question['goTo']>): void =>
    change(
      (draft) => {
        if (next.length === 0) delete draft.goTo;
        else draft.goTo = next.map(({ when, to }) => ({ when: [...when], to }));
      },
      undefined,
      'changeLogic',
    );
  return (
    <>
      <h3>
        <DesignerIcon name="jump" /> {words.after}
      </h3>
      <fieldset className="sentence" disabled={!canEdit}>
        {goTo.map((jump, at) => (
          <div key={at} className="clause">
            <span>{words.afterIf}</span>
            <SelectBox
              look="chip"
              label={words.value}
              value={String(jump.when[0])}
              options={labels}
              onChange={(text) => {
                const value = values.find((each) => String(each.value) === text)?.value;
                if (value !== undefined)
                  put(goTo.map((each, place) => (place === at ? { ...each, when: [value] } : each)));
              }}
            />
            <span>{words.was}</span>
            <SelectBox
              look="chip"
              label={words.target}
              value={jump.to}
              options={targets}
              onChange={(to) => put(goTo.map((each, place) => (place === at ? { ...each, to } : each)))}
            />
            <Tool icon="close" label={words.removeJump} onPress={() => put(goTo.filter((_, place) => place !== at))} />
          </div>
        ))}
        <p className="fine">{words.otherwise}</p>
        <button
          type="button"
          className="link-button"
          onClick={() => put([...goTo, { when: [values[0]?.value ?? ''], to: targets[0]?.value ?? END }])}
        >
          <DesignerIcon name="plus" size={16} /> {words.addJump}
        </button>
      </fieldset>
    </>
  );

  function targetsAfter(): readonly { readonly value: string; readonly label: string }[] {
    const { sections } = definition;
    const home = sections.findIndex(({ questions }) => questions.includes(question));
    const own = sections[home]?.questions ?? [];
    const rest = own.slice(own.indexOf(question) + 1);
    const later = sections
      .slice(home + 1)
      .flatMap((section, at) => [
        { value: section.code, label: names.sectionTitle(section, home + 1 + at) },
        ...section.questions.map((each) => ({ value: each.code, label: names.short(each) })),
      ]);
    return [
      ...rest.map((each) => ({ value: each.code, label: names.short(each) })),
      ...later,
      { value: END, label: words.end },
    ];
  }
}

function AllRules(): ReactNode {
  const words = useDesignerWords().logic;
  const { sections } = useDefinition();
  const { view } = useDesigner();
  const names = useNames();
  const read = useReading();
  const owners = sections.flatMap((section) => [section, ...section.questions]);
  const shown = owners.flatMap(({ code, showIf }) =>
    showIf === undefined ? [] : [{ code, text: words.showSentence(names.any(code), read(showIf)) }],
  );
  const jumps = sections
    .flatMap(({ questions }) => questions)
    .flatMap(({ code, goTo = [] }) =>
      goTo.map(({ when, to }) => ({
        code,
        text: words.jumpSentence(names.question(code), when.join('، '), to === END ? words.end : names.any(to)),
      })),
    );
  const rules = [...shown, ...jumps];
  return (
    <details className="all-rules">
      <summary>{words.allRules}</summary>
      {rules.length === 0 && <p className="fine">{words.noRules}</p>}
      <ul className="plain-list">
        {rules.map(({ code, text }, at) => (
          <li key={at}>
            <button type="button" className="link-button" onClick={() => view.choose(code)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
