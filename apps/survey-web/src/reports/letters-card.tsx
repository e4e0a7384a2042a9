import { useState, type ReactNode } from 'react';
import { DigestsDocument, SendDigestsDocument, type DigestFieldsFragment } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { useQuery } from '../api/use-query.js';
import { useLocale } from '../locale/locale.js';
import { problemSentence } from '../locale/problem-sentences.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { Dialog } from '../ui/dialog.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { CheckBox } from '../ui/fields.js';
import { Refusal } from '../ui/refusal.js';
import { Skeleton } from '../ui/skeleton.js';
import { useReportsWords } from './reports-words.js';
import { useFollowed } from './use-followed.js';

interface LettersCardProps {
  readonly editionId: string;
  /** Whether the reader sends letters again. */
  readonly mayAct: boolean;
}

/** What became of the letters about an edition: sent, failed, read. */
export function LettersCard({ editionId, mayAct }: LettersCardProps): ReactNode {
  const words = useReportsWords();
  const { words: own, format } = useLocale();
  const answer = useQuery(DigestsDocument, { editionId });
  const heard = useFollowed(answer, ({ digests }) => digests.digests.some(({ state }) => state === 'sending'));
  const [isAsking, setAsking] = useState(false);
  if (heard === null) {
    if (answer.status === 'failed') return <ErrorPanel failure={answer.failure} onRetry={answer.retry} />;
    return <Skeleton label={own.app.loading} />;
  }
  const { leaves, digests } = heard.digests;
  const count = (is: (digest: DigestFieldsFragment) => boolean): string => format.count(digests.filter(is).length);
  const isStuck = digests.some(({ state }) => ['kept', 'failed', 'uncertain'].includes(state));
  return (
    <Card
      title={words.lettersTitle}
      subtitle={words.lettersLead}
      {...(mayAct &&
        leaves &&
        isStuck && { actions: <Button onPress={() => setAsking(true)}>{words.sendAgain}</Button> })}
    >
      {!leaves && <p className="warned">{words.dry}</p>}
      {digests.length === 0 && <p className="fine">{words.lettersNone}</p>}
      {digests.length > 0 && (
        <>
          <p>
            {words.summary(
              count(({ sentOn }) => Boolean(sentOn)),
              format.count(digests.length),
              count(({ readOn }) => Boolean(readOn)),
            )}
          </p>
          <LetterTable digests={digests} />
        </>
      )}
      {isAsking && (
        <SendDialog
          editionId={editionId}
          hasUncertain={digests.some(({ state }) => state === 'uncertain')}
          onClose={() => setAsking(false)}
          onChanged={answer.retry}
        />
      )}
    </Card>
  );
}

function LetterTable({ digests }: { readonly digests: readonly DigestFieldsFragment[] }): ReactNode {
  const words = useReportsWords();
  const { format, say, language } = useLocale();
  const hasLetters = digests.some(({ preview }) => Boolean(preview));
  const states: Readonly<Record<string, string>> = words.states;
  return (
    <table className="sheet">
      <caption className="visually-hidden">{words.lettersTitle}</caption>
      <thead>
        <tr>
          <th scope="col">{words.agency}</th>
          <th scope="col">{words.state}</th>
          <th scope="col">{words.read}</th>
          {hasLetters && <th scope="col">{words.letter}</th>}
        </tr>
      </thead>
      <tbody>
        {digests.map(({ id, agencyName, state, attempts, problem, sentOn, readOn, preview }) => (
          <tr key={id}>
            <th scope="row">{say(agencyName)}</th>
            <td data-head={words.state}>
              <span className={`state state-${state}`}>
                {sentOn ? words.sentOn(format.date(sentOn)) : (states[state] ?? state)}
              </span>
              {attempts > 1 && !sentOn && <span className="fine"> {words.tries(format.count(attempts))}</span>}
              {problem && <p className="fine">{problemSentence(problem, language)}</p>}
            </td>
            <td data-head={words.read}>{readOn ? words.readOn(format.date(readOn)) : words.notRead}</td>
            {hasLetters && (
              <td data-head={words.letter}>
                {preview && (
                  <a href={preview} target="_blank" rel="noopener" aria-label={words.lookOf(say(agencyName))}>
                    {words.look}
                  </a>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface SendDialogProps {
  readonly editionId: string;
  readonly hasUncertain: boolean;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

function SendDialog({ editionId, hasUncertain, onClose, onChanged }: SendDialogProps): ReactNode {
  const words = useReportsWords();
  const { busy, failure, run } = useAction();
  const [uncertain, setUncertain] = useState(false);
  async function send(): Promise<void> {
    if (await run(SendDigestsDocument, { editionId, uncertain })) {
      onClose();
      onChanged();
    }
  }
  return (
    <Dialog title={words.sendTitle} onClose={onClose}>
      <p>{words.sendSure}</p>
      {hasUncertain && (
        <CheckBox
          label={words.sendUncertain}
          hint={words.sendUncertainHint}
          isChecked={uncertain}
          onChange={setUncertain}
        />
      )}
      <Refusal failure={failure} />
      <div className="decisions">
        <Button tone="primary" isDisabled={busy} onPress={() => void send()}>
          {words.sendAgain}
        </Button>
        <Button onPress={onClose}>{words.cancel}</Button>
      </div>
    </Dialog>
  );
}
