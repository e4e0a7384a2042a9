import { useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import type { Condition } from '@hamava/surveys';
import { SelectBox } from '../../ui/fields.js';
import { useDefinition, useDesignerWords } from '../designer-context.js';
import { DesignerIcon } from '../designer-icon.js';
import { Tool } from '../tool.js';
import { askablesBefore, startOf, type Askable } from './askable.js';
import { Clause } from './clause.js';
import { conditionOf, groupOf, undenied, withDenial, type Group, type Join, type Leaf } from './rule-shape.js';
import './panels.css';

export interface ConditionEditorProps {
  /** Of the question or section that the condition belongs to. */
  readonly code: string;
  readonly condition: Condition | undefined;
  readonly onChange: (condition: Condition | undefined) => void;
  readonly isDisabled: boolean;
  /** What the condition may look at; what stands before `code` unless it is given. */
  readonly among?: readonly Askable[];
  /** What it means that there is no condition. */
  readonly alwaysWords?: string;
  /** There is always a condition: the last comparison cannot be removed. */
  readonly isNeeded?: boolean;
}

/** Groups stand within each other at most so deep; with `not`s between them that is as deep as a definition may be. */
const DEEPEST_GROUP = 3;

/** A condition as a sentence of chips: «اگر پاسخ [پ۲] [برابر باشد با] [بله] و …», with groups and denials where it has them. */
export function ConditionEditor(props: ConditionEditorProps): ReactNode {
  const { code, condition, onChange, isDisabled, among, alwaysWords, isNeeded = false } = props;
  const { logic: words, panels } = useDesignerWords();
  const definition = useDefinition();
  const askables = among ?? askablesBefore(definition, code);
  const last = askables.at(-1);
  const place = useFocusWithin(condition === undefined);
  if (condition === undefined) {
    return (
      <div className="sentence" ref={place}>
        <p className="fine">{alwaysWords ?? words.always}</p>
        {last === undefined ? (
          <p className="fine">{words.noEarlier}</p>
        ) : (
          <button type="button" className="link-button" disabled={isDisabled} onClick={() => onChange(startOf(last))}>
            <DesignerIcon name="plus" size={16} /> {words.addCondition}
          </button>
        )}
      </div>
    );
  }
  return (
    <fieldset className="sentence" disabled={isDisabled} ref={place}>
      <legend className="visually-hidden">{panels.condition}</legend>
      <Part condition={condition} askables={askables} depth={1} isKept={isNeeded} onChange={onChange} />
    </fieldset>
  );
}

/**
 * Whoever adds the first comparison by keyboard, or removes the last, has pressed a button that is gone then: they go on at the first
 * control of what stands in its place.
 */
function useFocusWithin(isEmpty: boolean): RefObject<(HTMLDivElement & HTMLFieldSetElement) | null> {
  const place = useRef<(HTMLDivElement & HTMLFieldSetElement) | null>(null);
  const wasEmpty = useRef(isEmpty);
  useLayoutEffect(() => {
    if (wasEmpty.current === isEmpty) return;
    wasEmpty.current = isEmpty;
    if (document.activeElement === document.body) place.current?.querySelector<HTMLElement>('select, button')?.focus();
  }, [isEmpty]);
  return place;
}

interface PartProps {
  readonly condition: Condition;
  readonly askables: readonly Askable[];
  readonly depth: number;
  /** It may change, but not go away. */
  readonly isKept: boolean;
  readonly onChange: (condition: Condition | undefined) => void;
}

function Part(props: PartProps): ReactNode {
  const { condition, askables, depth, isKept, onChange } = props;
  const { isDenied, inner } = undenied(condition);
  const group = groupOf(inner);
  const put = (next: Condition | undefined): void =>
    onChange(next === undefined ? undefined : withDenial(next, isDenied));
  if (group !== null) {
    return (
      <GroupParts {...props} group={group} isDenied={isDenied} onChange={put} onDeny={() => onChange(flipped())} />
    );
  }
  return (
    <>
      <LeafLine
        leaf={inner as Leaf}
        askables={askables}
        isDenied={isDenied}
        isKept={isKept}
        onChange={put}
        onDeny={() => onChange(flipped())}
      />
      {depth === 1 && <More group={{ join: 'all', parts: [condition] }} {...props} />}
    </>
  );

  function flipped(): Condition {
    return withDenial(inner, !isDenied);
  }
}

function LeafLine({
  leaf,
  askables,
  isDenied,
  isKept,
  onChange,
  onDeny,
}: {
  readonly leaf: Leaf;
  readonly askables: readonly Askable[];
  readonly isDenied: boolean;
  readonly isKept: boolean;
  readonly onChange: (leaf: Leaf | undefined) => void;
  readonly onDeny: () => void;
}): ReactNode {
  const words = useDesignerWords().logic;
  return (
    <div className="clause">
      <span>{words.ifAnswer}</span>
      <Clause leaf={leaf} askables={askables} onChange={onChange} />
      <span className="clause-tail">
        <Denial isDenied={isDenied} onDeny={onDeny} />
        <Tool icon="close" label={words.removeCondition} isDisabled={isKept} onPress={() => onChange(undefined)} />
      </span>
    </div>
  );
}

/** Whether what stands before it must be so, or must not. */
function Denial({ isDenied, onDeny }: { readonly isDenied: boolean; readonly onDeny: () => void }): ReactNode {
  const words = useDesignerWords().panels;
  return (
    <SelectBox
      look="chip"
      label={words.denial}
      value={isDenied ? 'not' : 'so'}
      options={(['so', 'not'] as const).map((value) => ({ value, label: words.denials[value] }))}
      onChange={onDeny}
    />
  );
}

function GroupParts({
  group,
  isDenied,
  onDeny,
  ...props
}: PartProps & { readonly group: Group; readonly isDenied: boolean; readonly onDeny: () => void }): ReactNode {
  const { askables, depth, isKept, onChange } = props;
  const { logic: words, panels } = useDesignerWords();
  const { join, parts } = group;
  const put = (at: number, part: Condition | undefined): void =>
    onChange(conditionOf({ join, parts: parts.flatMap((each, place) => (place === at ? (part ?? []) : each)) }));
  return (
    <div className={depth > 1 ? 'clause-group' : 'clause-parts'} role="group" aria-label={panels.group}>
      <div className="clause">
        <SelectBox
          look="chip"
          label={words.joinLabel}
          value={join}
          options={(['all', 'any'] as const).map((value) => ({ value, label: panels.joins[value] }))}
          onChange={(next) => onChange(conditionOf({ join: next, parts }))}
        />
        <span className="clause-tail">
          <Denial isDenied={isDenied} onDeny={onDeny} />
          {depth > 1 && (
            <Tool icon="close" label={panels.removeGroup} isDisabled={isKept} onPress={() => onChange(undefined)} />
          )}
        </span>
      </div>
      {parts.map((part, at) => (
        <div key={at} className="clause-part">
          {at > 0 && <span className="clause-join">{words.join[join]}</span>}
          <Part
            condition={part}
            askables={askables}
            depth={depth + 1}
            isKept={isKept && parts.length === 1}
            onChange={(next) => put(at, next)}
          />
        </div>
      ))}
      <More group={group} {...props} />
    </div>
  );
}

/** Another comparison, or a group of the other sort. */
function More({
  group: { join, parts },
  askables,
  depth,
  onChange,
}: Pick<PartProps, 'askables' | 'depth' | 'onChange'> & { readonly group: Group }): ReactNode {
  const { logic: words, panels } = useDesignerWords();
  const last = askables.at(-1);
  if (last === undefined) return null;
  const inner: Join = join === 'all' ? 'any' : 'all';
  const add = (part: Condition): void => onChange(conditionOf({ join, parts: [...parts, part] }));
  return (
    <div className="row">
      <button type="button" className="link-button" onClick={() => add(startOf(last))}>
        <DesignerIcon name="plus" size={16} /> {words.another}
      </button>
      {depth < DEEPEST_GROUP && (
        <button type="button" className="link-button" onClick={() => add(freshGroup(inner, startOf(last)))}>
          {panels.addGroup[inner]}
        </button>
      )}
    </div>
  );
}

/** Two of the same, to be changed: a group of one would be no group. */
const freshGroup = (join: Join, leaf: Leaf): Condition =>
  join === 'all' ? { all: [leaf, leaf] } : { any: [leaf, leaf] };
