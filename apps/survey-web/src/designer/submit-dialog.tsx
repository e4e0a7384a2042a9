import { useState, type ReactNode } from 'react';
import { parseDefinition, type Problem } from '@hamava/surveys';
import { ApiProblem } from '../api/api-failure.js';
import { SubmitForReviewDocument } from '../api/generated/graphql.js';
import { send } from '../api/client.js';
import { useLocale } from '../locale/locale.js';
import { problemSentences } from '../locale/problem-sentences.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { useDesigner, useDesignerWords, useDraft, useNames } from './designer-context.js';
import { useOpenFindings } from './quality/quality-dialog.js';
import type { OpenQuestionnaire } from './questionnaire-api.js';

interface Reason {
  readonly key: string;
  readonly text: string;
  readonly code: string | null;
}

/** Sends the draft for approval, or says everything that stands in the way. */
export function SubmitDialog({
  onClose,
  onChanged,
  onSaveNow,
}: {
  readonly onClose: () => void;
  readonly onChanged: (opened: OpenQuestionnaire) => void;
  readonly onSaveNow: () => Promise<void>;
}): ReactNode {
  const words = useDesignerWords();
  const { language } = useLocale();
  const { id, store, view } = useDesigner();
  const names = useNames();
  const own = useReasons();
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const [isSending, setSending] = useState(false);
  const [failed, setFailed] = useState(false);
  const reasons = [...own, ...refused.map((problem, at) => reasonOf(problem, `server${at}`))];

  function reasonOf({ code, path }: Problem, key: string): Reason {
    return { key, text: problemSentences[code][language], code: codeAt(store.getState().definition, path) };
  }
  const submit = async (): Promise<void> => {
    setSending(true);
    setFailed(false);
    try {
      await onSaveNow();
      const { saved } = store.getState();
      const { submitForReview } = await send(SubmitForReviewDocument, { id, revision: saved.revision });
      onClose();
      onChanged(submitForReview);
      view.tell({ text: words.submitting.done });
    } catch (error) {
      if (error instanceof ApiProblem) setRefused(error.problems);
      else setFailed(true);
    } finally {
      setSending(false);
    }
  };

  return (
    <Dialog title={words.submitting.title} onClose={onClose}>
      {reasons.length === 0 ? (
        <p>{words.submitting.lead}</p>
      ) : (
        <>
          <p role="alert">
            <b>{words.submitting.notYet}</b> {words.submitting.because}
          </p>
          <ul className="plain-list reason-list">
            {reasons.map(({ key, text, code }) => (
              <li key={key}>
                {text}{' '}
                {code !== null && (
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => {
                      view.choose(code, { edit: true });
                      onClose();
                    }}
                  >
                    {names.any(code)}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {failed && <p role="alert">{words.save.failed}</p>}
      <div className="row">
        <Button tone="primary" isDisabled={own.length > 0 || isSending} onPress={() => void submit()}>
          {isSending ? words.submitting.sending : words.submitting.confirm}
        </Button>
        <Button onPress={onClose}>{words.cancel}</Button>
      </div>
    </Dialog>
  );
}

function useReasons(): readonly Reason[] {
  const words = useDesignerWords();
  const { language, say } = useLocale();
  const { definition, conflict, save } = useDraft();
  const open = useOpenFindings();
  const parsed = parseDefinition(definition);
  const reasons: Reason[] = [];
  const plain = (key: string, text: string): void => void reasons.push({ key, text, code: null });
  if (conflict !== null) plain('conflict', words.submitting.conflict);
  if (save.status === 'offline' || save.status === 'failed') plain('unsaved', words.submitting.unsaved);
  if (definition.sections.every(({ questions }) => questions.length === 0))
    plain('empty', words.submitting.noQuestions);
  if (!parsed.ok) {
    for (const [at, { code, path }] of parsed.problems.entries()) {
      reasons.push({ key: `rule${at}`, text: problemSentences[code][language], code: codeAt(definition, path) });
    }
  }
  for (const [at, finding] of open.entries()) {
    if (finding.severity === 'error')
      reasons.push({ key: `lint${at}`, text: say(finding.words), code: finding.itemCode });
  }
  return reasons;
}

/** The question or section that a path such as `sections[0].questions[2].text` leads to. */
function codeAt(
  {
    sections,
  }: { readonly sections: readonly { readonly code: string; readonly questions: readonly { code: string }[] }[] },
  path: string,
): string | null {
  const [, section, question] = /^sections\[(\d+)\](?:\.questions\[(\d+)\])?/.exec(path) ?? [];
  if (section === undefined) return null;
  const found = sections[Number(section)];
  return (question === undefined ? found?.code : found?.questions[Number(question)]?.code) ?? null;
}
