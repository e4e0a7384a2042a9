import type { ReactNode } from 'react';
import type { Finding } from '@hamava/surveys';
import { Dialog } from '../../ui/dialog.js';
import { useDesigner, useDesignerWords, useNames } from '../designer-context.js';
import { FindingNote } from './finding-notes.js';

const ORDER = { error: 0, warning: 1, info: 2 } as const;

/** Findings that nobody has given a reason to ignore, the gravest first. */
export function useOpenFindings(): readonly Finding[] {
  const { findings, waivers } = useDesigner();
  return findings
    .filter(({ rule, itemCode }) => !waivers.some((each) => each.rule === rule && each.itemCode === itemCode))
    .toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}

export function QualityDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = useDesignerWords();
  const { findings, view } = useDesigner();
  const names = useNames();
  const open = useOpenFindings();
  const waived = findings.filter((finding) => !open.includes(finding));
  return (
    <Dialog title={words.findings.title} onClose={onClose}>
      {findings.length === 0 && <p>{words.findings.none}</p>}
      <ul className="finding-list">
        {[...open, ...waived].map((finding, at) => {
          const { itemCode } = finding;
          return (
            <li key={`${finding.rule}${finding.path}${at}`}>
              {itemCode === null ? (
                <b>{words.findings.whole}</b>
              ) : (
                <button
                  type="button"
                  className="link-button"
                  onClick={() => {
                    view.choose(itemCode, { edit: true });
                    onClose();
                  }}
                >
                  {names.any(itemCode)}
                </button>
              )}
              <FindingNote finding={finding} />
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
