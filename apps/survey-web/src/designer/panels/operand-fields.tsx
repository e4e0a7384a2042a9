import type { ReactNode } from 'react';
import { NON_ANSWER_LABELS, type NonAnswer, type Operand } from '@hamava/surveys';
import { useLocale } from '../../locale/locale.js';
import { CheckBox, SelectBox } from '../../ui/fields.js';
import { NumberInput } from '../../ui/number-input.js';
import { useDesignerWords } from '../designer-context.js';
import { DesignerIcon } from '../designer-icon.js';
import { Tool } from '../tool.js';
import type { Askable } from './askable.js';
import { DateBox } from './date-box.js';
import { leafOf, operandsOf, operatorOf, type Leaf, type Operator } from './rule-shape.js';

interface Named {
  readonly value: Operand;
  readonly label: string;
}

interface OperandsProps {
  readonly leaf: Leaf;
  readonly asked: Askable | undefined;
  readonly onChange: (leaf: Leaf) => void;
}

const VALUELESS: readonly Operator[] = ['answered', 'notAnswered', 'dontKnow'];
const LISTS: readonly Operator[] = ['oneOf', 'noneOf'];
const RANGES: readonly Operator[] = ['atLeast', 'atMost', 'between'];

/** The values that a comparison looks for: chosen from a list, or typed. */
export function Operands(props: OperandsProps): ReactNode {
  const { leaf, asked, onChange } = props;
  const named = useNamedValues(asked);
  const operator = operatorOf(leaf);
  if (VALUELESS.includes(operator)) return null;
  const fallback = { value: startValue(asked), other: leaf.question };
  const put = (next: readonly Operand[]): void => onChange(leafOf(leaf.question, operator, next, fallback));
  if (LISTS.includes(operator) && asked?.values !== null) {
    return <ValueTicks values={named} operands={operandsOf(leaf)} onChange={put} />;
  }
  return <OperandList {...props} operator={operator} named={named} put={put} />;
}

const startValue = (asked: Askable | undefined): Operand => asked?.values?.[0]?.value ?? asked?.start ?? 0;

export function OperandList({
  leaf,
  asked,
  operator,
  named,
  put,
}: Omit<OperandsProps, 'onChange'> & {
  readonly operator: Operator;
  readonly named: readonly Named[];
  readonly put: (operands: readonly Operand[]) => void;
}): ReactNode {
  const { logic: words, panels } = useDesignerWords();
  const operands = operandsOf(leaf);
  const isList = LISTS.includes(operator);
  const choices = RANGES.includes(operator) ? named.filter(({ value }) => !isNonAnswer(value, asked)) : named;
  const nameOf = (at: number): string => {
    if (operator !== 'between') return words.value;
    return at === 0 ? words.from : words.to;
  };
  return (
    <>
      {operands.map((operand, at) => {
        const field = {
          name: nameOf(at),
          operand,
          onChange: (value: Operand): void => put(operands.map((each, place) => (place === at ? value : each))),
        };
        const isChosen = asked?.values !== null || isNonAnswer(operand, asked);
        return (
          <span key={at} className="operand">
            {isChosen ? <Choice {...field} choices={choices} /> : <Typed {...field} asked={asked} />}
            {isList && operands.length > 1 && (
              <Tool
                icon="close"
                label={panels.removeValue}
                onPress={() => put(operands.filter((_, place) => place !== at))}
              />
            )}
          </span>
        );
      })}
      {isList && (
        <button type="button" className="link-button" onClick={() => put([...operands, startValue(asked)])}>
          <DesignerIcon name="plus" size={16} /> {panels.addValue}
        </button>
      )}
    </>
  );
}

function isNonAnswer(operand: Operand, asked: Askable | undefined): boolean {
  return asked?.question.nonAnswers?.includes(operand as NonAnswer) === true;
}

/** The values of a list and, after them, the answers without substance that the question takes. */
export function useNamedValues(asked: Askable | undefined): readonly Named[] {
  const { say, format } = useLocale();
  const values = (asked?.values ?? []).map(({ value, label }) => ({
    value,
    label: (label && say(label)) || (typeof value === 'number' ? format.count(value) : value),
  }));
  return [
    ...values,
    ...(asked?.question.nonAnswers ?? []).map((value) => ({ value, label: say(NON_ANSWER_LABELS[value]) })),
  ];
}

export function ValueTicks({
  values,
  operands,
  onChange,
}: {
  readonly values: readonly Named[];
  readonly operands: readonly Operand[];
  readonly onChange: (operands: readonly Operand[]) => void;
}): ReactNode {
  const words = useDesignerWords().logic;
  return (
    <div className="value-boxes" role="group" aria-label={words.values}>
      {values.map((each) => (
        <CheckBox
          key={each.value}
          label={each.label}
          isChecked={operands.includes(each.value)}
          onChange={(wanted) => {
            const next = values
              .map(({ value }) => value)
              .filter((value) => (value === each.value ? wanted : operands.includes(value)));
            if (next.length > 0) onChange(next);
          }}
        />
      ))}
    </div>
  );
}

function Choice({
  name,
  operand,
  choices,
  onChange,
}: {
  readonly name: string;
  readonly operand: Operand;
  readonly choices: readonly Named[];
  readonly onChange: (operand: Operand) => void;
}): ReactNode {
  const known = choices.some(({ value }) => value === operand);
  return (
    <SelectBox
      look="chip"
      label={name}
      value={String(operand)}
      options={[
        ...(known ? [] : [{ value: String(operand), label: String(operand) }]),
        ...choices.map(({ value, label }) => ({ value: String(value), label })),
      ]}
      onChange={(text) => {
        const found = choices.find(({ value }) => String(value) === text);
        if (found) onChange(found.value);
      }}
    />
  );
}

function Typed({
  name,
  operand,
  asked,
  onChange,
}: {
  readonly name: string;
  readonly operand: Operand;
  readonly asked: Askable | undefined;
  readonly onChange: (operand: Operand) => void;
}): ReactNode {
  if (asked?.sort === 'date') {
    return (
      <DateBox
        look="chip"
        label={name}
        value={String(operand)}
        isNeeded
        onChange={(day) => day !== undefined && onChange(day)}
      />
    );
  }
  if (asked?.sort === 'number') {
    return (
      <NumberInput
        className="chip-select chip-number"
        label={name}
        value={typeof operand === 'number' ? operand : undefined}
        onChange={(number) => number !== undefined && onChange(number)}
      />
    );
  }
  const isText = asked?.sort !== 'time';
  return (
    <input
      type={isText ? 'text' : 'time'}
      dir={isText ? 'auto' : 'ltr'}
      className={isText ? 'chip-select' : 'chip-select chip-number'}
      aria-label={name}
      value={operand}
      onChange={({ target }) => (target.value !== '' || isText) && onChange(target.value)}
    />
  );
}
