import type { ReactNode } from 'react';
import { TEXT_FORMATS, type Question, type QuestionKind } from '@hamava/surveys';
import { CheckBox, NumberBox, SelectBox, TextBox } from '../../ui/fields.js';
import { useDefinition, useDesignerWords } from '../designer-context.js';
import { withWords } from '../document/edits.js';
import { BandFields } from './band-fields.js';
import { CalculationFields } from './calculation-fields.js';
import { DateBox } from './date-box.js';
import { LevelFields } from './level-fields.js';
import { OptionFields, RowFields } from './list-fields.js';
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
  calculated: (question) => <CalculationFields question={question} />,
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
  const { properties: text, panels } = useDesignerWords();
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
          <DateBox
            key={end}
            label={end === 'min' ? panels.fromDay : panels.toDay}
            calendar={question.calendar}
            value={question[end]}
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

/** Which values a link may bring: any, or those of a list. */
function HiddenFields({ question }: { readonly question: QuestionOf<'hidden'> }): ReactNode {
  const words = useDesignerWords();
  const text = words.properties;
  const change = useChange(question);
  return (
    <>
      <TextBox
        label={text.parameter}
        direction="ltr"
        value={question.parameter}
        onChange={(parameter) => change((draft) => void (draft.parameter = parameter), 'parameter')}
      />
      <CheckBox
        label={words.panels.listedValues}
        hint={words.panels.listedValuesHint}
        isChecked={question.options !== undefined}
        onChange={(wanted) =>
          change((draft) => {
            if (wanted) draft.options = [{ code: 'o1', label: { fa: '' } }];
            else delete draft.options;
          })
        }
      />
      {question.options && <OptionFields question={question} list="options" />}
    </>
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
