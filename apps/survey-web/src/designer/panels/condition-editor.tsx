import type { ReactNode } from 'react';
import type { Condition } from '@hamava/surveys';
import { useLocale } from '../../locale/locale.js';
import { CheckBox, SelectBox } from '../../ui/fields.js';
import { useDefinition, useDesignerWords, useNames } from '../designer-context.js';
import { DesignerIcon } from '../designer-icon.js';
import {
  conditionOf,
  leafOf,
  operandsOf,
  operatorOf,
  shapeOf,
  type Join,
  type Leaf,
  type RuleShape,
} from '../document/rule-shape.js';
import { Tool } from '../tool.js';
import { askablesBefore, startOf, type Askable } from './askable.js';

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

/** A condition as a sentence of chips: «اگر پاسخ [پ۲] [برابر باشد با] [بله] و …». */
export function ConditionEditor(props: ConditionEditorProps): ReactNode {
  const { code, condition, onChange, isDisabled, among, alwaysWords, isNeeded = false } = props;
  const { logic: words, authoring } = useDesignerWords();
  const definition = useDefinition();
  const askables = among ?? askablesBefore(definition, code);
  const [first] = askables;
  if (condition === undefined) {
    return (
      <div className="sentence">
        <p className="fine">{alwaysWords ?? words.always}</p>
        {first === undefined ? (
          <p className="fine">{words.noEarlier}</p>
        ) : (
          <button
            type="button"
            className="link-button"
            disabled={isDisabled}
            onClick={() => onChange(startOf(askables.at(-1) ?? first))}
          >
            <DesignerIcon name="plus" size={16} /> {words.addCondition}
          </button>
        )}
      </div>
    );
  }
  const shape = shapeOf(condition);
  if (shape === null) {
    return (
      <div className="sentence">
        <p className="fine">{words.complex}</p>
        <button type="button" className="link-button" disabled={isDisabled} onClick={() => onChange(anew())}>
          {isNeeded ? authoring.rebuild : words.removeAll}
        </button>
      </div>
    );
  }
  return (
    <fieldset className="sentence" disabled={isDisabled}>
      <Sentence
        shape={shape}
        askables={askables}
        isLastKept={isNeeded && shape.parts.flat().length === 1}
        onChange={(next) => onChange(conditionOf({ ...next, parts: next.parts.filter((part) => part.length > 0) }))}
      />
    </fieldset>
  );

  function anew(): Condition | undefined {
    return isNeeded && first !== undefined ? startOf(askables.at(-1) ?? first) : undefined;
  }
}

function Sentence({
  shape,
  askables,
  isLastKept,
  onChange,
}: {
  readonly shape: RuleShape;
  readonly askables: readonly Askable[];
  readonly isLastKept: boolean;
  readonly onChange: (shape: RuleShape) => void;
}): ReactNode {
  const words = useDesignerWords().logic;
  const { join, parts } = shape;
  const inner: Join = join === 'all' ? 'any' : 'all';
  const put = (part: number, at: number, leaf: Leaf | null): void =>
    onChange({
      join,
      parts: parts.map((leaves, index) =>
        index === part ? leaves.flatMap((each, place) => (place === at ? (leaf ?? []) : each)) : leaves,
      ),
    });
  const last = askables.at(-1);
  return (
    <>
      {parts.map((leaves, part) =>
        leaves.map((leaf, at) => (
          <div key={`${part}.${at}`} className={at > 0 ? 'clause clause-inner' : 'clause'}>
            {part === 0 && at === 0 && <span>{words.ifAnswer}</span>}
            {part === 1 && at === 0 && (
              <SelectBox
                look="chip"
                label={words.joinLabel}
                value={join}
                options={(['all', 'any'] as const).map((value) => ({ value, label: words.join[value] }))}
                onChange={(next) => onChange({ join: next, parts })}
              />
            )}
            {part > 1 && at === 0 && <span>{words.join[join]}</span>}
            {at > 0 && <span>{words.join[inner]}</span>}
            <Clause leaf={leaf} askables={askables} isKept={isLastKept} onChange={(next) => put(part, at, next)} />
          </div>
        )),
      )}
      {last !== undefined && (
        <div className="row">
          <button
            type="button"
            className="link-button"
            onClick={() => onChange({ join, parts: [...parts, [startOf(last)]] })}
          >
            <DesignerIcon name="plus" size={16} /> {words.another}
          </button>
          {join === 'all' && (
            <button
              type="button"
              className="link-button"
              onClick={() =>
                onChange({
                  join,
                  parts: parts.map((leaves, at) => (at === parts.length - 1 ? [...leaves, startOf(last)] : leaves)),
                })
              }
            >
              {words.anotherGroup}
            </button>
          )}
        </div>
      )}
    </>
  );
}

