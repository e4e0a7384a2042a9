import type { ReactNode } from 'react';
import { NON_ANSWER_LABELS, type Calculation } from '@hamava/surveys';
import { useLocale } from '../../locale/locale.js';
import { NumberBox, SelectBox } from '../../ui/fields.js';
import { useDefinition, useDesignerWords } from '../designer-context.js';
import { DesignerIcon } from '../designer-icon.js';
import { Tool } from '../tool.js';
import { askablesBefore, type Askable } from './askable.js';
import {
  calculationKind,
  calculationOf,
  OPERATIONS,
  operandsAmong,
  pointsOf,
  type CalculationKind,
} from './calculation-edits.js';
import { useAskableName } from './clause.js';
import { useChange, type QuestionOf } from './use-change.js';

/** Operations stand within each other at most so deep; a definition may be one deeper. */
const DEEPEST = 5;

/** How a number is worked out: numbers, earlier answers, and operations over these. */
export function CalculationFields({ question }: { readonly question: QuestionOf<'calculated'> }): ReactNode {
  const definition = useDefinition();
  const change = useChange(question);
  return (
    <CalculationPart
      calculation={question.value}
      askables={askablesBefore(definition, question.code)}
      depth={1}
      onChange={(value) => change((draft) => void (draft.value = value as typeof draft.value), 'value')}
    />
  );
}

interface PartProps {
  readonly calculation: Calculation;
  readonly askables: readonly Askable[];
  readonly depth: number;
  readonly onChange: (calculation: Calculation) => void;
}

function CalculationPart(props: PartProps): ReactNode {
  const { calculation, askables, depth, onChange } = props;
  const text = useDesignerWords().panels;
  const { numbers, choices } = operandsAmong(askables);
  const kind = calculationKind(calculation);
  const isOffered: Readonly<Record<CalculationKind, boolean>> = {
    constant: true,
    answer: numbers.length > 0,
    points: choices.length > 0,
    op: depth < DEEPEST,
  };
  return (
    <>
      <SelectBox
        label={text.calculationKind}
        value={kind}
        options={(['constant', 'answer', 'points', 'op'] as const)
          .filter((each) => each === kind || isOffered[each])
          .map((value) => ({ value, label: text.calculationKinds[value] }))}
        onChange={(next) => {
          const made = calculationOf(next, calculation, askables);
          if (made !== null) onChange(made);
        }}
      />
      {'constant' in calculation && (
        <NumberBox
          label={text.constant}
          value={calculation.constant}
          onChange={(constant) => constant !== undefined && onChange({ constant })}
        />
      )}
      {'answer' in calculation && (
        <AnswerChoice
          code={calculation.answer}
          among={'points' in calculation ? choices : numbers}
          onChoose={(asked) => onChange('points' in calculation ? pointsOf(asked) : { answer: asked.code })}
        />
      )}
      {'points' in calculation && <Points {...props} calculation={calculation} />}
      {'op' in calculation && <OperationFields {...props} calculation={calculation} />}
    </>
  );
}

function AnswerChoice({
  code,
  among,
  onChoose,
}: {
  readonly code: string;
  readonly among: readonly Askable[];
  readonly onChoose: (asked: Askable) => void;
}): ReactNode {
  const text = useDesignerWords().panels;
  const nameOf = useAskableName();
  return (
    <SelectBox
      label={text.calculatedFrom}
      value={code}
      options={[
        ...(among.some((each) => each.code === code) ? [] : [{ value: code, label: code }]),
        ...among.map((each) => ({ value: each.code, label: nameOf(each) })),
      ]}
      onChange={(next) => {
        const asked = among.find((each) => each.code === next);
        if (asked) onChoose(asked);
      }}
    />
  );
}

function Points({
  calculation,
  askables,
  onChange,
}: PartProps & { readonly calculation: Extract<Calculation, { readonly points: unknown }> }): ReactNode {
  const text = useDesignerWords().panels;
  const { say } = useLocale();
  const asked = askables.find(({ code }) => code === calculation.answer);
  const named = [
    ...(asked?.values ?? []).map(({ value, label }) => [String(value), (label && say(label)) || value] as const),
    ...(asked?.question.nonAnswers ?? []).map((code) => [code, say(NON_ANSWER_LABELS[code])] as const),
  ];
  return (
    <fieldset className="group">
      <legend>{text.points}</legend>
      {named.map(([code, name]) => (
        <NumberBox
          key={code}
          label={text.pointsOf(String(name))}
          value={calculation.points[code]}
          onChange={(number) => {
            const { [code]: _, ...rest } = calculation.points;
            onChange({ answer: calculation.answer, points: number === undefined ? rest : { ...rest, [code]: number } });
          }}
        />
      ))}
      <p className="fine">{text.pointsHint}</p>
    </fieldset>
  );
}

function OperationFields({
  calculation,
  askables,
  depth,
  onChange,
}: PartProps & { readonly calculation: Extract<Calculation, { readonly op: unknown }> }): ReactNode {
  const words = useDesignerWords();
  const text = words.panels;
  const { format } = useLocale();
  const { op, of } = calculation;
  const least = op === 'subtract' || op === 'divide' ? 2 : 1;
  return (
    <>
      <SelectBox
        label={words.properties.valueOp}
        value={op}
        options={OPERATIONS.map((value) => ({ value, label: words.properties.ops[value] }))}
        onChange={(next) => onChange({ op: next, of: of.length === 1 ? [...of, { constant: 0 }] : of })}
      />
      {of.map((part, at) => {
        const name = text.operand(format.count(at + 1));
        return (
          <fieldset key={at} className="group">
            <legend>{name}</legend>
            <CalculationPart
              calculation={part}
              askables={askables}
              depth={depth + 1}
              onChange={(next) => onChange({ op, of: of.map((each, place) => (place === at ? next : each)) })}
            />
            <Tool
              icon="close"
              label={words.removeNamed(name)}
              isDisabled={of.length <= least}
              onPress={() => onChange({ op, of: of.filter((_, place) => place !== at) })}
            />
          </fieldset>
        );
      })}
      <button
        type="button"
        className="link-button"
        onClick={() => onChange({ op, of: [...of, calculationOf('answer', calculation, askables) ?? { constant: 0 }] })}
      >
        <DesignerIcon name="plus" size={16} /> {text.addOperand}
      </button>
    </>
  );
}
