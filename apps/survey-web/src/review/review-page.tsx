import type { ReactNode } from 'react';
import type { Change, Finding, PathReport, QuestionnaireDefinition } from '@hamava/surveys';
import { QuestionnaireReviewDocument, VersionDiffDocument } from '../api/generated/graphql.js';
import { useQuery } from '../api/use-query.js';
import { useLocale } from '../locale/locale.js';
import { Card } from '../ui/card.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { Link, usePageTitle, useRouter } from '../ui/routing/router.js';
import { Skeleton } from '../ui/skeleton.js';
import { ChangeList } from './change-list.js';
import { CommentThread } from './comment-thread.js';
import { DecisionCard, type Version } from './decision-card.js';
import { EvidenceCard } from './evidence-card.js';
import { QuestionnaireText } from './questionnaire-text.js';
import { RetireButton } from './retire-button.js';
import { StateTag } from './state-tag.js';
import { commentsUpTo, versionBefore } from './version-before.js';
import { VersionList } from './version-list.js';
import './review.css';

/** One questionnaire as its reviewers see it: versions, what changed and what that breaks, quality, discussion, decision. */
export function ReviewPage({ id }: { readonly id: string }): ReactNode {
  const { words, say } = useLocale();
  const { place } = useRouter();
  const answer = useQuery(QuestionnaireReviewDocument, { id });
  const waiting = answer.status === 'loading' ? answer.previous : null;
  const shown = answer.status === 'ready' ? answer.data : waiting;
  const title = shown ? words.review.reviewTitle(say(shown.questionnaire.title)) : words.review.versions;
  const heading = usePageTitle(words.app.pageTitle(title));
  // The button that was pressed goes away with the state that it ended.
  const onDecided = (): void => {
    answer.retry();
    heading.current?.focus();
  };
  const version = shown ? versionAsked(shown.questionnaire.versions, place.search) : undefined;
  return (
    <div className="page">
      <WaysOn canEdit={shown?.questionnaire.canEdit ?? false} />
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <span role="status">{shown && <StateTag state={shown.questionnaire.state} />}</span>
      </div>
      {answer.status === 'failed' && <ErrorPanel failure={answer.failure} onRetry={answer.retry} />}
      {answer.status === 'loading' && shown === null && <Skeleton label={words.app.loading} />}
      {shown && version === undefined && <p className="fine">{words.review.noVersions}</p>}
      {shown && version && (
        <Reviewed reviewed={shown.questionnaire} version={version} onChanged={answer.retry} onDecided={onDecided} />
      )}
    </div>
  );
}

/** The one that the address names, or else the newest. */
function versionAsked(versions: readonly Version[], search: string): Version | undefined {
  const asked = new URLSearchParams(search).get('version');
  return versions.find(({ number }) => String(number) === asked) ?? versions[0];
}

/** Back to the list, and for the author on to the designer. */
function WaysOn({ canEdit }: { readonly canEdit: boolean }): ReactNode {
  const { words } = useLocale();
  const { place } = useRouter();
  const questionnaire = place.path.replace(/\/versions$/, '');
  return (
    <p className="decisions">
      <Link to={{ path: questionnaire.replace(/\/[^/]+$/, '') }}>{words.review.back}</Link>
      {canEdit && questionnaire.startsWith('/office/') && <Link to={{ path: questionnaire }}>{words.review.open}</Link>}
    </p>
  );
}

type Questionnaire = Parameters<typeof DecisionCard>[0]['reviewed'];

function Reviewed({
  reviewed,
  version,
  onChanged,
  onDecided,
}: {
  readonly reviewed: Questionnaire;
  readonly version: Version;
  readonly onChanged: () => void;
  readonly onDecided: () => void;
}): ReactNode {
  const { words, format } = useLocale();
  const definition = version.definition as QuestionnaireDefinition;
  const before = versionBefore(reviewed.versions, version);
  const diff = useQuery(VersionDiffDocument, before ? { from: before.id, to: version.id } : null);
  const wasAsked = before?.state === 'PUBLISHED' || before?.state === 'RETIRED';
  const changes = diff.status === 'ready' ? (diff.data.versionDiff as readonly Change[]) : null;
  const comments = commentsUpTo(reviewed.comments, reviewed.versions, version);
  return (
    <div className="review">
      <div className="review-main">
        <Card
          title={words.review.changes}
          {...(before ? { subtitle: words.review.comparedWith(format.count(before.number)) } : {})}
        >
          {before === null && <p className="fine">{words.review.firstVersion}</p>}
          {before && diff.status === 'loading' && <p className="fine">{words.app.loading}</p>}
          {diff.status === 'failed' && <ErrorPanel failure={diff.failure} onRetry={diff.retry} />}
          {changes && <ChangeList changes={changes} definition={definition} />}
        </Card>
        <EvidenceCard
          definition={definition}
          findings={version.findings as readonly Finding[]}
          waivers={version.waivers}
          coverage={version.coverage as Omit<PathReport, 'paths'> | null}
        />
      </div>
      <div className="review-side">
        <DecisionCard
          key={version.id + version.state}
          reviewed={reviewed}
          version={version}
          breaksTrend={wasAsked && (changes?.some((change) => change.class === 'breaksTrend') ?? false)}
          onChanged={onDecided}
        />
        <Card title={words.review.versionList}>
          <VersionList questionnaireId={reviewed.id} versions={reviewed.versions} shown={version} />
        </Card>
        <Card title={words.review.comments}>
          <CommentThread
            reviewed={reviewed}
            versionId={version.id}
            definition={definition}
            comments={comments}
            onChanged={onChanged}
          />
        </Card>
        <RetireButton reviewed={reviewed} onDone={onDecided} />
      </div>
      <Card title={words.review.questionnaire} className="review-text">
        <QuestionnaireText definition={definition} />
      </Card>
    </div>
  );
}
