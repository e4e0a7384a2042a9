import type { ReactNode } from 'react';
import { useLocale } from '../../locale/locale.js';
import { TextBox } from '../../ui/fields.js';
import { useDefinition, useDesignerWords } from '../designer-context.js';
import { DesignerIcon } from '../designer-icon.js';
import { withWords } from '../document/edits.js';
import { freshCode, takenCodes } from '../document/structure.js';
import { levelLines, readLevelLines } from './level-lines.js';
import { useChange, type QuestionOf } from './use-change.js';

type Level = QuestionOf<'cascade'>['levels'][number];

/** More steps than these nobody picks through on a phone. */
const MOST_LEVELS = 5;

/** Each step of a cascade as lines of text; below the first, «parent > option». */
export function LevelFields({ question }: { readonly question: QuestionOf<'cascade'> }): ReactNode {
  const words = useDesignerWords();
  const { panels } = words;
  const text = words.properties;
  const { format } = useLocale();
  const definition = useDefinition();
  const change = useChange(question);
  const { levels } = question;
  const steps = levels.map((level, at) => {
    const above = levels[at - 1];
    return (
      <fieldset key={level.code} className="group">
        <legend>{text.level(format.count(at + 1))}</legend>
        <TextBox
          label={panels.levelName}
          value={level.text.fa}
          onChange={(fa) =>
            change((draft) => {
              const found = draft.levels[at];
              if (found) found.text = withWords(level.text, 'fa', fa);
            }, `level ${level.code}`)
          }
        />
        <LevelLines
          key={level.options.length}
          level={level}
          above={above}
          onChange={(options) =>
            change((draft) => {
              const found = draft.levels[at];
              if (found) found.options = [...options];
            }, `lines ${level.code}`)
          }
        />
        {at > 0 && at === levels.length - 1 && (
          <button type="button" className="link-button" onClick={() => change((draft) => void draft.levels.pop())}>
            {panels.removeLevel}
          </button>
        )}
      </fieldset>
    );
  });
  return (
    <>
      {steps}
      {levels.length < MOST_LEVELS && (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            const code = freshCode(takenCodes(definition), `${question.code}_l`);
            change((draft) => void draft.levels.push({ code, text: { fa: panels.freshLevel }, options: [] }));
          }}
        >
          <DesignerIcon name="plus" size={16} /> {panels.addLevel}
        </button>
      )}
    </>
  );
}

function LevelLines({
  level,
  above,
  onChange,
}: {
  readonly level: Level;
  readonly above: Level | undefined;
  readonly onChange: (options: Level['options']) => void;
}): ReactNode {
  const text = useDesignerWords().properties;
  const lines = levelLines(level.options, above?.options ?? null);
  return (
    <div className="labelled">
      <textarea
        className="text-box"
        rows={5}
        aria-label={text.levelOptions}
        placeholder={text.levelOptions}
        defaultValue={lines.join('\n')}
        onBlur={({ target }) => onChange(readLevelLines(target.value, level.options, above?.options ?? null))}
      />
      <p className="fine">{above === undefined ? text.levelOptions : text.levelHint}</p>
    </div>
  );
}
