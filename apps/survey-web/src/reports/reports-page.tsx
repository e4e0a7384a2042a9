import type { ReactNode } from 'react';
import { ReportEditionsDocument, ReportSurveysDocument, type ReportSurveysQuery } from '../api/generated/graphql.js';
import type { Staff } from '../api/session.js';
import { useQuery } from '../api/use-query.js';
import { useLocale } from '../locale/locale.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { SelectBox } from '../ui/fields.js';
import { usePageTitle, useRouter } from '../ui/routing/router.js';
import { Skeleton } from '../ui/skeleton.js';
import { LettersCard } from './letters-card.js';
import { RecipientsCard } from './recipients-card.js';
import { ReportList } from './report-list.js';
import { useReportsWords } from './reports-words.js';
import './reports.css';

/** `/council/reports` and, for an office, `/office/reports`: an edition on paper and in the post. */
export function ReportsPage({ staff }: { readonly staff: Staff }): ReactNode {
  const words = useReportsWords();
  const { words: own, say } = useLocale();
  const { place, adjust } = useRouter();
  const heading = usePageTitle(own.app.pageTitle(words.title));
  const answer = useQuery(ReportSurveysDocument, {});
  const asked = new URLSearchParams(place.search);
  const surveys = answer.status === 'ready' ? answer.data.surveys : [];
  const survey = surveys.find(({ code }) => code === asked.get('survey')) ?? surveys[0];
  return (
    <div className="page reports-page">
      <div className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {words.title}
          </h1>
          <p>{staff.role === 'PR_MANAGER' ? words.leadOffice : words.lead}</p>
        </div>
      </div>
      {answer.status === 'loading' && <Skeleton label={own.app.loading} blocks={3} />}
      {answer.status === 'failed' && <ErrorPanel failure={answer.failure} onRetry={answer.retry} />}
      {answer.status === 'ready' && survey === undefined && (
        <EmptyState title={words.noEdition} text={words.noEditionText} />
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
        <OfSurvey key={survey.id} survey={survey} agencies={answer.data.agencies} staff={staff} />
      )}
    </div>
  );
}

interface OfSurveyProps {
  readonly survey: ReportSurveysQuery['surveys'][number];
  readonly agencies: ReportSurveysQuery['agencies'];
  readonly staff: Staff;
}

function OfSurvey({ survey, agencies, staff }: OfSurveyProps): ReactNode {
  const words = useReportsWords();
  const { words: own, format } = useLocale();
  const { place, adjust } = useRouter();
  const answer = useQuery(ReportEditionsDocument, { surveyId: survey.id });
  if (answer.status === 'failed') return <ErrorPanel failure={answer.failure} onRetry={answer.retry} />;
  if (answer.status === 'loading') return <Skeleton label={own.app.loading} blocks={2} />;
  const editions = answer.data.editions.filter(({ state }) => state === 'published');
  const wanted = Number(new URLSearchParams(place.search).get('edition'));
  const edition = editions.find(({ number }) => number === wanted) ?? editions[0];
  const keepsList = staff.role === 'PR_MANAGER' || staff.role === 'COUNCIL_SECRETARY';
  const recipients = keepsList && <RecipientsCard agencies={agencies} />;
  if (edition === undefined) {
    return (
      <>
        <EmptyState title={words.noEdition} text={words.noEditionText} />
        {recipients}
      </>
    );
  }
  const search = (number: string): string => `?survey=${encodeURIComponent(survey.code)}&edition=${number}`;
  return (
    <>
      <SelectBox
        label={words.edition}
        value={String(edition.number)}
        onChange={(number) => adjust({ path: place.path, search: search(number) })}
        options={editions.map(({ number, publishedOn }) => ({
          value: String(number),
          label: words.editionOn(format.count(number ?? 0), publishedOn ? format.date(publishedOn) : ''),
        }))}
      />
      <ReportList key={edition.id} editionId={edition.id} agencies={agencies} staff={staff} />
      <LettersCard key={`letters ${edition.id}`} editionId={edition.id} mayAct={staff.role === 'COUNCIL_SECRETARY'} />
      {recipients}
    </>
  );
}
