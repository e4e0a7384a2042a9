import { useState, type FormEvent, type ReactNode } from 'react';
import {
  ApproveVersionDocument,
  AskForChangesDocument,
  PublishVersionDocument,
  WithdrawFromReviewDocument,
  type QuestionnaireReviewQuery,
} from '../api/generated/graphql.js';
import { useLocale } from '../locale/locale.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { Refusal } from '../ui/refusal.js';
import { useAction } from '../api/use-action.js';

type Reviewed = QuestionnaireReviewQuery['questionnaire'];
export type Version = Reviewed['versions'][number];

interface DecisionCardProps {
  readonly reviewed: Reviewed;
  readonly version: Version;
  readonly breaksTrend: boolean;
  readonly onChanged: () => void;
}

/** Approving is bound to exactly the text on the screen: its fingerprint goes along. */
export function DecisionCard({ reviewed, version, breaksTrend, onChanged }: DecisionCardProps): ReactNode {
  const { words, format } = useLocale();
  const { busy, failure, run } = useAction();
  const labels = words.review;
  const open = reviewed.comments.filter(({ blocking, resolved }) => blocking && !resolved).length;
  const decide: typeof run = async (operation, variables) => {
    const result = await run(operation, variables);
    if (result) onChanged();
    return result;
  };
  const { mayDecide, mayPublish, mayWithdraw, isOwn } = rightsOf(reviewed, version);
  if (!mayDecide && !mayPublish && !mayWithdraw) return null;
  return (
    <Card title={labels.decision}>
      {isOwn && <p className="fine">{labels.ownVersion}</p>}
      {breaksTrend && <p className="warned">{labels.breaksWarning}</p>}
      {mayDecide && open > 0 && <p className="warned">{labels.openComments(format.count(open))}</p>}
      <Refusal failure={failure} />
      <div className="decisions">
        {mayDecide && (
          <Button
            tone="primary"
            icon="check"
            isDisabled={busy || open > 0}
            onPress={() => void decide(ApproveVersionDocument, { versionId: version.id, sha256: version.sha256 })}
          >
            {labels.approve}
          </Button>
        )}
        {mayPublish && (
          <Button
            tone="primary"
            isDisabled={busy}
            onPress={() => void decide(PublishVersionDocument, { versionId: version.id })}
          >
            {labels.publish}
          </Button>
        )}
        {mayWithdraw && (
          <Button isDisabled={busy} onPress={() => void decide(WithdrawFromReviewDocument, { versionId: version.id })}>
            {labels.withdraw}
          </Button>
        )}
      </div>
      {mayDecide && <AskForChanges versionId={version.id} onChanged={onChanged} />}
    </Card>
  );
}

interface Rights {
  readonly mayDecide: boolean;
  readonly mayPublish: boolean;
  readonly mayWithdraw: boolean;
  /** Somebody else has to approve what one has written. */
  readonly isOwn: boolean;
}

function rightsOf({ mayReview, canEdit, isAuthor }: Reviewed, { state }: Version): Rights {
  const isWaiting = state === 'IN_REVIEW';
  return {
    mayDecide: isWaiting && mayReview,
    mayPublish: state === 'APPROVED' && mayReview,
    mayWithdraw: (isWaiting || state === 'APPROVED') && canEdit,
    isOwn: isWaiting && isAuthor && !mayReview,
  };
}

function AskForChanges({
  versionId,
  onChanged,
}: {
  readonly versionId: string;
  readonly onChanged: () => void;
}): ReactNode {
  const { words } = useLocale();
  const { busy, failure, run } = useAction();
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const lacksNote = note.trim() === '';

  async function ask(event: FormEvent): Promise<void> {
    event.preventDefault();
    setAsked(true);
    if (lacksNote) return;
    if (await run(AskForChangesDocument, { versionId, note: note.trim() })) onChanged();
  }

  return (
    <form className="comment-form" onSubmit={(event) => void ask(event)} noValidate>
      <label className="labelled">
        <span>{words.review.askNote}</span>
        <textarea
          rows={2}
          dir="auto"
          value={note}
          maxLength={2000}
          aria-invalid={asked && lacksNote}
          onChange={(event) => setNote(event.target.value)}
        />
        {asked && lacksNote && <small role="alert">{words.review.askNoteMissing}</small>}
      </label>
      <Refusal failure={failure} />
      <Button type="submit" isDisabled={busy}>
        {words.review.ask}
      </Button>
    </form>
  );
}
