import { useMemo, type ReactNode } from 'react';
import { EditionSurveysDocument, type EditionSurveysQuery } from '../api/generated/graphql.js';
import type { Staff } from '../api/session.js';
import { useQuery } from '../api/use-query.js';
import { useLocale } from '../locale/locale.js';
import { Card } from '../ui/card.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { SelectBox } from '../ui/fields.js';
import { usePageTitle, useRouter } from '../ui/routing/router.js';
import { Skeleton } from '../ui/skeleton.js';
import { EditionTable } from './edition-table.js';
import { useEditionsWords } from './editions-words.js';
import { FieldNotes } from './field-notes.js';
import { StartEdition } from './start-edition.js';
import { UnderWay } from './under-way.js';
import { useEditions, type EditionRow } from './use-editions.js';
import './editions.css';

/** `/council/editions`: one makes an edition, another reads what it changes and publishes it. */
export function EditionsPage({ staff }: { readonly staff: Staff }): ReactNode {
  const words = useEditionsWords();
  const { words: own, say } = useLocale();
  const { place, adjust } = useRouter();
  const heading = usePageTitle(own.app.pageTitle(words.title));
  const answer = useQuery(EditionSurveysDocument, {});
  const wanted = new URLSearchParams(place.search).get('survey');
  const surveys = answer.status === 'ready' ? answer.data.surveys : [];
  const survey = surveys.find(({ code }) => code === wanted) ?? surveys[0];
  return (
    <div className="page editions-page">
      <div className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {words.title}
          </h1>
          <p>{words.lead}</p>
        </div>
      </div>
      {answer.status === 'loading' && <Skeleton label={own.app.loading} blocks={3} />}
      {answer.status === 'failed' && <ErrorPanel failure={answer.failure} onRetry={answer.retry} />}
      {answer.status === 'ready' && survey === undefined && (
        <EmptyState title={words.noSurvey} text={words.noSurveyText} />
      )}
      {surveys.length > 1 && survey && (
        <SelectBox
          label={words.survey}
          value={survey.code}
          onChange={(code) => adjust({ path: place.path, search: `?survey=${encodeURIComponent(code)}` })}
          options={surveys.map(({ code, title }) => ({ value: code, label: say(title) }))}
        />
      )}
      {answer.status === 'ready' && survey && (
        <OfSurvey key={survey.id} surveyId={survey.id} agencies={answer.data.agencies} staff={staff} />
      )}
    </div>
  );
}

function OfSurvey({
  surveyId,
  agencies,
  staff,
}: {
  readonly surveyId: string;
  readonly agencies: EditionSurveysQuery['agencies'];
  readonly staff: Staff;
}): ReactNode {
  const words = useEditionsWords();
  const { words: own, say } = useLocale();
  const { answer, editions, reload } = useEditions(surveyId);
  const names = useMemo(() => new Map(agencies.map(({ key, name }) => [key, say(name)])), [agencies, say]);
  const mayDecide = staff.role === 'COUNCIL_SECRETARY' || staff.role === 'COUNCIL_METHOD';
  if (editions === null) {
    if (answer.status === 'failed') return <ErrorPanel failure={answer.failure} onRetry={reload} />;
    return <Skeleton label={own.app.loading} blocks={2} />;
  }
  const published = editions.filter(({ state }) => state === 'published');
  const others = editions.filter(({ state }) => state !== 'published');
  const isUnderWay = others.some(({ state }) => state !== 'failed');
  return (
    <>
      <News editions={editions} />
      {mayDecide && !isUnderWay && <StartEdition surveyId={surveyId} published={published} onStarted={reload} />}
      {others.map((edition) => (
        <UnderWay key={edition.id} edition={edition} names={names} mayDecide={mayDecide} onChanged={reload} />
      ))}
      <Card title={words.listTitle}>
        <EditionTable editions={published} />
      </Card>
      <FieldNotes surveyId={surveyId} mayDecide={mayDecide} />
    </>
  );
}

/** Readers of the screen hear of so many steps, not of every poll. */
const STEPS = 4;

function News({ editions }: { readonly editions: readonly EditionRow[] }): ReactNode {
  const words = useEditionsWords();
  const { format } = useLocale();
  const [newest] = editions;
  return (
    <p className="visually-hidden" role="status">
      {newest === undefined ? '' : said(newest)}
    </p>
  );

  function said({ state, number, done, total }: EditionRow): string {
    if (state === 'published') return words.published(format.count(number ?? 0));
    if (state === 'candidate') return words.ready(format.count(number ?? 0));
    if (state === 'failed') return words.failed;
    const step = total === 0 ? 0 : Math.floor((STEPS * done) / total);
    const counted = Math.round((step * total) / STEPS);
    return step === 0 ? words.building : words.buildingStep(format.count(counted), format.count(total));
  }
}
