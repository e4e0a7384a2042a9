import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { CreateQuestionnaireDocument, type QuestionnaireOrigin } from '../api/generated/graphql.js';
import { useLocale } from '../locale/locale.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { useRouter } from '../ui/routing/router.js';
import type { QuestionnaireRow, Template } from './questionnaires-page.js';
import { Refusal } from '../ui/refusal.js';
import { useAction } from '../api/use-action.js';

export interface Origin {
  readonly from: QuestionnaireOrigin;
  /** Of a template. */
  readonly key?: string;
}

interface NewQuestionnaireProps {
  readonly origin: Origin;
  readonly templates: readonly Template[];
  readonly sources: readonly QuestionnaireRow[];
  readonly onClose: () => void;
}

/** From what, and under which title: then the designer opens. */
export function NewQuestionnaire({ origin, templates, sources, onClose }: NewQuestionnaireProps): ReactNode {
  const { words, say, format } = useLocale();
  const { open } = useRouter();
  const { busy, failure, run } = useAction();
  const [from, setFrom] = useState<QuestionnaireOrigin>(origin.from);
  const [source, setSource] = useState(origin.key ?? '');
  // Until somebody writes a title of their own, it is that of the template.
  const [written, setWritten] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const labels = words.review;
  const first = useRef<HTMLSelectElement>(null);
  // The window takes the focus only when nothing in it has it.
  useEffect(() => first.current?.focus(), []);

  function titleOf(key: string): string {
    return templates.find((template) => template.key === key)?.title.fa ?? '';
  }

  const choices =
    from === 'TEMPLATE'
      ? templates.map(({ key, title: name, minutes }) => ({
          value: key,
          label: `${say(name)} (${labels.minutes(format.score(minutes))})`,
        }))
      : sources.map(({ id, title: name }) => ({ value: id, label: say(name) }));
  const title = written ?? (from === 'TEMPLATE' ? titleOf(source) : '');
  const lacksTitle = title.trim() === '';
  const lacksSource = from !== 'BLANK' && !choices.some(({ value }) => value === source);

  async function make(event: FormEvent): Promise<void> {
    event.preventDefault();
    setAsked(true);
    if (lacksTitle || lacksSource) return;
    const input = {
      from,
      title: { fa: title.trim() },
      ...(from === 'TEMPLATE' ? { templateKey: source } : {}),
      ...(from === 'QUESTIONNAIRE' ? { questionnaireId: source } : {}),
    };
    const made = await run(CreateQuestionnaireDocument, { input });
    if (made) open({ path: `/office/questionnaires/${made.createQuestionnaire.id}` });
  }

  return (
    <Dialog title={labels.dialogTitle} onClose={onClose}>
      <form className="new-questionnaire" onSubmit={(event) => void make(event)} noValidate>
        <label className="labelled">
          <span>{labels.from}</span>
          <select
            ref={first}
            value={from}
            onChange={(event) => {
              setFrom(event.target.value as QuestionnaireOrigin);
              setSource('');
            }}
          >
            <option value="BLANK">{labels.fromBlank}</option>
            <option value="TEMPLATE">{labels.fromTemplate}</option>
            {sources.length > 0 && <option value="QUESTIONNAIRE">{labels.fromQuestionnaire}</option>}
          </select>
        </label>
        {from !== 'BLANK' && (
          <label className="labelled">
            <span>{from === 'TEMPLATE' ? labels.template : labels.source}</span>
            <select
              value={source}
              aria-invalid={asked && lacksSource}
              onChange={(event) => setSource(event.target.value)}
            >
              <option value="">{labels.choose}</option>
              {choices.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
            {asked && lacksSource && <small role="alert">{labels.sourceMissing}</small>}
          </label>
        )}
        <label className="labelled">
          <span>{labels.titleFa}</span>
          <input
            dir="rtl"
            lang="fa"
            value={title}
            maxLength={200}
            aria-invalid={asked && lacksTitle}
            onChange={(event) => setWritten(event.target.value)}
          />
          {asked && lacksTitle && <small role="alert">{labels.titleMissing}</small>}
        </label>
        <Refusal failure={failure} />
        <div className="dialog-actions">
          <Button type="submit" tone="primary" isDisabled={busy}>
            {labels.make}
          </Button>
          <Button onPress={onClose}>{labels.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
