import { useMemo, type ReactNode } from 'react';
import {
  caterpillarChart,
  caterpillarTable,
  smallMultiples,
  smallMultiplesTable,
  trendChart,
  trendTable,
} from '@hamava/charts';
import { INDEX, multiplesOf, newestWave, rankingOf, trendOf } from '@hamava/figures';
import { useLocale } from '../../locale/locale.js';
import { Link, usePageTitle } from '../../ui/routing/router.js';
import { BESIDE } from '../edition/beside.js';
import { AgencyLinks } from '../edition/agency-links.js';
import { useCouncilWords } from '../edition/council-words.js';
import { EditionGate } from '../edition/edition-gate.js';
import { EditionState } from '../edition/edition-state.js';
import { FigureFrame } from '../edition/figure-frame.js';
import { figureOf } from '../edition/figure.js';
import type { OpenEdition } from '../edition/use-edition.js';
import { Headline } from './headline.js';
import { Moved } from './moved.js';
import { Unknowns } from './unknowns.js';
import './overview.css';

/** Clearly different agencies on either side; the rest is one press away. */
const EXTRACT = 5;

/** `/council`: whether trust rose, who really differs, and what is not known; ten seconds are enough. */
export function OverviewPage(): ReactNode {
  const { words: general } = useLocale();
  const words = useCouncilWords();
  const heading = usePageTitle(general.app.pageTitle(words.overview));
  return (
    <div className="page overview">
      <h1 ref={heading} tabIndex={-1}>
        {words.overview}
      </h1>
      <EditionGate ask={{ also: BESIDE }}>{(open) => <Overview open={open} />}</EditionGate>
    </div>
  );
}

function Overview({ open }: { readonly open: OpenEdition }): ReactNode {
  const { reading } = open;
  const words = useCouncilWords();
  const wave = newestWave(reading) ?? reading.edition.waves.at(-1)?.number ?? 0;
  const waves = useMemo(() => reading.edition.waves.map(({ number }) => number), [reading]);
  const trend = useMemo(
    () => figureOf('trend', trendOf(reading, { outcome: INDEX, agencies: [null] }), trendChart, trendTable),
    [reading],
  );
  const different = useMemo(() => {
    const ranking = rankingOf(reading, wave);
    const above = ranking.agencies.filter(({ standing }) => standing === 'ABOVE');
    const below = ranking.agencies.filter(({ standing }) => standing === 'BELOW');
    const extract = [...above.slice(0, EXTRACT), ...below.slice(-EXTRACT)];
    return figureOf('different', { ...ranking, agencies: extract, withheld: [] }, caterpillarChart, caterpillarTable);
  }, [reading, wave]);
  const multiples = useMemo(() => multiplesOf(reading), [reading]);
  const each = useMemo(() => figureOf('each', multiples, smallMultiples, smallMultiplesTable), [multiples]);
  return (
    <>
      <EditionState open={open} />
      <Headline reading={reading} beside={BESIDE} />
      <div className="overview-row">
        <div className="overview-column">
          <FigureFrame open={open} figure={trend} waves={waves} />
          <Moved reading={reading} wave={wave} />
        </div>
        <FigureFrame
          open={open}
          figure={different}
          waves={[wave]}
          tools={<Link to={{ path: '/council/comparison' }}>{words.allAgencies}</Link>}
        />
      </div>
      <Unknowns reading={reading} wave={wave} />
      <FigureFrame open={open} figure={each} waves={waves}>
        <AgencyLinks dataset={multiples} />
      </FigureFrame>
    </>
  );
}
