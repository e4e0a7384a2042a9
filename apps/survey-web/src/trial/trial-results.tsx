import type { ReactNode } from 'react';
import { useLocale } from '../locale/locale.js';
import { Card } from '../ui/card.js';
import { DeleteTrial } from './delete-trial.js';
import { FigureTable } from './figure-table.js';
import { QuestionTallies } from './question-tallies.js';
import { TrialLink } from './trial-link.js';
import type { Trial, TrialReport } from './trial-report.js';
import { useTrialWords } from './trial-words.js';
import { TurnedAway } from './turned-away.js';

export interface TrialResultsProps {
  readonly id: string;
  readonly trial: Trial;
  readonly report: TrialReport;
  /** Whom the questions ask about, in the reader's language. */
  readonly agency: string;
  readonly canDelete: boolean;
  readonly onDeleted: () => void;
}

export function TrialResults({ id, trial, report, agency, canDelete, onDeleted }: TrialResultsProps): ReactNode {
  const words = useTrialWords();
  const { tally, figures } = report;
  return (
    <>
      <Tiles trial={trial} report={report} />
      <div className="trial-columns">
        <div className="trial-main">
          <Card title={words.figures} subtitle={words.figuresLead}>
            {figures.length === 0 ? <p className="fine">{words.noFigures}</p> : <FigureTable figures={figures} />}
          </Card>
          <Card title={words.questions} subtitle={words.questionsLead}>
            <QuestionTallies tally={tally} words={report.words} agency={agency} />
          </Card>
        </div>
        <div className="trial-side">
          <TrialLink trial={trial} />
          <TurnedAway trial={trial} report={report} />
          <Card title={words.keeping}>
            <Facts trial={trial} />
            <div className="trial-actions">
              <a className="button" href={`/api/trials/${id}/answers.csv`} download>
                {words.csv}
              </a>
              {canDelete && <DeleteTrial id={id} onDeleted={onDeleted} />}
            </div>
            <p className="fine">{words.csvHint}</p>
          </Card>
        </div>
      </div>
    </>
  );
}

function Tiles({ trial, report }: Pick<TrialResultsProps, 'trial' | 'report'>): ReactNode {
  const words = useTrialWords();
  const { format } = useLocale();
  const { n, minutes } = report.tally;
  const refused = Object.values(trial.refused as Record<string, number>).reduce((sum, each) => sum + each, 0);
  const tiles = [
    [format.count(n), words.counted],
    [format.count(trial.leftEarly), words.leftEarly],
    [format.count(refused), words.refusedCount],
    [minutes === null ? words.none : format.score(minutes.median), words.median],
    [minutes === null ? words.none : format.score(minutes.ninetieth), words.ninetieth],
  ] as const;
  return (
    <dl className="trial-tiles">
      {tiles.map(([value, name]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Facts({ trial }: { readonly trial: Trial }): ReactNode {
  const words = useTrialWords();
  const { format } = useLocale();
  const { draftRevision, versionNumber, size, temper, leavingPercent, seed, startedBy, startedAt, expiresOn } = trial;
  const tried =
    versionNumber === null
      ? words.triedDraft(format.count(draftRevision ?? 0))
      : words.version(format.count(versionNumber));
  const facts = [
    [words.source, tried],
    [words.size, format.count(size)],
    [words.temper, words.tempers[temper as keyof typeof words.tempers]],
    [words.leaving, format.percent(leavingPercent)],
    [words.seed, format.count(seed)],
    [words.startedBy, words.startedByOn(startedBy, format.date(startedAt.slice(0, 10)))],
    [words.expires, format.date(expiresOn)],
  ] as const;
  return (
    <dl className="trial-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
