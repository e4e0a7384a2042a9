import { useState, type ReactNode } from 'react';
import { compareDefinitions, type Change } from '@hamava/surveys';
import { useLocale } from '../../locale/locale.js';
import { Link } from '../../ui/routing/router.js';
import { Dialog } from '../../ui/dialog.js';
import { useDefinition, useDesigner, useDesignerWords, useNames } from '../designer-context.js';
import { DesignerIcon } from '../designer-icon.js';
import { asDefinition, type OpenQuestionnaire } from '../questionnaire-api.js';
import type { PathReport } from './path-work.js';
import { PathPhone } from './path-phone.js';
import { PathTable, type SurveyPath } from './path-table.js';
import { ScenarioList } from './scenario-list.js';
import { usePathReport } from './use-path-report.js';

/** How the questionnaire runs: what can be reached, how long it takes, and what has changed since the last version. */
export function PathsDialog({
  opened,
  onClose,
}: {
  readonly opened: OpenQuestionnaire;
  readonly onClose: () => void;
}): ReactNode {
  const words = useDesignerWords().pathTest;
  const { format } = useLocale();
  const state = usePathReport(useDefinition());
  const [played, setPlayed] = useState<SurveyPath | null>(null);
  const verdict = state.status === 'ready' && (
    <>
      {state.report.deadEnds.length === 0 ? (
        <span className="tag tag-open">{words.noDeadEnds}</span>
      ) : (
        <span className="tag tag-error">{words.someDeadEnds(format.count(state.report.deadEnds.length))}</span>
      )}
      {state.report.unreachable.length > 0 && (
        <span className="tag tag-error">{words.unreachable(format.count(state.report.unreachable.length))}</span>
      )}
    </>
  );
  const aside = (
    <>
      {verdict}
      <Link to={{ path: `/office/questionnaires/${opened.id}/trial` }} className="tool-button dialog-door">
        <DesignerIcon name="dice" /> <span>{words.trial}</span>
      </Link>
    </>
  );
  return (
    <Dialog title={words.title} onClose={onClose} width="wide" aside={aside}>
      <div className="path-columns">
        <div>
          {state.status === 'running' && <p role="status">{words.running}</p>}
          {state.status === 'failed' && <p role="alert">{words.failed}</p>}
          {state.status === 'ready' && <Report report={state.report} onPlay={setPlayed} onClose={onClose} />}
          <ScenarioList />
        </div>
        <div>
          {played !== null && <PathPhone path={played} onClose={() => setPlayed(null)} />}
          <Difference opened={opened} />
          <Talk />
        </div>
      </div>
    </Dialog>
  );
}

function Report({
  report,
  onPlay,
  onClose,
}: {
  readonly report: PathReport;
  readonly onPlay: (path: SurveyPath) => void;
  readonly onClose: () => void;
}): ReactNode {
  const words = useDesignerWords().pathTest;
  const { format, say } = useLocale();
  const { view } = useDesigner();
  const names = useNames();
  const { branches, questions, shortest, longest, deadEnds, unreachable, paths } = report;
  const tiles = [
    [words.ofTotal(format.count(branches.taken), format.count(branches.total)), words.branches],
    [words.ofTotal(format.count(questions.seen), format.count(questions.total)), words.questions],
    [words.range(format.score(shortest.minutes), format.score(longest.minutes)), words.minutesRange],
    [format.count(deadEnds.length), words.deadEnds],
  ] as const;
  return (
    <>
      <dl className="tiles">
        {tiles.map(([value, name]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {report.pairwise && <p className="fine">{words.pairwise}</p>}
      <PathTable paths={paths} onPlay={onPlay} />
      {[
        ...unreachable.map((each) => ({ ...each, isSeen: false })),
        ...deadEnds.map((each) => ({ ...each, isSeen: true })),
      ].map(({ code, because, isSeen }, at) => (
        <div key={at} className="finding finding-error">
          <DesignerIcon name="error" />
          <p>
            <b>{isSeen ? names.any(code) : words.neverSeen(names.any(code))}</b> {say(because)}{' '}
            <button
              type="button"
              className="link-button"
              onClick={() => {
                view.choose(code, { tab: 'logic' });
                onClose();
              }}
            >
              {words.goToRule}
            </button>
          </p>
        </div>
      ))}
    </>
  );
}

function Difference({ opened }: { readonly opened: OpenQuestionnaire }): ReactNode {
  const words = useDesignerWords().pathTest;
  const { format } = useLocale();
  const definition = useDefinition();
  const [newest] = opened.versions;
  if (newest === undefined) return <p className="fine">{words.noVersion}</p>;
  const changes = compareDefinitions(asDefinition(newest.definition), definition, { coreItems: opened.lockedItems });
  return (
    <>
      <h3>{words.difference(format.count(newest.number))}</h3>
      {changes.length === 0 && <p className="fine">{words.noDifference}</p>}
      {changes.map((change, at) => (
        <ChangeCard key={at} change={change} />
      ))}
    </>
  );
}

const CLASS_TAG = { harmless: 'tag-open', attention: 'tag-planned', breaksTrend: 'tag-error' } as const;

function ChangeCard({ change }: { readonly change: Change }): ReactNode {
  const words = useDesignerWords().pathTest;
  const { say } = useLocale();
  const names = useNames();
  const runs =
    change.words ??
    [
      { op: 'delete' as const, text: change.before ?? '' },
      { op: 'insert' as const, text: change.after ?? '' },
    ].filter(({ text }) => text !== '');
  return (
    <article className="change">
      <p>
        {names.any(change.within ?? change.code)}، {words.kinds[change.kind]}{' '}
        <span className={`tag ${CLASS_TAG[change.class]}`}>{words.classes[change.class]}</span>
      </p>
      <p>
        {runs.map(({ op, text }, at) => {
          if (op === 'same') return <span key={at}>{text}</span>;
          const Mark = op === 'insert' ? 'ins' : 'del';
          return (
            <Mark key={at}>
              <span className="visually-hidden">{op === 'insert' ? words.inserted : words.deleted} </span>
              {text}
            </Mark>
          );
        })}
      </p>
      <p className="fine">{say(change.because)}</p>
    </article>
  );
}

function Talk(): ReactNode {
  const words = useDesignerWords().pathTest;
  const { comments } = useDesigner();
  const names = useNames();
  const open = comments.filter(({ resolved }) => !resolved);
  return (
    <>
      <h3>{words.review}</h3>
      {open.length === 0 && <p className="fine">{words.noReview}</p>}
      {open.map(({ id, author, body, itemCode }) => (
        <article key={id} className="comment comment-open">
          <p>
            <b>{author}</b> <span className="fine">{itemCode === null ? '' : names.any(itemCode)}</span>
          </p>
          <p>{body}</p>
        </article>
      ))}
    </>
  );
}
