import { useState, type FormEvent, type ReactNode } from 'react';
import {
  DigestRecipientsDocument,
  RemoveDigestRecipientDocument,
  SaveDigestRecipientDocument,
  type RecipientFieldsFragment,
  type ReportSurveysQuery,
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
import { useReportsWords } from './reports-words.js';
import { useFollowed } from './use-followed.js';

type Agencies = ReportSurveysQuery['agencies'];
type Task =
  | { readonly kind: 'none' }
  | { readonly kind: 'add' }
  | { readonly kind: 'change' | 'take'; readonly recipient: RecipientFieldsFragment };

const NOTHING: Task = { kind: 'none' };

/** Who gets the letters: an office keeps its own line, the secretary of the council every one. */
export function RecipientsCard({ agencies }: { readonly agencies: Agencies }): ReactNode {
  const words = useReportsWords();
  const { words: own, say } = useLocale();
  const answer = useQuery(DigestRecipientsDocument, {});
  const heard = useFollowed(answer, () => false);
  const [task, setTask] = useState<Task>(NOTHING);
  if (heard === null) {
    if (answer.status === 'failed') return <ErrorPanel failure={answer.failure} onRetry={answer.retry} />;
    return <Skeleton label={own.app.loading} />;
  }
  const shared = { onClose: () => setTask(NOTHING), onChanged: answer.retry };
  return (
    <Card
      title={words.recipientsTitle}
      subtitle={words.recipientsLead}
      actions={<Button onPress={() => setTask({ kind: 'add' })}>{words.add}</Button>}
    >
      {heard.digestRecipients.length === 0 && <p className="fine">{words.recipientsNone}</p>}
      <ul className="note-list">
        {heard.digestRecipients.map((recipient) => (
          <li key={recipient.id}>
            <div>
              <b>{recipient.name}</b>
              <p>
                {say(recipient.agencyName)}
                {own.words.listSeparator}
                {words.languages[recipient.language as 'fa' | 'en']}
              </p>
              <p className="fine">
                <bdi dir="ltr">{recipient.address}</bdi>
              </p>
            </div>
            <div className="report-files">
              <Button label={words.changeOf(recipient.name)} onPress={() => setTask({ kind: 'change', recipient })}>
                {words.change}
              </Button>
              <Button label={words.takeOf(recipient.name)} onPress={() => setTask({ kind: 'take', recipient })}>
                {words.take}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {task.kind === 'add' && <RecipientDialog agencies={agencies} {...shared} />}
      {task.kind === 'change' && <RecipientDialog agencies={agencies} recipient={task.recipient} {...shared} />}
      {task.kind === 'take' && <TakeDialog recipient={task.recipient} {...shared} />}
    </Card>
  );
}

interface DialogProps {
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

type Given = Pick<RecipientFieldsFragment, 'id' | 'agencyId' | 'name' | 'address' | 'language'>;

function newRecipient(agencyId: string, language: string): Given {
  return { id: crypto.randomUUID(), agencyId, name: '', address: '', language };
}

function trimmed({ id, agencyId, name, address, language }: Given): Given {
  return { id, agencyId, name: name.trim(), address: address.trim(), language };
}

function isIncomplete({ name, address }: Given): boolean {
  return name.trim().length < 2 || !/^\S+@\S+\.\S+$/.test(address.trim());
}

function RecipientDialog({
  agencies,
  recipient,
  onClose,
  onChanged,
}: DialogProps & { readonly agencies: Agencies; readonly recipient?: RecipientFieldsFragment }): ReactNode {
  const words = useReportsWords();
  const { say, language: spoken } = useLocale();
  const { busy, failure, run } = useAction();
  const [given, setGiven] = useState<Given>(() => recipient ?? newRecipient(agencies[0]?.id ?? '', spoken));
  const [asked, setAsked] = useState(false);
  const set = (change: Partial<Given>): void => setGiven((known) => ({ ...known, ...change }));
  const lacks = isIncomplete(given);
  async function save(submitted: FormEvent): Promise<void> {
    submitted.preventDefault();
    setAsked(true);
    if (lacks) return;
    if (await run(SaveDigestRecipientDocument, { recipient: trimmed(given) })) {
      onClose();
      onChanged();
    }
  }
  return (
    <Dialog title={recipient === undefined ? words.add : words.changeOf(recipient.name)} onClose={onClose}>
      <form className="recipient-form" noValidate onSubmit={(submitted) => void save(submitted)}>
        {agencies.length > 1 && recipient === undefined && (
          <SelectBox
            label={words.agency}
            value={given.agencyId}
            onChange={(agencyId) => set({ agencyId })}
            options={agencies.map((agency) => ({ value: agency.id, label: say(agency.name) }))}
          />
        )}
        <TextBox
          label={words.name}
          hint={words.nameHint}
          value={given.name}
          onChange={(name) => set({ name })}
          direction="auto"
          maxLength={120}
        />
        <TextBox
          label={words.address}
          value={given.address}
          onChange={(address) => set({ address })}
          direction="ltr"
          maxLength={254}
        />
        <SelectBox
          label={words.language}
          value={given.language}
          onChange={(language) => set({ language })}
          options={(['fa', 'en'] as const).map((value) => ({ value, label: words.languages[value] }))}
        />
        {asked && lacks && (
          <p className="refusal" role="alert">
            {words.missing}
          </p>
        )}
        <Refusal failure={failure} />
        <div className="decisions">
          <Button tone="primary" type="submit" isDisabled={busy}>
            {words.save}
          </Button>
          <Button onPress={onClose}>{words.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}

function TakeDialog({
  recipient: { id, name },
  onClose,
  onChanged,
}: DialogProps & { readonly recipient: RecipientFieldsFragment }): ReactNode {
  const words = useReportsWords();
  const { busy, failure, run } = useAction();
  async function take(): Promise<void> {
    if (await run(RemoveDigestRecipientDocument, { id })) {
      onClose();
      onChanged();
    }
  }
  return (
    <Dialog title={words.takeTitle(name)} onClose={onClose}>
      <p>{words.takeSure}</p>
      <Refusal failure={failure} />
      <div className="decisions">
        <Button tone="primary" isDisabled={busy} onPress={() => void take()}>
          {words.takeYes}
        </Button>
        <Button onPress={onClose}>{words.cancel}</Button>
      </div>
    </Dialog>
  );
}
