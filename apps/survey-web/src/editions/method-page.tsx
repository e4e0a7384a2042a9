import { useState, type ReactNode } from 'react';
import {
  DriverNamesDocument,
  MethodsDocument,
  type MethodFieldsFragment,
  type MethodsQuery,
} from '../api/generated/graphql.js';
import type { Staff } from '../api/session.js';
import { useQuery } from '../api/use-query.js';
import { useLocale, type Locale } from '../locale/locale.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { usePageTitle } from '../ui/routing/router.js';
import { Skeleton } from '../ui/skeleton.js';
import { useEditionsWords } from './editions-words.js';
import { MethodVersion, ProposalCard } from './method-version.js';
import { ProposeMethod } from './propose-method.js';
import { RulesInWords } from './rules-in-words.js';
import type { MethodSettings } from './rules.js';
import './editions.css';

export type MethodRow = Omit<MethodFieldsFragment, 'settings'> & { readonly settings: MethodSettings };
export type DriverNames = ReadonlyMap<string, string>;

/** `/council/method`: the rules in force, how they came to be, and how they change. */
export function MethodPage({ staff }: { readonly staff: Staff }): ReactNode {
  const { method: words } = useEditionsWords();
  const { words: own } = useLocale();
  const heading = usePageTitle(own.app.pageTitle(words.title));
  const answer = useQuery(MethodsDocument, {});
  const waiting = answer.status === 'loading' ? answer.previous : null;
  const data = answer.status === 'ready' ? answer.data : waiting;
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
      {answer.status === 'failed' && <ErrorPanel failure={answer.failure} onRetry={answer.retry} />}
      {answer.status === 'loading' && data === null && <Skeleton label={own.app.loading} blocks={3} />}
      {data !== null && <Methods data={data} staff={staff} onChanged={answer.retry} />}
    </div>
  );
}

function Methods({
  data,
  staff,
  onChanged,
}: {
  readonly data: MethodsQuery;
  readonly staff: Staff;
  readonly onChanged: () => void;
}): ReactNode {
  const { method: words } = useEditionsWords();
  const locale = useLocale();
  const drivers = useDriverNames(data.surveys[0]?.id ?? null);
  const [isProposing, setProposing] = useState(false);
  const rows = data.methods as readonly MethodRow[];
  const inForce = rows.find(({ state }) => state === 'approved');
  const proposal = rows.find(({ state }) => state === 'proposed');
  const mayDecide = staff.role === 'COUNCIL_SECRETARY' || staff.role === 'COUNCIL_METHOD';
  if (inForce === undefined) return null;
  return (
    <>
      {proposal && (
        <ProposalCard
          proposal={proposal}
          inForce={inForce}
          drivers={drivers}
          openWaves={openWavesOf(data, locale)}
          mayDecide={mayDecide}
          onChanged={onChanged}
        />
      )}
      <Card
        title={words.inForce(locale.format.count(inForce.number))}
        subtitle={sinceWords(inForce, words, locale)}
        {...(mayDecide &&
          !proposal && { actions: <Button onPress={() => setProposing(true)}>{words.propose}</Button> })}
      >
        <RulesInWords settings={inForce.settings} drivers={drivers} />
      </Card>
      <Card title={words.oldTitle}>
        <ul className="bulleted">
          {words.old.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Card>
      <Card title={words.historyTitle}>
        {rows.length === 1 && <p className="fine">{words.historyEmpty}</p>}
        <ol>
          {rows.map((row) => (
            <MethodVersion key={row.number} row={row} before={before(rows, row)} drivers={drivers} data={data} />
          ))}
        </ol>
      </Card>
      {isProposing && (
        <ProposeMethod
          settings={inForce.settings}
          drivers={drivers}
          onClose={() => setProposing(false)}
          onProposed={onChanged}
        />
      )}
    </>
  );
}

/** The rules that a method replaces: the newest approved ones before it. */
function before(rows: readonly MethodRow[], { number }: MethodRow): MethodRow | null {
  return rows.find((own) => own.state === 'approved' && own.number < number) ?? null;
}

function sinceWords(
  { number, approvedOn }: MethodRow,
  words: ReturnType<typeof useEditionsWords>['method'],
  { format }: Locale,
): string {
  return number === 1 || !approvedOn ? words.installed : words.since(format.date(approvedOn));
}

function openWavesOf({ surveys }: MethodsQuery, { words, format }: Locale): readonly string[] {
  return surveys.flatMap(({ waves }) =>
    waves
      .filter(({ state }) => state === 'OPEN' || state === 'PAUSED')
      .map(({ number }) => words.words.waveNumber(format.count(number))),
  );
}

/** What the drivers are called, by code; empty until it is known. */
function useDriverNames(surveyId: string | null): DriverNames {
  const { say, language } = useLocale();
  const answer = useQuery(DriverNamesDocument, surveyId === null ? null : { surveyId });
  if (answer.status !== 'ready') return new Map();
  const anAgency = language === 'fa' ? 'دستگاه' : 'the agency';
  return new Map(
    answer.data.trustTrend.outcomes
      .filter(({ kind }) => kind === 'driver')
      .map(({ code, title }) => [code, say(title).replaceAll('{agency}', anAgency)]),
  );
}
