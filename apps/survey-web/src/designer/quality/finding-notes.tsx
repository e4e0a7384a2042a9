import { useState, type ReactNode } from 'react';
import type { Finding } from '@hamava/surveys';
import { UnwaiveFindingDocument, WaiveFindingDocument } from '../../api/generated/graphql.js';
import { send } from '../../api/client.js';
import { useLocale } from '../../locale/locale.js';
import { Button } from '../../ui/button.js';
import { TextBox } from '../../ui/fields.js';
import { useDesigner, useDesignerWords } from '../designer-context.js';
import { DesignerIcon } from '../designer-icon.js';

/** What the linter says of one question, below its card. */
export function FindingNotes({ code }: { readonly code: string }): ReactNode {
  const { findings } = useDesigner();
  const own = findings.filter(({ itemCode }) => itemCode === code);
  return own.map((finding) => (
    <FindingNote key={`${finding.rule}${finding.path}${finding.words.fa}`} finding={finding} />
  ));
}

/** One finding with its fix, or with the reason why it may stay. */
export function FindingNote({ finding }: { readonly finding: Finding }): ReactNode {
  const words = useDesignerWords();
  const { say } = useLocale();
  const { id, store, canEdit, waivers, setWaivers } = useDesigner();
  const [reason, setReason] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const { rule, itemCode, severity, fix } = finding;
  const waiver = waivers.find((each) => each.rule === rule && each.itemCode === itemCode);
  const variables = { id, rule, itemCode };
  const waive = (): void => {
    send(WaiveFindingDocument, { ...variables, reason: (reason ?? '').trim() }).then(
      ({ waiveFinding }) => {
        setWaivers(waiveFinding.waivers);
        setReason(null);
      },
      () => setFailed(true),
    );
  };
  const unwaive = (): void => {
    send(UnwaiveFindingDocument, variables).then(
      ({ unwaiveFinding }) => setWaivers(unwaiveFinding.waivers),
      () => setFailed(true),
    );
  };
  return (
    <div className={`finding finding-${waiver ? 'waived' : severity}`}>
      <DesignerIcon name={severity} />
      <div>
        <p>
          <b>{words.findings.severity[severity]}</b> {say(finding.words)}
        </p>
        {waiver && <p className="fine">{words.findings.because(waiver.reason, waiver.waivedBy)}</p>}
        {canEdit && (
          <div className="row">
            {fix && !waiver && (
              <button
                type="button"
                className="link-button"
                onClick={() => store.patch({ what: 'applyFix', subject: rule }, fix.patches)}
              >
                {say(fix.label)}
              </button>
            )}
            {waiver && (
              <button type="button" className="link-button" onClick={unwaive}>
                {words.findings.takeBack}
              </button>
            )}
            {!waiver && severity !== 'error' && reason === null && (
              <button type="button" className="link-button" onClick={() => setReason('')}>
                {words.findings.ignore}
              </button>
            )}
          </div>
        )}
        {reason !== null && !waiver && (
          <form
            className="row"
            onSubmit={(event) => {
              event.preventDefault();
              if (reason.trim() !== '') waive();
            }}
          >
            <TextBox label={words.findings.reason} value={reason} onChange={setReason} />
            <Button type="submit">{words.findings.keepIgnored}</Button>
          </form>
        )}
        {failed && <p role="alert">{words.findings.waiveFailed}</p>}
      </div>
    </div>
  );
}
