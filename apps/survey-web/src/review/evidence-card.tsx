import type { ReactNode } from 'react';
import { questionNumbers, type Finding, type PathReport, type QuestionnaireDefinition } from '@hamava/surveys';
import { useLocale } from '../locale/locale.js';
import { Card } from '../ui/card.js';
import type { Version } from './decision-card.js';

interface EvidenceCardProps {
  readonly definition: QuestionnaireDefinition;
  readonly findings: readonly Finding[];
  readonly waivers: Version['waivers'];
  readonly coverage: Omit<PathReport, 'paths'> | null;
}

/** What the machine had to say when the version was sent, and what its author chose to ignore, with the reason. */
export function EvidenceCard({ definition, findings, waivers, coverage }: EvidenceCardProps): ReactNode {
  const { words, say, format } = useLocale();
  const labels = words.review;
  const numbers = questionNumbers(definition);
  const waiverOf = ({ rule, itemCode }: Finding): Version['waivers'][number] | undefined =>
    waivers.find((waiver) => waiver.rule === rule && (waiver.itemCode ?? null) === (itemCode ?? null));
  return (
    <Card title={labels.quality}>
      {coverage && (
        <ul className="coverage">
          <li>
            {coverage.branches.total === 0
              ? labels.coverageNoBranches
              : labels.coverageBranches(format.count(coverage.branches.taken), format.count(coverage.branches.total))}
          </li>
          <li>
            {labels.coverageQuestions(format.count(coverage.questions.seen), format.count(coverage.questions.total))}
          </li>
          <li>{labels.coverageMinutes(format.score(coverage.minutes.p50), format.score(coverage.minutes.p90))}</li>
        </ul>
      )}
      {findings.length === 0 ? (
        <p className="fine">{labels.findingsNone}</p>
      ) : (
        <ul className="changes">
          {findings.map((finding, at) => {
            const waiver = waiverOf(finding);
            const number = numbers.get(finding.itemCode ?? '');
            return (
              <li key={`${finding.rule}.${finding.path}.${at}`}>
                <div className="change-head">
                  <span className={`change-class finding-${finding.severity}`}>
                    {labels.severities[finding.severity]}
                  </span>
                  {number !== undefined && <b>{labels.question(format.count(number))}</b>}
                  <bdi dir="ltr" className="change-kind">
                    {finding.rule}
                  </bdi>
                </div>
                <p>{say(finding.words)}</p>
                {waiver && <p className="fine">{labels.waived(waiver.waivedBy, waiver.reason)}</p>}
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
