import { useCallback, useEffect, useMemo, type ReactNode } from 'react';
import { ApiProblem } from '../api/api-failure.js';
import {
  SurveysDocument,
  TrustTrendDocument,
  type SurveysQuery,
  type TrustTrendQuery,
} from '../api/generated/graphql.js';
import { useQuery } from '../api/use-query.js';
import { useLocale } from '../locale/locale.js';
import { Card } from '../ui/card.js';
import { BreakNotes } from './break-notes.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { usePageTitle, useRouter } from '../ui/routing/router.js';
import { ReleaseNote } from '../ui/release-note.js';
import { Segmented } from '../ui/segmented.js';
import { Skeleton } from '../ui/skeleton.js';
import { AgencyGrid } from './agency-grid.js';
import { AgencyPicker, ChosenAgencies } from './agency-picker.js';
import { Choice } from './choice.js';
import { changed } from './edition/address.js';
import { FiguresSwitch } from './figures-switch.js';
import { HeadlineCard } from './headline-card.js';
import { INDEX_OUTCOME, readPickerState, toggleAgency, writePickerState, type PickerState } from './picker-state.js';
import { newestPublished, newestTold, toTrendDataset, type PlotSeries } from './to-trend-dataset.js';
import { TrendChart } from './trend-chart.js';
import { outcomeName, outcomeWords, waveName } from './trend-sentence.js';
import { TrendTable } from './trend-table.js';
import './trend.css';

type TrustTrend = TrustTrendQuery['trustTrend'];
type Adjust = (change: Partial<PickerState>) => void;

/** `/council/trend`: what became of trust, wave by wave. The address holds everything that is chosen. */
export function TrendPage(): ReactNode {
  const { words } = useLocale();
  const { place, adjust: adjustPlace } = useRouter();
  const heading = usePageTitle(words.app.pageTitle(words.trend.title));
  const state = useMemo(() => readPickerState(place.search), [place.search]);
  const adjust: Adjust = useCallback(
    (change) =>
      adjustPlace({
        path: place.path,
        search: changed(writePickerState({ ...readPickerState(place.search), ...change }), {
          figures: new URLSearchParams(place.search).get('figures'),
        }),
      }),
    [adjustPlace, place.path, place.search],
  );
  const surveys = useQuery(SurveysDocument, {});

  return (
    <div className="page trend-page">
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {words.trend.title}
        </h1>
        <FiguresSwitch />
      </div>
      {surveys.status === 'failed' && <ErrorPanel failure={surveys.failure} onRetry={surveys.retry} />}
      {surveys.status === 'loading' && <Skeleton label={words.app.loading} blocks={3} />}
      {surveys.status === 'ready' && <SurveyTrend surveys={surveys.data.surveys} state={state} adjust={adjust} />}
    </div>
  );
}

interface SurveyTrendProps {
  readonly surveys: SurveysQuery['surveys'];
  readonly state: PickerState;
  readonly adjust: Adjust;
}

function SurveyTrend({ surveys, state, adjust }: SurveyTrendProps): ReactNode {
  const { words } = useLocale();
  const survey = surveys.find(({ id, code }) => state.survey === code || state.survey === id) ?? surveys[0];
  const answer = useQuery(
    TrustTrendDocument,
    survey === undefined ? null : { surveyId: survey.id, outcome: state.outcome },
  );
  const unknownOutcome =
    answer.status === 'failed' && answer.failure instanceof ApiProblem && answer.failure.path === 'outcome';
  useEffect(() => {
    // An old link may name an outcome that the questionnaire no longer has.
    if (unknownOutcome && state.outcome !== INDEX_OUTCOME) adjust({ outcome: INDEX_OUTCOME });
  }, [unknownOutcome, state.outcome, adjust]);
  if (survey === undefined) return <EmptyState title={words.trend.emptyTitle} text={words.trend.emptyText} />;
  if (answer.status === 'failed') return <ErrorPanel failure={answer.failure} onRetry={answer.retry} />;
  const trend = answer.status === 'ready' ? answer.data.trustTrend : answer.previous?.trustTrend;
  if (trend === undefined) return <Skeleton label={words.app.loading} blocks={3} />;
  return (
    <div className="trend-figures" aria-busy={answer.status === 'loading'}>
      <TrendChoices surveys={surveys} trend={trend} state={state} adjust={adjust} />
      <TrendFigures trend={trend} state={state} adjust={adjust} />
    </div>
  );
}

