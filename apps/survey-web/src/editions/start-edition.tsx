import { useState, type ReactNode } from 'react';
import { StartEditionDocument } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { useLocale } from '../locale/locale.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { SelectBox, TextBox } from '../ui/fields.js';
import { Refusal } from '../ui/refusal.js';
import { useEditionsWords } from './editions-words.js';
import type { EditionRow } from './use-editions.js';

interface StartProps {
  readonly surveyId: string;
  readonly published: readonly EditionRow[];
  readonly onStarted: () => void;
}

/** Begins a candidate, or one that sets a published edition right. */
export function StartEdition({ surveyId, published, onStarted }: StartProps): ReactNode {
  const words = useEditionsWords();
  const { busy, failure, run } = useAction();
  const [isCorrecting, setCorrecting] = useState(false);
  return (
    <div className="start-edition">
      <div className="decisions">
        <Button
          tone="primary"
          isDisabled={busy}
          onPress={() => void run(StartEditionDocument, { surveyId }).then((started) => started && onStarted())}
        >
          {words.start}
        </Button>
        {published.length > 0 && <Button onPress={() => setCorrecting(true)}>{words.correct}</Button>}
      </div>
      <p className="fine">{words.startHint}</p>
      <Refusal failure={failure} />
      {isCorrecting && (
        <CorrectionDialog
          surveyId={surveyId}
          published={published}
          onStarted={onStarted}
          onClose={() => setCorrecting(false)}
        />
      )}
    </div>
  );
}

const SHORTEST = 3;

function CorrectionDialog({
  surveyId,
  published,
  onStarted,
  onClose,
}: StartProps & { readonly onClose: () => void }): ReactNode {
  const words = useEditionsWords();
  const { format } = useLocale();
  const { busy, failure, run } = useAction();
  const [of, setOf] = useState(String(published[0]?.number ?? 1));
  const [fa, setFa] = useState('');
  const [en, setEn] = useState('');
  const [asked, setAsked] = useState(false);
  const lacks = Math.min(fa.trim().length, en.trim().length) < SHORTEST;

  async function start(): Promise<void> {
    setAsked(true);
    if (lacks) return;
    const correction = { of: Number(of), fa: fa.trim(), en: en.trim() };
    if (await run(StartEditionDocument, { surveyId, correction })) {
      onClose();
      onStarted();
    }
  }

  return (
    <Dialog title={words.correctTitle} onClose={onClose}>
      <p>{words.correctLead}</p>
      <SelectBox
        label={words.correctOf}
        value={of}
        onChange={setOf}
        options={published.map(({ number }) => ({
          value: String(number),
          label: words.edition(format.count(number ?? 0)),
        }))}
      />
      <TextBox
        label={words.becauseFa}
        hint={words.becauseHint}
        value={fa}
        onChange={setFa}
        lines="many"
        direction="rtl"
        language="fa"
        maxLength={1000}
      />
      <TextBox
        label={words.becauseEn}
        hint={words.becauseHint}
        value={en}
        onChange={setEn}
        lines="many"
        direction="ltr"
        language="en"
        maxLength={1000}
      />
      {asked && lacks && (
        <p className="refusal" role="alert">
          {words.becauseMissing}
        </p>
      )}
      <Refusal failure={failure} />
      <div className="decisions">
        <Button tone="primary" isDisabled={busy} onPress={() => void start()}>
          {words.correctStart}
        </Button>
        <Button onPress={onClose}>{words.cancel}</Button>
      </div>
    </Dialog>
  );
}
