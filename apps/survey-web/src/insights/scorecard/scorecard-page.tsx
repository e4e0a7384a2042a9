import { useMemo, type ReactNode } from 'react';
import {
  balanceChart,
  balanceTable,
  driversChart,
  driversTable,
  likertChart,
  likertTable,
  reasonOf,
  scorecardBars,
  scorecardTable,
  trendChart,
  trendTable,
} from '@hamava/charts';
import {
  agencyFlags,
  agencyName,
  balanceOf,
  changeSentence,
  driversOf,
  figureAt,
  INDEX,
  isShown,
  likertOf,
  outcomeName,
  scorecardOf,
  trendOf,
  waveFlags,
  type Reading,
} from '@hamava/figures';
import { useLocale } from '../../locale/locale.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/empty-state.js';
import { usePageTitle } from '../../ui/routing/router.js';
import { BESIDE } from '../edition/beside.js';
import { useCouncilWords } from '../edition/council-words.js';
import { EditionGate } from '../edition/edition-gate.js';
import { EditionState } from '../edition/edition-state.js';
import { FigureFrame } from '../edition/figure-frame.js';
import { figureOf } from '../edition/figure.js';
import type { OpenEdition } from '../edition/use-edition.js';
import './scorecard.css';

/** What the newest edition says of one agency, on a sheet that can be printed and handed over. */
export function ScorecardPage({ agency }: { readonly agency: string }): ReactNode {
  return (
    <div className="page scorecard">
      <EditionGate ask={{ also: BESIDE }}>
        {(open) =>
          open.reading.edition.agencies.some(({ key }) => key === agency) ? (
            <Scorecard open={open} agency={agency} />
          ) : (
            <Unknown />
          )
        }
      </EditionGate>
    </div>
  );
}

function Unknown(): ReactNode {
  const { words } = useLocale();
  return <EmptyState title={words.app.notFoundTitle} text={words.app.notFoundText} />;
}

interface ScorecardProps {
  readonly open: OpenEdition;
  readonly agency: string;
}

function Scorecard({ open, agency }: ScorecardProps): ReactNode {
  const { reading } = open;
  const { words: general, language } = useLocale();
  const words = useCouncilWords();
  const name = agencyName(reading, agency);
  const heading = usePageTitle(general.app.pageTitle(name));
  const wave = useMemo(() => newestOf(reading, agency), [reading, agency]);
  const waves = useMemo(() => reading.edition.waves.map(({ number }) => number), [reading]);
  const figures = useMemo(() => {
    const drivers = driversOf(reading, agency);
    const balance = balanceOf(reading, agency, wave);
    return {
      bars: figureOf('scorecard', scorecardOf(reading, agency, wave), scorecardBars, scorecardTable),
      trend: figureOf('trend', trendOf(reading, { outcome: INDEX, agencies: [agency, null] }), trendChart, trendTable),
      drivers: drivers === null ? null : figureOf('drivers', drivers, driversChart, driversTable),
      balance: balance === null ? null : figureOf('balance', balance, balanceChart, balanceTable),
    };
  }, [reading, agency, wave]);
  const own = [agency];
  return (
    <>
      <div className="page-head scorecard-head">
        <div>
          <p>{words.scorecard}</p>
          <h1 ref={heading} tabIndex={-1}>
            {name}
          </h1>
        </div>
        <div className="scorecard-ways">
          <a href={`${language === 'fa' ? '' : '/en'}/public/${open.survey.code}/agencies/${agency}`}>
            {words.publicPage}
          </a>
          <Button tone="primary" icon="printer" onPress={() => window.print()}>
            {words.printScorecard}
          </Button>
        </div>
      </div>
      <EditionState open={open} />
      <Standing reading={reading} agency={agency} wave={wave} />
      <div className="scorecard-figures">
        <FigureFrame open={open} figure={figures.bars} waves={[wave]} agencies={own} />
        {figures.drivers !== null && <FigureFrame open={open} figure={figures.drivers} waves={[wave]} agencies={own} />}
        <FigureFrame open={open} figure={figures.trend} waves={waves} agencies={own} />
      </div>
      {/* The card of paper ends with two sheets: single questions and the sample stay on the screen. */}
      <div className="scorecard-answers">
        {figures.balance !== null && <FigureFrame open={open} figure={figures.balance} waves={[wave]} agencies={own} />}
        <EditionGate ask={{ wave }}>{(part) => <Answers open={part} agency={agency} wave={wave} />}</EditionGate>
      </div>
    </>
  );
}

