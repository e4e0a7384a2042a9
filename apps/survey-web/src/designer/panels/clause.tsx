import type { ReactNode } from 'react';
import type { Operand, Relation } from '@hamava/surveys';
import { useLocale } from '../../locale/locale.js';
import { SelectBox } from '../../ui/fields.js';
import { useDesignerWords, useNames } from '../designer-context.js';
import { comparables, startOf, type Askable } from './askable.js';
import { Operands } from './operand-fields.js';
import { leafOf, operandsOf, operatorOf, relationsOf, type Leaf, type Operator } from './rule-shape.js';

/** One comparison: what is looked at, how, and with what. */
export function Clause({
  leaf,
  askables,
  onChange,
}: {
  readonly leaf: Leaf;
  readonly askables: readonly Askable[];
  readonly onChange: (leaf: Leaf) => void;
}): ReactNode {
  const words = useDesignerWords().logic;
  const nameOf = useAskableName();
  const asked = askables.find(({ code }) => code === leaf.question);
  const operator = operatorOf(leaf);
  const others = asked === undefined ? [] : comparables(askables, asked);
  const offered = (asked?.operators ?? []).filter((each) => each !== 'compare' || others.length > 0);
  // In one order whatever is chosen, so that the arrow keys go through all of them.
  const operators = offered.includes(operator) ? offered : [operator, ...offered];
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
        options={operators.map((value) => ({ value, label: words.operators[value] }))}
        onChange={(next) =>
          onChange(
            leafOf(leaf.question, next, operandsFor(next, leaf, asked), {
              value: asked?.values?.[0]?.value ?? asked?.start ?? 0,
              other: others[0]?.code ?? leaf.question,
            }),
          )
        }
      />
      {'relation' in leaf ? (
        <Comparison leaf={leaf} asked={asked} others={others} onChange={onChange} />
      ) : (
        <Operands leaf={leaf} asked={asked} onChange={onChange} />
      )}
    </>
  );
}

/** Values that can go on under another operator: non-answers have no place in a range, and a list is of two at least. */
function operandsFor(operator: Operator, leaf: Leaf, asked: Askable | undefined): readonly Operand[] {
  const nonAnswers: readonly Operand[] = asked?.question.nonAnswers ?? [];
  const kept = operandsOf(leaf).filter((each) => !nonAnswers.includes(each));
  if ((operator !== 'oneOf' && operator !== 'noneOf') || kept.length > 1) return kept;
  const values: readonly Operand[] = asked?.values?.map(({ value }) => value) ?? [asked?.start ?? 0];
  const first = kept[0] ?? values[0] ?? '';
  return [first, values.find((each) => each !== first) ?? first];
}

function Comparison({
  leaf,
  asked,
  others,
  onChange,
}: {
  readonly leaf: Extract<Leaf, { readonly relation: Relation }>;
  readonly asked: Askable | undefined;
  readonly others: readonly Askable[];
  readonly onChange: (leaf: Leaf) => void;
}): ReactNode {
  const words = useDesignerWords().panels;
  const nameOf = useAskableName();
  const isOrdered = asked?.sort !== 'code' && asked?.sort !== 'text';
  return (
    <>
      <SelectBox
        look="chip"
        label={words.relation}
        value={leaf.relation}
        options={relationsOf(isOrdered).map((value) => ({ value, label: words.relations[value] }))}
        onChange={(relation) => onChange({ ...leaf, relation })}
      />
      <SelectBox
        look="chip"
        label={words.otherQuestion}
        value={leaf.other}
        options={[
          ...(others.some(({ code }) => code === leaf.other) ? [] : [{ value: leaf.other, label: leaf.other }]),
          ...others.map((each) => ({ value: each.code, label: nameOf(each) })),
        ]}
        onChange={(other) => onChange({ ...leaf, other })}
      />
    </>
  );
}

/** What an item is called in a list: its question, and the row or level that it is. */
export function useAskableName(): (askable: Askable) => string {
  const { say } = useLocale();
  const names = useNames();
  return ({ question, part }) => (part === null ? names.short(question) : `${names.short(question)}، ${say(part)}`);
}
