import type { ReactNode } from 'react';
import { goToReading, type Question } from '@hamava/surveys';
import { useLocale } from '../../locale/locale.js';
import { useDefinition, useDesigner, useDesignerWords, useNames } from '../designer-context.js';
import { useReading } from './reading.js';
import { ruledOptions } from './rule-edits.js';

interface Rule {
  /** What it is a rule of; null for endings and quotas, which stand in the settings. */
  readonly code: string | null;
  readonly text: string;
}

/** Every rule there is, each as a sentence, in the order of the questionnaire. */
export function AllRules(): ReactNode {
  const words = useDesignerWords().logic;
  const rules = useRules();
  const { view } = useDesigner();
  return (
    <details className="all-rules">
      <summary>{words.allRules}</summary>
      {rules.length === 0 && <p className="fine">{words.noRules}</p>}
      <ul className="plain-list">
        {rules.map(({ code, text }, at) => (
          <li key={at}>
            {code === null ? (
              text
            ) : (
              <button type="button" className="link-button" onClick={() => view.choose(code)}>
                {text}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function useRules(): readonly Rule[] {
  const { logic: words, panels } = useDesignerWords();
  const definition = useDefinition();
  const { language, say } = useLocale();
  const names = useNames();
  const read = useReading();
  const { sections, endings = [], quotas = [] } = definition;
  const ofQuestion = (question: Question): readonly Rule[] => {
    const { code, showIf, checks = [] } = question;
    const name = names.question(code);
    return [
      ...(showIf === undefined ? [] : [words.showSentence(name, read(showIf))]),
      ...ruledOptions(question).flatMap((option) =>
        option.showIf === undefined
          ? []
          : [words.showSentence(panels.optionOf(say(option.label), name), read(option.showIf, 'option'))],
      ),
      ...jumps(question),
      ...checks.map(({ require }) => words.showSentence(name, read(require, 'check'))),
    ].map((text) => ({ code, text }));
  };
  return [
    ...sections.flatMap((section, at) => [
      ...(section.showIf === undefined
        ? []
        : [
            {
              code: section.code,
              text: words.showSentence(names.sectionTitle(section, at), read(section.showIf, 'section')),
            },
          ]),
      ...section.questions.flatMap(ofQuestion),
    ]),
    ...endings.flatMap(({ title, showIf }) =>
      showIf === undefined ? [] : [{ code: null, text: words.showSentence(say(title), read(showIf, 'ending')) }],
    ),
    ...quotas.map(({ title, when }) => ({ code: null, text: words.showSentence(say(title), read(when, 'quota')) })),
  ];

  /** Of a draft whose jump leads nowhere there is nothing to say. */
  function jumps(question: Question): readonly string[] {
    try {
      return goToReading(question, definition, language);
    } catch {
      return [];
    }
  }
}
