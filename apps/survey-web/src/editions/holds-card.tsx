import { useState, type ReactNode } from 'react';
import {
  HoldableDocument,
  HoldSampleDocument,
  ReleaseSampleDocument,
  type HoldFieldsFragment,
} from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { useQuery } from '../api/use-query.js';
import { useLocale } from '../locale/locale.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { Dialog } from '../ui/dialog.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { SelectBox, TextBox } from '../ui/fields.js';
import { Refusal } from '../ui/refusal.js';
import { Skeleton } from '../ui/skeleton.js';
import { useEditionsWords } from './editions-words.js';

interface HoldsProps {
  readonly surveyId: string;
  readonly mayDecide: boolean;
  readonly holds: readonly HoldFieldsFragment[];
  readonly onChanged: () => void;
}

/** Agencies whose wave is not published until somebody has looked at how its answers came. */
export function HoldsCard({ surveyId, mayDecide, holds, onChanged }: HoldsProps): ReactNode {
  const words = useEditionsWords();
  const { busy, failure, run } = useAction();
  const { words: own, format, say } = useLocale();
  const [isHolding, setHolding] = useState(false);
  return (
    <Card
      title={words.holdsTitle}
      subtitle={words.holdsLead}
      {...(mayDecide && { actions: <Button onPress={() => setHolding(true)}>{words.hold}</Button> })}
    >
      {holds.length === 0 && <p className="fine">{words.holdsNone}</p>}
      <ul className="note-list">
        {holds.map(({ wave, agency, name, because, heldBy }) => {
          const where = own.words.waveNumber(format.count(wave));
          return (
            <li key={`${wave} ${agency}`}>
              <div>
                <b>
                  {say(name)}
                  {own.words.listSeparator}
                  {where}
                </b>
                <p dir="auto">{because}</p>
                <p className="fine">{words.heldBy(heldBy)}</p>
              </div>
              {mayDecide && (
                <Button
                  isDisabled={busy}
                  label={words.releaseOf(say(name), where)}
                  onPress={() =>
                    void run(ReleaseSampleDocument, { place: { surveyId, wave, agency } }).then(
                      (done) => done && onChanged(),
                    )
                  }
                >
                  {words.release}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <Refusal failure={failure} />
      {isHolding && <HoldDialog surveyId={surveyId} onChanged={onChanged} onClose={() => setHolding(false)} />}
    </Card>
  );
}

const SHORTEST = 3;

function HoldDialog({
  surveyId,
  onChanged,
  onClose,
}: {
  readonly surveyId: string;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const words = useEditionsWords();
  const { words: own, format, say } = useLocale();
  const answer = useQuery(HoldableDocument, { surveyId });
  const { busy, failure, run } = useAction();
  const [wave, setWave] = useState('');
  const [agency, setAgency] = useState('');
  const [because, setBecause] = useState('');
  const [asked, setAsked] = useState(false);
  const samples = answer.status === 'ready' ? answer.data.holdable : [];
  const waves = [...new Set(samples.map((sample) => String(sample.wave)))];
  const chosenWave = waves.includes(wave) ? wave : (waves[0] ?? '');
  const there = samples.filter((sample) => String(sample.wave) === chosenWave);
  const chosenAgency = there.some((sample) => sample.agency === agency) ? agency : (there[0]?.agency ?? '');
  const lacks = because.trim().length < SHORTEST;

  async function hold(): Promise<void> {
    setAsked(true);
    if (lacks) return;
    const place = { surveyId, wave: Number(chosenWave), agency: chosenAgency };
    if (await run(HoldSampleDocument, { place, because: because.trim() })) {
      onClose();
      onChanged();
    }
  }

  return (
    <Dialog title={words.hold} onClose={onClose}>
      {answer.status === 'loading' && <Skeleton label={own.app.loading} />}
      {answer.status === 'failed' && <ErrorPanel failure={answer.failure} onRetry={answer.retry} />}
      {answer.status === 'ready' && (
        <>
          <SelectBox
            label={words.holdWave}
            value={chosenWave}
            onChange={setWave}
            options={waves.map((value) => ({ value, label: own.words.waveNumber(format.count(Number(value))) }))}
          />
          <SelectBox
            label={words.holdAgency}
            value={chosenAgency}
            onChange={setAgency}
            options={there.map((sample) => ({ value: sample.agency, label: say(sample.name) }))}
          />
          <TextBox
            label={words.holdBecause}
            hint={words.holdHint}
            value={because}
            onChange={setBecause}
            lines="many"
            direction="auto"
            maxLength={1000}
          />
          {asked && lacks && (
            <p className="refusal" role="alert">
              {words.holdMissing}
            </p>
          )}
          <Refusal failure={failure} />
          <div className="decisions">
            <Button tone="primary" isDisabled={busy} onPress={() => void hold()}>
              {words.holdYes}
            </Button>
            <Button onPress={onClose}>{words.cancel}</Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
