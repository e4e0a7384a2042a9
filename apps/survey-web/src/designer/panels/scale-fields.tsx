import { useState, type ReactNode } from 'react';
import type { Scale } from '@hamava/surveys';
import type { Draft } from 'immer';
import { useLocale } from '../../locale/locale.js';
import { CheckBox, NumberBox, SelectBox, TextBox } from '../../ui/fields.js';
import { NumberInput } from '../../ui/number-input.js';
import { useDefinition, useDesignerWords, useEdit, useNames } from '../designer-context.js';
import { DesignerIcon } from '../designer-icon.js';
import { withWords } from '../document/edits.js';
import { Tool } from '../tool.js';
import { RowFields } from './list-fields.js';
import { freshScale, ownScale } from './scale-edits.js';
import { useChange, type QuestionOf } from './use-change.js';

/** Which scale a question is asked on, and the scale itself: shared by all questions on it. */
export function ScaleFields({ question }: { readonly question: QuestionOf<'scale' | 'battery'> }): ReactNode {
  const words = useDesignerWords();
  const text = words.properties;
  const { format, say } = useLocale();
  const definition = useDefinition();
  const change = useChange(question);
  const edit = useEdit();
  const names = useNames();
  const scale = definition.scales[question.scale];
  const step = { what: 'changeSetting', subject: names.number(question.code) } as const;
  const users = definition.sections
    .flatMap(({ questions }) => questions)
    .filter((each) => (each.kind === 'scale' || each.kind === 'battery') && each.scale === question.scale).length;
  const labelOf = (each: Scale): string =>
    each.kind === 'anchored'
      ? `${format.count(each.min)}–${format.count(each.max)}: ${say(each.low)} / ${say(each.high)}`
      : each.points.map(({ label }) => say(label)).join('، ');
  const changeScale = (recipe: (draft: Draft<Scale>) => void, field?: string): void =>
    edit(
      step,
      (draft) => {
        const found = draft.scales[question.scale];
        if (found) recipe(found);
      },
      field === undefined ? undefined : `${field} scale ${question.scale}`,
    );
  return (
    <>
      <SelectBox
        label={text.scale}
        value={question.scale}
        options={Object.entries(definition.scales)
          .filter(([, each]) => question.kind === 'scale' || each.kind === 'labelled')
          .map(([value, each]) => ({ value, label: labelOf(each) }))}
        onChange={(next) => change((draft) => void (draft.scale = next))}
      />
      {users > 1 && <p className="fine">{text.scaleShared(format.count(users))}</p>}
      <div className="row">
        {users > 1 && (
          <button type="button" className="link-button" onClick={() => edit(step, ownScale(definition, question))}>
            {words.panels.ownScale}
          </button>
        )}
        {(['labelled', 'anchored'] as const)
          .filter((kind) => question.kind === 'scale' || kind === 'labelled')
          .map((kind) => (
            <button
              key={kind}
              type="button"
              className="link-button"
              onClick={() => edit(step, freshScale(definition, question, kind))}
            >
              <DesignerIcon name="plus" size={16} /> {words.panels.newScale[kind]}
            </button>
          ))}
      </div>
      {scale?.kind === 'anchored' && (
        <>
          <div className="pair">
            {(['min', 'max'] as const).map((end) => (
              <NumberBox
                key={end}
                label={text[end]}
                value={scale[end]}
                onChange={(value) =>
                  changeScale((draft) => {
                    if (draft.kind === 'anchored') draft[end] = value ?? 0;
                  }, end)
                }
              />
            ))}
          </div>
          {(['low', 'high'] as const).map((end) => (
            <TextBox
              key={end}
              label={text[end]}
              value={scale[end].fa}
              onChange={(fa) =>
                changeScale((draft) => {
                  if (draft.kind === 'anchored') draft[end] = withWords(scale[end], 'fa', fa);
                }, end)
              }
            />
          ))}
        </>
      )}
      {scale?.kind === 'labelled' && <PointFields scale={scale} onChange={changeScale} />}
      {question.kind === 'battery' && <RowFields question={question} />}
      {question.kind === 'scale' && (
        <CheckBox
          label={text.reversed}
          isChecked={question.reversed === true}
          onChange={(reversed) =>
            change((draft) => {
              if (draft.kind !== 'scale') return;
              if (reversed) draft.reversed = true;
              else delete draft.reversed;
            })
          }
        />
      )}
    </>
  );
}

function PointFields({
  scale,
  onChange,
}: {
  readonly scale: Extract<Scale, { readonly kind: 'labelled' }>;
  readonly onChange: (recipe: (draft: Draft<Scale>) => void, field?: string) => void;
}): ReactNode {
  const words = useDesignerWords();
  const text = words.properties;
  const { format } = useLocale();
  return (
    <fieldset className="group">
      <legend>{text.scaleKind.labelled}</legend>
      {scale.points.map(({ value, label }, at) => {
        const name = text.point(format.count(value));
        return (
          <div key={value} className="list-row">
            <TextBox
              label={name}
              isLabelHidden
              placeholder={name}
              value={label.fa}
              onChange={(fa) =>
                onChange((draft) => {
                  const point = draft.kind === 'labelled' ? draft.points[at] : undefined;
                  if (point) point.label = withWords(label, 'fa', fa);
                }, `point ${value}`)
              }
            />
            <PointValue
              key={value}
              label={words.panels.pointValue(format.count(at + 1))}
              value={value}
              least={scale.points[at - 1]?.value}
              most={scale.points[at + 1]?.value}
              onChange={(next) =>
                onChange((draft) => {
                  const point = draft.kind === 'labelled' ? draft.points[at] : undefined;
                  if (point) point.value = next;
                })
              }
            />
            <Tool
              icon="close"
              label={words.removeNamed(name)}
              isDisabled={scale.points.length <= 2}
              onPress={() =>
                onChange((draft) => {
                  if (draft.kind === 'labelled') draft.points.splice(at, 1);
                })
              }
            />
          </div>
        );
      })}
      <button
        type="button"
        className="link-button"
        onClick={() =>
          onChange((draft) => {
            if (draft.kind !== 'labelled') return;
            const value = Math.max(0, ...draft.points.map((point) => point.value)) + 1;
            draft.points.push({ value, label: { fa: '' } });
          })
        }
      >
        <DesignerIcon name="plus" size={16} /> {text.addPoint}
      </button>
      <CheckBox
        label={text.smileys}
        isChecked={scale.smileys === true}
        onChange={(smileys) =>
          onChange((draft) => {
            if (draft.kind !== 'labelled') return;
            if (smileys) draft.smileys = true;
            else delete draft.smileys;
          })
        }
      />
    </fieldset>
  );
}

/** The number of a point, between those of its neighbours: points stand lowest first. */
function PointValue({
  label,
  value,
  least = -Infinity,
  most = Infinity,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  readonly onChange: (value: number) => void;
}): ReactNode {
  const [typed, setTyped] = useState<number | undefined>(value);
  return (
    <NumberInput
      className="text-box point-value"
      label={label}
      value={typed}
      onChange={setTyped}
      onLeave={() => {
        const fits = typed !== undefined && Number.isInteger(typed) && typed > least && typed < most;
        if (!fits) setTyped(value);
        else if (typed !== value) onChange(typed);
      }}
    />
  );
}
