import type { ReactNode } from 'react';
import { useLocale } from '../locale/locale.js';
import { problemSentence } from '../locale/problem-sentences.js';
import { Card } from '../ui/card.js';
import type { Trial, TrialReport } from './trial-report.js';
import { useTrialWords } from './trial-words.js';

type Row = readonly [name: string, count: number];

/** Who did not come to the end and why, how the others ended, and which quotas are full. */
export function TurnedAway({ trial, report }: { readonly trial: Trial; readonly report: TrialReport }): ReactNode {
  const words = useTrialWords();
  const { say, language, format } = useLocale();
  const { sections, endings } = report.tally;
  const left = [
    ...sections.map(({ code, title }): Row => [say(title) || code, report.leftAfter[code] ?? 0]),
    [words.before, report.leftAfter[''] ?? 0] as const,
  ].filter(([, count]) => count > 0);
  const refused = Object.entries(trial.refused as Record<string, number>).map(([code, count]): Row => [
    problemSentence(code, language) ?? code,
    count,
  ]);
  const ended = endings
    .map(({ title, code, count }, at): Row => {
      const name = title === null ? (code ?? words.noEnding) : say(title);
      return [code === null ? name : words.endingOf(format.count(at + 1), name), count];
    })
    .filter(([, count], at) => count > 0 || at < endings.length - 1);
  return (
    <>
      <Card title={words.leftTitle}>
        {left.length === 0 ? <p className="fine">{words.nobodyLeft}</p> : <Counts name={words.where} rows={left} />}
      </Card>
      <Card title={words.refusedTitle}>
        {refused.length === 0 ? (
          <p className="fine">{words.noneRefused}</p>
        ) : (
          <Counts name={words.reason} rows={refused} />
        )}
      </Card>
      {report.quotas.length > 0 && (
        <Card title={words.quotas}>
          <Quotas quotas={report.quotas} />
        </Card>
      )}
      {ended.length > 0 && (
        <Card title={words.endings}>
          <Counts name={words.ending} rows={ended} />
        </Card>
      )}
    </>
  );
}

function Counts({ name, rows }: { readonly name: string; readonly rows: readonly Row[] }): ReactNode {
  const words = useTrialWords();
  const { format } = useLocale();
  return (
    <table className="trial-table">
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col">{words.count}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([each, count], at) => (
          <tr key={at}>
            <th scope="row">{each}</th>
            <td>{format.count(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Quotas({ quotas }: Pick<TrialReport, 'quotas'>): ReactNode {
  const words = useTrialWords();
  const { format, say } = useLocale();
  return (
    <table className="trial-table">
      <thead>
        <tr>
          <th scope="col">{words.quota}</th>
          <th scope="col">{words.quotaState}</th>
        </tr>
      </thead>
      <tbody>
        {quotas.map(({ code, title, limit, accepted }) => (
          <tr key={code}>
            <th scope="row">{say(title) || code}</th>
            <td>
              {words.of(format.count(accepted), format.count(limit))}{' '}
              {accepted >= limit && <span className="trial-full">{words.full}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
