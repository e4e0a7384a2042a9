import type { ReactNode } from 'react';
import { TEXT_FORMATS, type Calculation, type Question, type QuestionKind } from '@hamava/surveys';
import { CheckBox, NumberBox, SelectBox, TextBox } from '../../ui/fields.js';
import { useDefinition, useDesignerWords, useNames } from '../designer-context.js';
import { withWords } from '../document/edits.js';
import { answerCodesOf } from '../document/structure.js';
import { BandFields } from './band-fields.js';
import { LevelFields, OptionFields, RowFields } from './list-fields.js';
import { NoteImage } from './note-image.js';
import { ScaleFields } from './scale-fields.js';
import { useChange, type QuestionOf } from './use-change.js';

type Fields = { readonly [Kind in QuestionKind]: ((question: QuestionOf<Kind>) => ReactNode) | null };

const FIELDS: Fields = {
  scale: (question) => <ScaleFields question={question} />,
  battery: (question) => <ScaleFields question={question} />,
  choice: (question) => <ChoiceFields question={question} />,
  multiple: (question) => <MultipleFields question={question} />,
  ranking: (question) => <RankingFields question={question} />,
  sum: (question) => <SumFields question={question} />,
  number: (question) => <NumberFields question={question} />,
  text: (question) => <TextFields question={question} />,
  date: (question) => <DateFields question={question} />,
  cascade: (question) => <LevelFields question={question} />,
  consent: (question) => <ConsentFields question={question} />,
  hidden: (question) => <HiddenFields question={question} />,
  calculated: (question) => <CalculatedFields question={question} />,
  split: (question) => <OptionFields question={question} list="arms" />,
  note: (question) => <NoteFields question={question} />,
  time: null,
  photo: null,
};

/** The editor of each kind. */
export function KindFields({ question }: { readonly question: Question }): ReactNode {
  // The table pairs every kind with the editor of that kind.
  const fields = FIELDS[question.kind] as ((question: Question) => ReactNode) | null;
  return fields?.(question) ?? null;
}

function ChoiceFields({ question }: { readonly question: QuestionOf<'choice'> }): ReactNode {
  const text = useDesignerWords().properties;
  const change = useChange(question);
  return (
    <>
      <SelectBox
        label={text.layout}
        value={question.layout}
        options={(['list', 'dropdown'] as const).map((value) => ({ value, label: text.layouts[value] }))}
        onChange={(layout) => change((draft) => void (draft.layout = layout))}
      />
      <OptionFields question={question} list="options" />
    </>
  );
}

function MultipleFields({ question }: { readonly question: QuestionOf<'multiple'> }): ReactNode {
  const text = useDesignerWords().properties;
  const change = useChange(question);
  return (
    <>
      <OptionFields question={question} list="options" />
      <div className="pair">
        {(['min', 'max'] as const).map((end) => (
          <NumberBox
            key={end}
            label={end === 'min' ? text.minChosen : text.maxChosen}
            value={question[end]}
            min={0}
            max={question.options.length}
            onChange={(value) =>
              change((draft) => {
                if (value === undefined) delete draft[end];
                else draft[end] = value;
              }, end)
            }
          />
        ))}
      </div>
    </>
  );
}

function RankingFields({ question }: { readonly question: QuestionOf<'ranking'> }): ReactNode {
  const text = useDesignerWords().properties;
  const change = useChange(question);
  return (
    <>
      <OptionFields question={question} list="options" />
      <NumberBox
        label={text.top}
        value={question.top}
        min={1}
        max={question.options.length}
        onChange={(top) => change((draft) => void (draft.top = top ?? 1), 'top')}
      />
    </>
  );
}

function SumFields({ question }: { readonly question: QuestionOf<'sum'> }): ReactNode {
  const text = useDesignerWords().properties;
  const change = useChange(question);
  return (
    <>
      <RowFields question={question} />
      <div className="pair">
        <NumberBox
          label={text.total}
          value={question.total}
          min={1}
          onChange={(total) => change((draft) => void (draft.total = total ?? 1), 'total')}
        />
        <TextBox
          label={text.unit}
          value={question.unit?.fa ?? ''}
          onChange={(fa) => change((draft) => void (draft.unit = withWords(question.unit, 'fa', fa)), 'unit')}
        />
      </div>
    </>
  );
}

function NumberFields({ question }: { readonly question: QuestionOf<'number'> }): ReactNode {
  const text = useDesignerWords().properties;
  const change = useChange(question);
  return (
    <>
      <div className="pair">
        {(['min', 'max'] as const).map((end) => (
          <NumberBox
            key={end}
            label={text[end]}
            value={question[end]}
            onChange={(value) => change((draft) => void (draft[end] = value ?? 0), end)}
          />
        ))}
        <NumberBox
          label={text.decimals}
          value={question.decimals ?? 0}
          min={0}
          max={6}
          onChange={(value) =>
            change((draft) => {
              if (value === undefined || value === 0) delete draft.decimals;
              else draft.decimals = value;
            }, 'decimals')
          }
        />
        <TextBox
          label={text.unit}
          value={question.unit?.fa ?? ''}
          onChange={(fa) =>
            change((draft) => {
              if (fa === '') delete draft.unit;
              else draft.unit = withWords(question.unit, 'fa', fa);
            }, 'unit')
          }
        />
      </div>
      <BandFields question={question} />
    </>
  );
}

