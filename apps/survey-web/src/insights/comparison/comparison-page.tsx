import { useMemo, type ReactNode } from 'react';
import {
  caterpillarChart,
  caterpillarTable,
  driversChart,
  driversTable,
  funnelChart,
  funnelTable,
  heatTable,
  heatTableTable,
  smallMultiples,
  smallMultiplesTable,
} from '@hamava/charts';
import { driversOf, funnelOf, heatOf, INDEX, multiplesOf, newestWave, outcomeName, rankingOf } from '@hamava/figures';
import { useLocale } from '../../locale/locale.js';
import { EmptyState } from '../../ui/empty-state.js';
import { usePageTitle } from '../../ui/routing/router.js';
import { Choice } from '../choice.js';
import { useAddress } from '../edition/address.js';
import { AgencyLinks } from '../edition/agency-links.js';
import { BESIDE } from '../edition/beside.js';
import { useCouncilWords } from '../edition/council-words.js';
import { EditionGate } from '../edition/edition-gate.js';
import { EditionState } from '../edition/edition-state.js';
import { FigureFrame } from '../edition/figure-frame.js';
import { figureOf } from '../edition/figure.js';
import type { OpenEdition } from '../edition/use-edition.js';
import { Answers } from './answers-figure.js';
import { CellPanel } from './cell-panel.js';
import { HeatGrid } from './heat-grid.js';
import './comparison.css';

/** `/council/comparison`: which agencies really differ, which lie outside chance, and in which driver. */
export function ComparisonPage(): ReactNode {
  const { words: general } = useLocale();
  const words = useCouncilWords();
  const heading = usePageTitle(general.app.pageTitle(general.app.comparison));
  return (
    <div className="page comparison">
      <h1 ref={heading} tabIndex={-1}>
        {words.comparison}
      </h1>
      <EditionGate ask={{ also: BESIDE }}>{(open) => <Comparison open={open} />}</EditionGate>
    </div>
  );
}

function Comparison({ open }: { readonly open: OpenEdition }): ReactNode {
  const { reading } = open;
  const { edition } = reading;
  const { words: general, format } = useLocale();
  const words = useCouncilWords();
  const address = useAddress();
  const outcomes = edition.outcomes.filter(({ code }) =>
    edition.derived.rankings.some((ranking) => ranking.outcome === code),
  );
  const outcome = outcomes.find(({ code }) => code === address.get('outcome'))?.code ?? INDEX;
  const newest = newestWave(reading, outcome) ?? edition.waves.at(-1)?.number ?? 0;
  const wave = edition.waves.find(({ number }) => String(number) === address.get('wave'))?.number ?? newest;
  return (
    <>
      <EditionState open={open} />
      <div className="council-choices">
        <Choice
          label={words.outcome}
          value={outcome}
          onChange={(code) => address.set({ outcome: code === INDEX ? null : code })}
          options={outcomes.map(({ code }) => ({ value: code, label: outcomeName(reading, code) }))}
        />
        <Choice
          label={words.wave}
          value={String(wave)}
          onChange={(number) => address.set({ wave: number === String(newest) ? null : number })}
          options={edition.waves.map(({ number, opensOn }) => ({
            value: String(number),
            label: `${general.words.waveNumber(format.count(number))}${words.clause}${format.monthYear(opensOn)}`,
          }))}
        />
      </div>
      <ComparisonFigures open={open} outcome={outcome} wave={wave} />
    </>
  );
}

interface ComparisonFiguresProps {
  readonly open: OpenEdition;
  readonly outcome: string;
  readonly wave: number;
}

function ComparisonFigures({ open, outcome, wave }: ComparisonFiguresProps): ReactNode {
  const { reading } = open;
  const words = useCouncilWords();
  const ranking = useMemo(
    () => figureOf('ranking', rankingOf(reading, wave, outcome), caterpillarChart, caterpillarTable),
    [reading, wave, outcome],
  );
  const funnel = useMemo(() => {
    const dataset = funnelOf(reading, wave, outcome);
    return dataset === null ? null : figureOf('funnel', dataset, funnelChart, funnelTable);
  }, [reading, wave, outcome]);
  const drivers = useMemo(() => {
    const dataset = driversOf(reading, null);
    return dataset === null || outcome !== INDEX ? null : figureOf('drivers', dataset, driversChart, driversTable);
  }, [reading, outcome]);
  const heatData = useMemo(() => heatOf(reading, wave), [reading, wave]);
  const heat = useMemo(() => figureOf('heat', heatData, heatTable, heatTableTable), [heatData]);
  const multiples = useMemo(() => multiplesOf(reading, outcome), [reading, outcome]);
  const each = useMemo(() => figureOf('each', multiples, smallMultiples, smallMultiplesTable), [multiples]);
  const all = useMemo(() => reading.edition.waves.map(({ number }) => number), [reading]);
  return (
    <>
      <div className="comparison-row">
        <FigureFrame open={open} figure={ranking} waves={[wave]} />
        {funnel === null ? (
          <EmptyState title={words.noFunnel} text={words.noFunnelText} />
        ) : (
          <FigureFrame open={open} figure={funnel} waves={[wave]} />
        )}
      </div>
      <FigureFrame open={open} figure={heat} waves={[wave]} paper="seen" className="heat-figure">
        <HeatGrid dataset={heatData} />
      </FigureFrame>
      <CellPanel reading={reading} wave={wave} />
      <div className={drivers === null ? '' : 'comparison-row'}>
        <Answers wave={wave} />
        {drivers !== null && <FigureFrame open={open} figure={drivers} waves={all.slice(-2)} />}
      </div>
      <FigureFrame open={open} figure={each} waves={all}>
        <AgencyLinks dataset={multiples} />
      </FigureFrame>
    </>
  );
}