function Clause({
  leaf,
  askables,
  isKept,
  onChange,
}: {
  readonly leaf: Leaf;
  readonly askables: readonly Askable[];
  readonly isKept: boolean;
  readonly onChange: (leaf: Leaf | null) => void;
}): ReactNode {
  const words = useDesignerWords().logic;
  const { say } = useLocale();
  const names = useNames();
  const asked = askables.find(({ code }) => code === leaf.question);
  const operator = operatorOf(leaf);
  const nameOf = ({ question, part }: Askable): string =>
    part === null ? names.short(question) : `${names.short(question)}، ${say(part)}`;
  return (
    <>
      <SelectBox
        look="chip"
        label={words.question}
        value={leaf.question}
        options={[
          ...(asked === undefined ? [{ value: leaf.question, label: leaf.question }] : []),
          ...askables.map((each) => ({ value: each.code, label: nameOf(each) })),
        ]}
        onChange={(code) => {
          const next = askables.find((each) => each.code === code);
          if (next) onChange(startOf(next));
        }}
      />
      <SelectBox
        look="chip"
        label={words.operator}
        value={operator}
        options={[...new Set([operator, ...(asked?.operators ?? [])])].map((value) => ({
          value,
          label: words.operators[value],
        }))}
        onChange={(next) => onChange(leafOf(leaf.question, next, operandsOf(leaf), asked?.values?.[0]?.value ?? 0))}
      />
      <Operands leaf={leaf} asked={asked} onChange={onChange} />
      <Tool icon="close" label={words.removeCondition} isDisabled={isKept} onPress={() => onChange(null)} />
    </>
  );
}

function Operands({
  leaf,
  asked,
  onChange,
}: {
  readonly leaf: Leaf;
  readonly asked: Askable | undefined;
  readonly onChange: (leaf: Leaf) => void;
}): ReactNode {
  const words = useDesignerWords().logic;
  const { say, format } = useLocale();
  const operator = operatorOf(leaf);
  const operands = operandsOf(leaf);
  const values = asked?.values ?? null;
  if (operator === 'answered' || operator === 'notAnswered' || operator === 'dontKnow') return null;
  const labelOf = ({ value, label }: NonNullable<Askable['values']>[number]): string => {
    const said = label === null ? '' : say(label);
    return said || (typeof value === 'number' ? format.count(value) : value);
  };
  const put = (next: readonly (string | number)[]): void => onChange(leafOf(leaf.question, operator, next, 0));
  if (operator === 'oneOf' && values !== null) {
    return (
      <div className="value-boxes" role="group" aria-label={words.values}>
        {values.map((each) => (
          <CheckBox
            key={each.value}
            label={labelOf(each)}
            isChecked={operands.includes(each.value)}
            onChange={(wanted) => {
              const next = values
                .map(({ value }) => value)
                .filter((value) => (value === each.value ? wanted : operands.includes(value)));
              if (next.length > 0) put(next);
            }}
          />
        ))}
      </div>
    );
  }
  return operands.map((operand, at) => {
    const set = (value: string | number): void => put(operands.map((each, place) => (place === at ? value : each)));
    const name = operator === 'between' ? [words.from, words.to][at] : words.value;
    if (values === null) {
      return (
        <input
          key={at}
          type="number"
          dir="ltr"
          className="chip-select chip-number"
          aria-label={name}
          value={operand}
          onChange={({ target }) => Number.isFinite(target.valueAsNumber) && set(target.valueAsNumber)}
        />
      );
    }
    return (
      <SelectBox
        key={at}
        look="chip"
        label={name ?? words.value}
        value={String(operand)}
        options={values.map((each) => ({ value: String(each.value), label: labelOf(each) }))}
        onChange={(text) => {
          const found = values.find(({ value }) => String(value) === text);
          if (found) set(found.value);
        }}
      />
    );
  });
}