function TrendChoices({ surveys, trend, state, adjust }: SurveyTrendProps & { readonly trend: TrustTrend }): ReactNode {
  const locale = useLocale();
  const { words, say } = locale;
  return (
    <div className="trend-choices">
      {surveys.length > 1 && (
        <Choice
          label={words.trend.survey}
          value={trend.survey.code}
          onChange={(code) => adjust({ survey: code, agencies: [], outcome: INDEX_OUTCOME })}
          options={surveys.map(({ code, title }) => ({ value: code, label: say(title) }))}
        />
      )}
      <Choice
        label={words.trend.outcome}
        value={state.outcome}
        onChange={(outcome) => adjust({ outcome })}
        options={trend.outcomes.map(({ code, title }) => ({ value: code, label: outcomeWords(locale, title) }))}
      />
    </div>
  );
}

function TrendFigures({
  trend,
  state,
  adjust,
}: {
  readonly trend: TrustTrend;
  readonly state: PickerState;
  readonly adjust: Adjust;
}): ReactNode {
  const locale = useLocale();
  const { words, format } = locale;
  const dataset = useMemo(() => toTrendDataset(trend), [trend]);
  const wanted = state.agencies.join();
  const chosen = useMemo(() => {
    const keys = wanted === '' ? [] : wanted.split(',');
    return keys.flatMap((key): PlotSeries[] => dataset.agencies.filter((series) => series.key === key));
  }, [dataset, wanted]);
  const keys = useMemo(() => chosen.map(({ key }) => key), [chosen]);
  const setAgencies = (agencies: readonly string[]): void => adjust({ agencies });

  if (dataset.waves.length === 0) return <EmptyState title={words.trend.noWaveTitle} text={words.trend.noWaveText} />;
  const all = [dataset.council, ...dataset.agencies];
  if (all.every(({ points }) => newestPublished(points) < 0)) {
    return (
      <EmptyState
        title={words.trend.emptyOutcome}
        text={words.trend.emptyOutcomeText(outcomeName(locale, trend.outcome.title))}
      />
    );
  }
  const newest = trend.council.find(({ wave }) => wave.id === dataset.waves.at(-1)?.id)?.wave;
  const many = dataset.waves.length > 1;
  const count = format.count(dataset.waves.length);
  const withheld = dataset.agencies.filter(({ points }) => points[newestTold(dataset)]?.state === 'withheld').length;
  return (
    <>
      <HeadlineCard dataset={dataset} outcome={trend.outcome.title} />
      <Card
        title={
          many
            ? words.trend.chartTitle(outcomeName(locale, trend.outcome.title), count)
            : words.trend.chartTitleOne(outcomeName(locale, trend.outcome.title))
        }
        {...(state.view === 'chart' && { subtitle: words.trend.chartSubtitle })}
        className="trend-card"
        actions={
          <Segmented
            label={words.trend.viewTabs}
            value={state.view}
            onChange={(view) => adjust({ view })}
            options={[
              { value: 'chart', label: words.trend.chartTab },
              { value: 'table', label: words.trend.tableTab },
            ]}
          />
        }
      >
        <div className="trend-legend">
          <ChosenAgencies agencies={dataset.agencies} chosen={keys} onChange={setAgencies} />
          <AgencyPicker agencies={dataset.agencies} chosen={keys} onChange={setAgencies} />
        </div>
        {state.view === 'table' ? (
          <TrendTable dataset={dataset} outcome={trend.outcome.title} chosen={chosen} />
        ) : (
          <TrendChart dataset={dataset} chosen={chosen} />
        )}
        <BreakNotes dataset={dataset} />
        {withheld > 0 && <p className="trend-partial">{words.trend.partialChart(format.count(withheld))}</p>}
        {['OPEN', 'PAUSED'].includes(dataset.waves.at(-1)?.state ?? '') && (
          <p className="trend-note">{words.trend.hollowPoint}</p>
        )}
        {newest !== undefined && <ReleaseNote wave={newest} className="trend-note" />}
        <SourceLine trend={trend} waves={dataset.waves} />
      </Card>
      <AgencyGrid
        dataset={dataset}
        chosen={keys}
        order={state.order}
        onOrder={(order) => adjust({ order })}
        onToggle={(key) => setAgencies(toggleAgency(keys, key))}
      />
    </>
  );
}

function SourceLine({
  trend,
  waves,
}: {
  readonly trend: TrustTrend;
  readonly waves: ReturnType<typeof toTrendDataset>['waves'];
}): ReactNode {
  const locale = useLocale();
  const { words, say } = locale;
  const [first, last] = [waves[0], waves.at(-1)];
  if (first === undefined || last === undefined) return null;
  const survey = say(trend.survey.title);
  const span =
    first === last
      ? words.trend.sourceLineOne(survey, waveName(locale, first))
      : words.trend.sourceLine(survey, waveName(locale, first), waveName(locale, last));
  return (
    <p className="trend-source">
      {span} {words.trend.weighting} {words.trend.volunteers}
    </p>
  );
}
