import { useState, type ReactNode } from 'react';
import { ApiProblem, ApiUnreachable, readProblems, type ApiFailure } from '../api/api-failure.js';
import { useLocale, type LocalizedText } from '../locale/locale.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { useRouter } from '../ui/routing/router.js';
import { Refusal } from '../ui/refusal.js';

/** Something in the file that a questionnaire has no place for. */
interface Loss {
  readonly construct: string;
  readonly where: string;
  readonly because: LocalizedText;
}

interface Taken {
  readonly id: string;
  readonly losses: readonly Loss[];
}

const KINDS_OF_FILES = '.xlsx,.xml,.lss,.tsv,.txt,.json';

/** A file of another tool becomes a draft; what could not be kept is named before the draft is opened. */
export function ImportQuestionnaire({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { words } = useLocale();
  const { open } = useRouter();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const labels = words.review;

  async function take(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    setBusy(true);
    setFailure(null);
    try {
      setTaken(await sendFile(file));
    } catch (error) {
      setFailure(
        error instanceof ApiProblem || error instanceof ApiUnreachable ? error : new ApiUnreachable(null, error),
      );
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog title={labels.importTitle} onClose={onClose}>
      {taken === null ? (
        <div className="new-questionnaire">
          <p>{labels.importLead}</p>
          <label className="labelled">
            <span>{labels.importFile}</span>
            <input
              type="file"
              accept={KINDS_OF_FILES}
              disabled={busy}
              onChange={(event) => void take(event.target.files?.[0])}
            />
          </label>
          {busy && <p role="status">{words.app.loading}</p>}
          <Refusal failure={failure} />
        </div>
      ) : (
        <div className="new-questionnaire">
          <Losses losses={taken.losses} />
          <div className="dialog-actions">
            <Button tone="primary" onPress={() => open({ path: `/office/questionnaires/${taken.id}` })}>
              {labels.open}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

function Losses({ losses }: { readonly losses: readonly Loss[] }): ReactNode {
  const { words, say, format } = useLocale();
  if (losses.length === 0) return <p role="status">{words.review.importWhole}</p>;
  return (
    <>
      <p role="status">{words.review.importLosses(format.count(losses.length))}</p>
      <ul className="losses">
        {losses.map(({ construct, where, because }, at) => (
          <li key={at}>
            <bdi dir="ltr">
              {where} {construct}
            </bdi>
            <p className="fine">{say(because)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

async function sendFile(file: File): Promise<Taken> {
  const body = new FormData();
  body.append('file', file);
  const request = { method: 'POST', credentials: 'same-origin', body } as const;
  const response = await fetch('/api/questionnaires/import', request);
  const reply = (await response.json().catch(() => null)) as Partial<Taken> | null;
  if (response.ok && typeof reply?.id === 'string') return { id: reply.id, losses: reply.losses ?? [] };
  const [first, ...rest] = readProblems({ extensions: reply });
  if (first) throw new ApiProblem(first, [first, ...rest]);
  throw new ApiUnreachable(response.status);
}
