import { useEffect, useRef, type ReactNode } from 'react';
import { useLocale } from '../locale/locale.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { Icon } from '../ui/icon.js';
import { Link, usePageTitle } from '../ui/routing/router.js';
import { Skeleton } from '../ui/skeleton.js';
import { StartCard } from './start-card.js';
import { TrialProgress } from './trial-progress.js';
import { TrialResults } from './trial-results.js';
import { reportOf, type TrialPage as Page } from './trial-report.js';
import { useTrialWords } from './trial-words.js';
import { useTrial, type TrialLife } from './use-trial.js';
import './trial.css';

/** A rehearsal of one questionnaire: made-up answers take the way of real ones, and nothing of it counts. */
export function TrialPage({ id }: { readonly id: string }): ReactNode {
  const words = useTrialWords();
  const { words: common, say } = useLocale();
  const life = useTrial(id);
  const { answer, page } = life;
  const title = page === null ? words.title : words.titleOf(say(page.questionnaire.title));
  const heading = usePageTitle(common.app.pageTitle(title));
  const stage = page === null ? null : `${page.trial?.id} ${page.trial?.state}`;
  const before = useRef<string | null>(null);
  useEffect(() => {
    // What had the focus may have gone with the stage before.
    if (before.current !== null && before.current !== stage && document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true });
    if (stage !== null) before.current = stage;
  }, [stage, heading]);
  return (
    <div className="page trial">
      <p className="trial-ways">
        <Link to={{ path: '/office/questionnaires' }}>{words.toList}</Link>
        <Link to={{ path: `/office/questionnaires/${id}` }}>{words.toDesigner}</Link>
      </p>
      <div className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          <p>{words.lead}</p>
        </div>
      </div>
      <p className="trial-band">
        <Icon name="alert" /> <span>{words.band}</span>
      </p>
      {answer.status === 'failed' && <ErrorPanel failure={answer.failure} onRetry={answer.retry} />}
      {answer.status === 'loading' && page === null && <Skeleton label={common.app.loading} />}
      {page !== null && <Shown id={id} life={life} page={page} />}
    </div>
  );
}

function Shown({ id, life, page }: { readonly id: string; readonly life: TrialLife; readonly page: Page }): ReactNode {
  const words = useTrialWords();
  const { words: common, say } = useLocale();
  const { trial, questionnaire } = page;
  const report = trial === null ? null : reportOf(trial);
  return (
    <>
      <p role="status" className={report === null ? 'trial-told' : 'visually-hidden'}>
        {told()}
      </p>
      {trial?.state === 'RUNNING' && <TrialProgress size={trial.size} done={life.done} />}
      {trial !== null && report !== null && (
        <TrialResults
          id={id}
          trial={trial}
          report={report}
          agency={questionnaire.agency === null ? common.trend.theAgency : say(questionnaire.agency.name)}
          onDeleted={life.onDeleted}
          canDelete={questionnaire.canEdit}
        />
      )}
      {trial?.state !== 'RUNNING' && questionnaire.canEdit && (
        <StartCard key={trial?.id} questionnaire={questionnaire} trial={trial} onStarted={life.answer.retry} />
      )}
    </>
  );

  function told(): string {
    if (trial === null) return life.hasGone ? words.gone : words.empty;
    if (trial.state === 'STOPPED') return words.stopped;
    return report === null ? '' : words.ready;
  }
}