/** The index with its interval and places, and what stands beside it. */
function Standing({
  reading,
  agency,
  wave,
}: {
  readonly reading: Reading;
  readonly agency: string;
  readonly wave: number;
}) {
  const { format, words: general, language } = useLocale();
  const words = useCouncilWords();
  const { edition } = reading;
  const index = figureAt(reading, agency, INDEX, wave);
  const ranking = edition.derived.rankings.find((own) => own.wave === wave && own.outcome === INDEX);
  const place = ranking?.places.find((own) => own.agency === agency);
  const names: Readonly<Record<string, string>> = words.besideNames;
  const beside = edition.outcomes.filter(({ code, kind }) => kind === 'composite' || BESIDE.includes(code));
  return (
    <section className="card scorecard-standing" aria-label={words.result}>
      {isShown(index) ? (
        <p className="scorecard-index">
          <b>{format.score(index.value)}</b>
          <span>{words.interval(format.interval({ low: index.interval95[0], high: index.interval95[1] }))}</span>
          <span>{words.answersIn(format.count(index.base), general.words.waveNumber(format.count(wave)))}</span>
        </p>
      ) : (
        <p className="scorecard-withheld">
          <b>{words.withheld}</b> {index === undefined ? '' : reasonOf(index.because, language)}
        </p>
      )}
      <div>
        <p className="scorecard-sentence">{changeSentence(reading, agency, INDEX)}</p>
        {[...agencyFlags(reading, agency, wave), ...waveFlags(reading, wave)].map((flag) => (
          <p key={flag} className="scorecard-flag">
            {flag}
          </p>
        ))}
        {place !== undefined && ranking !== undefined && (
          <p>
            {words.placesOf(
              format.count(place.set[0]),
              format.count(place.set[1]),
              format.count(ranking.places.length),
              general.words.waveNumber(format.count(wave)),
            )}
          </p>
        )}
        <dl>
          {beside.map(({ code }) => (
            <div key={code}>
              <dt>{names[code] ?? outcomeName(reading, code, agencyName(reading, agency))}</dt>
              <dd>
                <Beside reading={reading} agency={agency} code={code} wave={wave} />
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}

interface BesideProps {
  readonly reading: Reading;
  readonly agency: string;
  readonly code: string;
  readonly wave: number;
}

function Beside({ reading, agency, code, wave }: BesideProps): ReactNode {
  const { format, language } = useLocale();
  const words = useCouncilWords();
  const figure = figureAt(reading, agency, code, wave);
  if (figure === undefined) return words.noAnswers;
  if (!isShown(figure)) return `${words.withheld}: ${reasonOf(figure.because, language)}`;
  return (
    <>
      <b>{format.score(figure.value)}</b> {format.interval({ low: figure.interval95[0], high: figure.interval95[1] })}
    </>
  );
}

/** How its answers are spread; nothing where too few were asked. */
function Answers({ open, agency, wave }: ScorecardProps & { readonly wave: number }): ReactNode {
  const { reading } = open;
  const words = useCouncilWords();
  const { format } = useLocale();
  const dataset = useMemo(() => likertOf(reading, wave, agency), [reading, agency, wave]);
  const figure = useMemo(
    () => (dataset === null ? null : figureOf('answers', dataset, likertChart, likertTable)),
    [dataset],
  );
  if (dataset === null || figure === null) return null;
  if (dataset.items.length === 0) {
    return (
      <Card title={words.answersTitle}>
        <p>{words.answersWithheld(format.count(dataset.withheld.length))}</p>
      </Card>
    );
  }
  return <FigureFrame open={open} figure={figure} waves={[wave]} agencies={[agency]} />;
}

/** The newest wave that has something to say of an agency, shown or withheld. */
function newestOf(reading: Reading, agency: string): number {
  const own = reading.edition.measured.figures.filter((figure) => figure.agency === agency && figure.outcome === INDEX);
  return own.length === 0 ? (reading.edition.waves.at(-1)?.number ?? 0) : Math.max(...own.map(({ wave }) => wave));
}