function TextFields({ question }: { readonly question: QuestionOf<'text'> }): ReactNode {
  const text = useDesignerWords().properties;
  const { identifying } = useDefinition();
  const change = useChange(question);
  const { pattern } = question;
  return (
    <>
      <SelectBox
        label={text.lines}
        value={question.lines}
        options={(['one', 'many'] as const).map((value) => ({ value, label: text.linesOf[value] }))}
        onChange={(lines) => change((draft) => void (draft.lines = lines))}
      />
      <NumberBox
        label={text.maxLength}
        value={question.maxLength}
        min={1}
        max={5000}
        onChange={(value) => change((draft) => void (draft.maxLength = value ?? 1), 'maxLength')}
      />
      <SelectBox
        label={text.format}
        value={question.format ?? 'plain'}
        options={TEXT_FORMATS.map((value) => ({
          value,
          label: text.formats[value],
          isDisabled: value !== 'plain' && identifying !== true,
        }))}
        onChange={(format) =>
          change((draft) => {
            if (format === 'plain') delete draft.format;
            else draft.format = format;
          })
        }
      />
      <TextBox
        label={text.pattern}
        direction="ltr"
        value={pattern?.re2 ?? ''}
        onChange={(re2) =>
          change((draft) => {
            if (re2 === '') delete draft.pattern;
            else draft.pattern = { message: pattern?.message ?? { fa: '' }, re2 };
          }, 'pattern')
        }
      />
      {pattern && (
        <TextBox
          label={text.patternMessage}
          value={pattern.message.fa}
          onChange={(fa) =>
            change(
              (draft) => void (draft.pattern = { ...pattern, message: withWords(pattern.message, 'fa', fa) }),
              'say',
            )
          }
        />
      )}
    </>
  );
}

function DateFields({ question }: { readonly question: QuestionOf<'date'> }): ReactNode {
  const text = useDesignerWords().properties;
  const change = useChange(question);
  return (
    <>
      <SelectBox
        label={text.calendar}
        value={question.calendar}
        options={(['jalali', 'gregorian'] as const).map((value) => ({ value, label: text.calendars[value] }))}
        onChange={(calendar) => change((draft) => void (draft.calendar = calendar))}
      />
      <div className="pair">
        {(['min', 'max'] as const).map((end) => (
          <TextBox
            key={end}
            label={end === 'min' ? text.minDate : text.maxDate}
            direction="ltr"
            value={question[end] ?? ''}
            onChange={(value) =>
              change((draft) => {
                if (value === '') delete draft[end];
                else draft[end] = value;
              }, end)
            }
          />
        ))}
      </div>
    </>
  );
}

function ConsentFields({ question }: { readonly question: QuestionOf<'consent'> }): ReactNode {
  const text = useDesignerWords().properties;
  const change = useChange(question);
  return (
    <>
      <TextBox
        label={text.statement}
        lines="many"
        value={question.statement.fa}
        onChange={(fa) =>
          change((draft) => void (draft.statement = withWords(question.statement, 'fa', fa)), 'statement')
        }
      />
      <TextBox
        label={text.version}
        value={question.version}
        onChange={(version) => change((draft) => void (draft.version = version), 'version')}
      />
      <CheckBox
        label={text.needed}
        isChecked={question.needed === true}
        onChange={(needed) =>
          change((draft) => {
            if (needed) draft.needed = true;
            else delete draft.needed;
          })
        }
      />
    </>
  );
}

function HiddenFields({ question }: { readonly question: QuestionOf<'hidden'> }): ReactNode {
  const text = useDesignerWords().properties;
  const change = useChange(question);
  return (
    <TextBox
      label={text.parameter}
      direction="ltr"
      value={question.parameter}
      onChange={(parameter) => change((draft) => void (draft.parameter = parameter), 'parameter')}
    />
  );
}

function NoteFields({ question }: { readonly question: QuestionOf<'note'> }): ReactNode {
  const text = useDesignerWords().properties;
  return (
    <>
      <p className="fine">{text.noteText}</p>
      <NoteImage question={question} />
    </>
  );
}

const OPS = ['add', 'subtract', 'multiply', 'divide', 'min', 'max', 'mean', 'count'] as const;

/** One operation over earlier answers; what is nested deeper is shown by the operation at its top and kept until it is changed. */
function CalculatedFields({ question }: { readonly question: QuestionOf<'calculated'> }): ReactNode {
  const text = useDesignerWords().properties;
  const definition = useDefinition();
  const names = useNames();
  const change = useChange(question);
  const { value } = question;
  const op = 'op' in value ? value.op : 'add';
  const parts: readonly Calculation[] = 'op' in value ? value.of : [];
  const chosen = parts.flatMap((part) => ('answer' in part ? [part.answer] : []));
  const all = definition.sections.flatMap(({ questions }) => questions);
  const earlier = all.slice(
    0,
    all.findIndex(({ code }) => code === question.code),
  );
  const numeric = earlier.filter(({ kind }) => ['scale', 'battery', 'number', 'sum', 'calculated'].includes(kind));
  const set = (next: (typeof OPS)[number], codes: readonly string[]): void =>
    change((draft) => void (draft.value = { op: next, of: codes.map((answer) => ({ answer })) }));
  return (
    <>
      <SelectBox
        label={text.valueOp}
        value={op}
        options={OPS.map((each) => ({ value: each, label: text.ops[each] }))}
        onChange={(next) => set(next, chosen)}
      />
      <fieldset className="group">
        <legend>{text.valueOf}</legend>
        {numeric.flatMap((each) =>
          answerCodesOf(each).map((code) => (
            <CheckBox
              key={code}
              label={names.short(each)}
              isChecked={chosen.includes(code)}
              onChange={(wanted) => set(op, wanted ? [...chosen, code] : chosen.filter((one) => one !== code))}
            />
          )),
        )}
      </fieldset>
    </>
  );
}
