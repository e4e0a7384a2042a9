import { useState, type ReactNode } from 'react';
import { RetireQuestionnaireDocument, type QuestionnaireReviewQuery } from '../api/generated/graphql.js';
import { useLocale } from '../locale/locale.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Refusal } from '../ui/refusal.js';
import { useAction } from '../api/use-action.js';

type Reviewed = QuestionnaireReviewQuery['questionnaire'];

/** Only what waves can ask is taken out of use; a draft that nobody was asked is none of it. */
function mayRetire({ state, versions, canEdit, mayReview }: Reviewed): boolean {
  return (canEdit || mayReview) && state !== 'RETIRED' && versions.some((version) => version.state === 'PUBLISHED');
}

/** Takes a published questionnaire out of use; asked twice, because there is no way back. */
export function RetireButton({
  reviewed,
  onDone,
}: {
  readonly reviewed: Reviewed;
  readonly onDone: () => void;
}): ReactNode {
  const { words } = useLocale();
  const { busy, failure, run } = useAction();
  const [asking, setAsking] = useState(false);
  const labels = words.review;
  const retire = async (): Promise<void> => {
    if (!(await run(RetireQuestionnaireDocument, { id: reviewed.id }))) return;
    setAsking(false);
    onDone();
  };
  if (!mayRetire(reviewed)) return null;
  return (
    <p>
      <Button onPress={() => setAsking(true)}>{labels.retire}</Button>
      {asking && (
        <Dialog title={labels.retireTitle} onClose={() => setAsking(false)}>
          <p>{labels.retireText}</p>
          <Refusal failure={failure} />
          <div className="decisions">
            <Button onPress={() => setAsking(false)}>{labels.cancel}</Button>
            <Button tone="primary" isDisabled={busy} onPress={() => void retire()}>
              {labels.retireConfirm}
            </Button>
          </div>
        </Dialog>
      )}
    </p>
  );
}
