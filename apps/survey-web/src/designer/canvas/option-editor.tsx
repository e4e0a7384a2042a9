import type { ReactNode } from 'react';
import type { ChoiceQuestion, MultipleQuestion, RankingQuestion } from '@hamava/surveys';
import type { Draft } from 'immer';
import { useLocale } from '../../locale/locale.js';
import { useDesignerWords, useEdit, useNames } from '../designer-context.js';
import { DesignerIcon } from '../designer-icon.js';
import { changeQuestion, withWords } from '../document/edits.js';
import type { StepKind } from '../document/history.js';
import { freshCode } from '../document/structure.js';
import { Tool } from '../tool.js';

type Listed = ChoiceQuestion | MultipleQuestion | RankingQuestion;

/** The options of a list as they stand, each to be written, moved and removed in its place. Enter goes on to a new one. */
export function OptionEditor({ question }: { readonly question: Listed }): ReactNode {
  const words = useDesignerWords();
  const { format } = useLocale();
  const edit = useEdit();
  const names = useNames();
  const { code, options } = question;

  function change(what: StepKind, recipe: (draft: Draft<Listed>) => void, group?: string): void {
    edit(
      { what, subject: names.number(code) },
      changeQuestion(code, (draft) => {
        if ('options' in draft) recipe(draft as Draft<Listed>);
      }),
      group,
    );
  }
  const add = (): void => {
    const fresh = freshCode(new Set(options.map((option) => option.code)), 'o');
    change('addOption', (draft) => void draft.options.push({ code: fresh, label: { fa: '' } }));
    setTimeout(() => document.querySelector<HTMLElement>(`[data-option-of="${code}/${fresh}"]`)?.focus(), 30);
  };
  const move = (at: number, to: number): void =>
    change('moveOption', (draft) => {
      const [option] = draft.options.splice(at, 1);
      if (option) draft.options.splice(to, 0, option);
    });

  return (
    <ol className="written-options">
      {options.map((option, at) => {
        const name = words.option(format.count(at + 1));
        return (
          <li key={option.code}>
            <span className={question.kind === 'choice' ? 'option-mark' : 'option-mark option-square'} aria-hidden />
            <input
              type="text"
              lang="fa"
              dir="rtl"
              data-option-of={`${code}/${option.code}`}
              aria-label={name}
              placeholder={name}
              value={option.label.fa}
              onChange={({ target }) =>
                change(
                  'editOption',
                  (draft) => {
                    const found = draft.options[at];
                    if (found) found.label = withWords(option.label, 'fa', target.value);
                  },
                  `option ${code}/${option.code}`,
                )
              }
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
                event.preventDefault();
                add();
              }}
            />
            <Tool icon="up" label={words.moveNamedUp(name)} isDisabled={at === 0} onPress={() => move(at, at - 1)} />
            <Tool
              icon="down"
              label={words.moveNamedDown(name)}
              isDisabled={at === options.length - 1}
              onPress={() => move(at, at + 1)}
            />
            <Tool
              icon="close"
              label={words.removeNamed(name)}
              isDisabled={options.length <= 1}
              onPress={() => change('removeOption', (draft) => void draft.options.splice(at, 1))}
            />
          </li>
        );
      })}
      <li>
        <button type="button" className="link-button" onClick={add}>
          <DesignerIcon name="plus" size={16} /> {words.addOption}
        </button>
      </li>
    </ol>
  );
}
