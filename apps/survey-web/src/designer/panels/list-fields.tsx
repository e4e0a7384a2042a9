import type { ReactNode } from 'react';
import type { Option, Question } from '@hamava/surveys';
import { useLocale } from '../../locale/locale.js';
import { CheckBox, TextBox } from '../../ui/fields.js';
import { useDesignerWords } from '../designer-context.js';
import { DesignerIcon } from '../designer-icon.js';
import { withWords } from '../document/edits.js';
import { freshCode } from '../document/structure.js';
import { Tool } from '../tool.js';
import { CodeBox } from './code-box.js';
import { useChange, type QuestionOf } from './use-change.js';

type WithOptions = QuestionOf<'choice' | 'multiple' | 'ranking' | 'split' | 'hidden'>;

/** Options by their words, with what each may do; codes stay as they are. */
export function OptionFields({
  question,
  list,
}: {
  readonly question: WithOptions;
  readonly list: 'options' | 'arms';
}): ReactNode {
  const words = useDesignerWords();
  const text = words.properties;
  const { format } = useLocale();
  const change = useChange(question as Question);
  const options: readonly Option[] = question.kind === 'split' ? question.arms : (question.options ?? []);
  const rewrite = (next: readonly Option[], field?: string): void =>
    change((draft) => {
      (draft as unknown as Record<string, unknown>)[list] = next;
    }, field);
  const put = (at: number, option: Option, field?: string): void =>
    rewrite(
      options.map((each, index) => (index === at ? option : each)),
      field,
    );
  const flag = (at: number, key: 'other' | 'exclusive', wanted: boolean): void => {
    const option = options[at];
    if (!option) return;
    const { [key]: _, ...rest } = option;
    put(at, wanted ? { ...rest, [key]: true } : rest);
  };
  return (
    <fieldset className="group">
      <legend>{list === 'arms' ? text.arms : text.options}</legend>
      {options.map((option, at) => {
        const name = words.option(format.count(at + 1));
        return (
          <div key={option.code} className="list-item">
            <div className="list-row">
              <TextBox
                label={name}
                isLabelHidden
                placeholder={name}
                value={option.label.fa}
                onChange={(fa) =>
                  put(at, { ...option, label: withWords(option.label, 'fa', fa) }, `label ${option.code}`)
                }
              />
              {question.kind !== 'hidden' && <code dir="ltr">{option.code}</code>}
              <Tool
                icon="close"
                label={words.removeNamed(name)}
                isDisabled={options.length <= 1}
                onPress={() => rewrite(options.filter((each) => each !== option))}
              />
            </div>
            {question.kind === 'hidden' && (
              <CodeBox
                key={option.code}
                label={words.panels.linkValue}
                code={option.code}
                taken={options.filter((each) => each !== option).map(({ code }) => code)}
                onChange={(code) => put(at, { ...option, code })}
              />
            )}
            {(question.kind === 'choice' || question.kind === 'multiple') && (
              <CheckBox
                label={text.other}
                isChecked={option.other === true}
                onChange={(wanted) => flag(at, 'other', wanted)}
              />
            )}
            {question.kind === 'multiple' && (
              <CheckBox
                label={text.exclusive}
                isChecked={option.exclusive === true}
                onChange={(wanted) => flag(at, 'exclusive', wanted)}
              />
            )}
          </div>
        );
      })}
      <button
        type="button"
        className="link-button"
        onClick={() => {
          const code = freshCode(new Set(options.map((each) => each.code)), 'o');
          rewrite([...options, { code, label: { fa: '' } }]);
        }}
      >
        <DesignerIcon name="plus" size={16} /> {words.addOption}
      </button>
    </fieldset>
  );
}

/** The items of a battery or of a sum. */
export function RowFields({ question }: { readonly question: QuestionOf<'battery' | 'sum'> }): ReactNode {
  const words = useDesignerWords();
  const text = words.properties;
  const { format } = useLocale();
  const change = useChange(question);
  const { rows, code } = question;
  const move = (at: number, to: number): void =>
    change((draft) => {
      const [row] = draft.rows.splice(at, 1);
      if (row) draft.rows.splice(to, 0, row);
    });
  return (
    <fieldset className="group">
      <legend>{text.rows}</legend>
      {rows.map((row, at) => {
        const name = words.row(format.count(at + 1));
        return (
          <div key={row.code} className="list-item">
            <div className="list-row">
              <TextBox
                label={name}
                isLabelHidden
                placeholder={name}
                lines="many"
                value={row.text.fa}
                onChange={(fa) =>
                  change((draft) => {
                    const found = draft.rows[at];
                    if (found) found.text = withWords(row.text, 'fa', fa);
                  }, `row ${row.code}`)
                }
              />
              <Tool icon="up" label={words.moveNamedUp(name)} isDisabled={at === 0} onPress={() => move(at, at - 1)} />
              <Tool
                icon="close"
                label={words.removeNamed(name)}
                isDisabled={rows.length <= 1}
                onPress={() => change((draft) => void draft.rows.splice(at, 1))}
              />
            </div>
            {question.kind === 'battery' && (
              <CheckBox
                label={text.reversed}
                isChecked={row.reversed === true}
                onChange={(reversed) =>
                  change((draft) => {
                    const found = draft.rows[at];
                    if (!found) return;
                    if (reversed) found.reversed = true;
                    else delete found.reversed;
                  })
                }
              />
            )}
          </div>
        );
      })}
      <button
        type="button"
        className="link-button"
        onClick={() => {
          const fresh = freshCode(new Set(rows.map((each) => each.code)), `${code}_r`);
          change((draft) => void draft.rows.push({ code: fresh, text: { fa: '' } }));
        }}
      >
        <DesignerIcon name="plus" size={16} /> {words.addRow}
      </button>
    </fieldset>
  );
}
