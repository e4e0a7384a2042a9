import type { ReactNode } from 'react';
import { END, type GoTo, type Question } from '@hamava/surveys';
import { SelectBox } from '../../ui/fields.js';
import { useDefinition, useDesigner, useDesignerWords, useNames } from '../designer-context.js';
import { DesignerIcon } from '../designer-icon.js';
import { Tool } from '../tool.js';
import { askablesOf, startOf, type Askable } from './askable.js';
import { OperandList, ValueTicks, useNamedValues } from './operand-fields.js';
import { useChange } from './use-change.js';

/** Answers of these are several, or nothing to jump from. */
const JUMPLESS: readonly Question['kind'][] = ['battery', 'sum', 'note', 'photo', 'hidden', 'calculated', 'split'];
const MOST = 20;

/** Where an answer leads: any of some answers, and a place further on. */
export function JumpFields({ question }: { readonly question: Question }): ReactNode {
  const words = useDesignerWords().logic;
  const definition = useDefinition();
  const { canEdit, locked } = useDesigner();
  const change = useChange(question);
  const targets = useTargets(question);
  // Of a cascade the last step counts.
  const items = askablesOf(question, definition);
  const asked = question.kind === 'cascade' ? items.at(-1) : items[0];
  if (asked === undefined || asked.sort === 'nothing' || JUMPLESS.includes(question.kind)) return null;
  const goTo = question.goTo ?? [];
  const put = (next: readonly GoTo[]): void =>
    change(
      (draft) => {
        if (next.length === 0) delete draft.goTo;
        else draft.goTo = next.map(({ when, to }) => ({ when: [...when], to }));
      },
      'goTo',
      'changeLogic',
    );
  const putOne = (at: number, jump: GoTo): void => put(goTo.map((each, place) => (place === at ? jump : each)));
  const first = asked.values === null ? asked.start : (asked.values[0]?.value ?? '');
  return (
    <>
      <h3>
        <DesignerIcon name="jump" /> {words.after}
      </h3>
      <fieldset className="sentence" disabled={!canEdit || locked.has(question.code)}>
        <legend className="visually-hidden">{words.after}</legend>
        {goTo.map((jump, at) => (
          <div key={at} className="clause">
            <span>{words.afterIf}</span>
            <Answers asked={asked} when={jump.when} onChange={(when) => putOne(at, { ...jump, when })} />
            <span>{words.was}</span>
            <span className="clause-tail">
              <SelectBox
                look="chip"
                label={words.target}
                value={jump.to}
                options={targets}
                onChange={(to) => putOne(at, { ...jump, to })}
              />
              <Tool
                icon="close"
                label={words.removeJump}
                onPress={() => put(goTo.filter((_, place) => place !== at))}
              />
            </span>
          </div>
        ))}
        <p className="fine">{words.otherwise}</p>
        {goTo.length < MOST && (
          <button
            type="button"
            className="link-button"
            onClick={() => put([...goTo, { when: [first], to: targets[0]?.value ?? END }])}
          >
            <DesignerIcon name="plus" size={16} /> {words.addJump}
          </button>
        )}
      </fieldset>
    </>
  );
}

function Answers({
  asked,
  when,
  onChange,
}: {
  readonly asked: Askable;
  readonly when: GoTo['when'];
  readonly onChange: (when: GoTo['when']) => void;
}): ReactNode {
  const named = useNamedValues(asked);
  if (asked.values !== null) return <ValueTicks values={named} operands={when} onChange={onChange} />;
  const { question } = startOf(asked);
  return <OperandList leaf={{ question, oneOf: when }} asked={asked} operator="oneOf" named={named} put={onChange} />;
}

function useTargets(question: Question): readonly { readonly value: string; readonly label: string }[] {
  const words = useDesignerWords().logic;
  const { sections } = useDefinition();
  const names = useNames();
  const home = sections.findIndex(({ questions }) => questions.some(({ code }) => code === question.code));
  const own = sections[home]?.questions ?? [];
  const rest = own.slice(own.findIndex(({ code }) => code === question.code) + 1);
  const later = sections.slice(home + 1).flatMap((section, at) => [
    { value: section.code, label: names.sectionTitle(section, home + 1 + at) },
    // Nobody could tell which repetition is meant.
    ...(section.repeatFor === undefined ? section.questions : []).map((each) => ({
      value: each.code,
      label: names.short(each),
    })),
  ]);
  return [
    ...rest.map((each) => ({ value: each.code, label: names.short(each) })),
    ...later,
    { value: END, label: words.end },
  ];
}
