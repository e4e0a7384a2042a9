import type { ReactNode } from 'react';
import { DecideMethodDocument, type MethodsQuery } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { useLocale } from '../locale/locale.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { Refusal } from '../ui/refusal.js';
import { useEditionsWords } from './editions-words.js';
import type { DriverNames, MethodRow } from './method-page.js';
import { differingRules, haveSameWeights } from './rules.js';
import { ruleValue, weightsInWords } from './rules-in-words.js';

/** What waits for the second person, and why it cannot be approved just now. */
export function ProposalCard({
  proposal,
  inForce,
  drivers,
  openWaves,
  mayDecide,
  onChanged,
}: {
  readonly proposal: MethodRow;
  readonly inForce: MethodRow;
  readonly drivers: DriverNames;
  readonly openWaves: readonly string[];
  readonly mayDecide: boolean;
  readonly onChanged: () => void;
}): ReactNode {
  const { method: words } = useEditionsWords();
  const { words: own } = useLocale();
  const { busy, failure, run } = useAction();
  const isOpen = openWaves.length > 0;
  const decide = (approve: boolean): void =>
    void run(DecideMethodDocument, { number: proposal.number, approve }).then((done) => done && onChanged());
  return (
    <Card title={words.waiting} subtitle={proposal.proposedBy ?? undefined} className="under-way">
      <Changes before={inForce} after={proposal} drivers={drivers} />
      <p dir="auto">
        <b>{words.because}: </b>
        {proposal.because}
      </p>
      {isOpen && (
        <p className="warned">
          {words.waveOpen} {words.openWaves(openWaves.join(own.words.listSeparator))}
        </p>
      )}
      {mayDecide && proposal.mine && <p className="warned">{words.own}</p>}
      <Refusal failure={failure} />
      {mayDecide && !proposal.mine && (
        <div className="decisions">
          <Button tone="primary" icon="check" isDisabled={busy || isOpen} onPress={() => decide(true)}>
            {words.approve}
          </Button>
          <Button isDisabled={busy} onPress={() => decide(false)}>
            {words.reject}
          </Button>
        </div>
      )}
    </Card>
  );
}

/** One method of the history: who, why, what it changed and which waves follow it. */
export function MethodVersion({
  row,
  before,
  drivers,
  data: { surveys },
}: {
  readonly row: MethodRow;
  readonly before: MethodRow | null;
  readonly drivers: DriverNames;
  readonly data: MethodsQuery;
}): ReactNode {
  const { method: words } = useEditionsWords();
  const { words: own, format, say } = useLocale();
  const title = (code: string): string => {
    const survey = surveys.find((each) => each.code === code);
    return survey === undefined || surveys.length === 1 ? '' : `${say(survey.title)} `;
  };
  const waves = row.waves.map(({ survey, wave }) => title(survey) + own.words.waveNumber(format.count(wave)));
  const states: Readonly<Record<string, string>> = words.states;
  return (
    <li className="method-version">
      <h3>
        {words.number(format.count(row.number))}
        <span className={`state state-${row.state}`}>{states[row.state] ?? row.state}</span>
      </h3>
      <p className="fine">{row.number === 1 || !row.approvedOn ? '' : words.since(format.date(row.approvedOn))}</p>
      {row.number === 1 ? <p>{words.installed}</p> : <People row={row} />}
      {before && <Changes before={before} after={row} drivers={drivers} />}
      {row.state === 'approved' && (
        <p>
          <b>{words.followedBy}: </b>
          {waves.length === 0 ? words.followedByNone : waves.join(own.words.listSeparator)}
        </p>
      )}
    </li>
  );
}

function People({ row: { proposedBy, decidedBy, because } }: { readonly row: MethodRow }): ReactNode {
  const { method: words } = useEditionsWords();
  return (
    <>
      <dl className="facts">
        <div>
          <dt>{words.proposedBy}</dt>
          <dd lang="fa">{proposedBy}</dd>
        </div>
        {decidedBy && (
          <div>
            <dt>{words.decidedBy}</dt>
            <dd lang="fa">{decidedBy}</dd>
          </div>
        )}
      </dl>
      {/* In whichever language its author wrote. */}
      <p dir="auto" lang="">
        {because}
      </p>
    </>
  );
}

function Changes({
  before,
  after,
  drivers,
}: {
  readonly before: MethodRow;
  readonly after: MethodRow;
  readonly drivers: DriverNames;
}): ReactNode {
  const { method: words } = useEditionsWords();
  const locale = useLocale();
  const lines = differingRules(before.settings, after.settings).map((rule) =>
    words.changed(
      words.rules[rule.name],
      ruleValue(rule, before.settings, locale),
      ruleValue(rule, after.settings, locale),
    ),
  );
  if (!haveSameWeights(before.settings, after.settings)) {
    const said = (row: MethodRow): string => weightsInWords(row.settings, drivers, words.asAsked, locale);
    lines.push(words.changed(words.weights, said(before), said(after)));
  }
  if (lines.length === 0) return <p className="fine">{words.changesNone}</p>;
  return (
    <div>
      <h4>{words.changes}</h4>
      <ul className="bulleted">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
