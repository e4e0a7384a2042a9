import { useMemo, type ReactNode } from 'react';
import { driversChart, driversTable, trendChart, trendTable } from '@hamava/charts';
import { driversOf, INDEX, trendOf } from '@hamava/figures';
import { useLocale } from '../../locale/locale.js';
import { usePageTitle } from '../../ui/routing/router.js';
import { Segmented } from '../../ui/segmented.js';
import { AgencyPicker, ChosenAgencies } from '../agency-picker.js';
import { useAddress } from '../edition/address.js';
import { BESIDE } from '../edition/beside.js';
import { useCouncilWords } from '../edition/council-words.js';
import { EditionGate } from '../edition/edition-gate.js';
import { EditionState } from '../edition/edition-state.js';
import { FigureFrame } from '../edition/figure-frame.js';
import { figureOf } from '../edition/figure.js';
import { setTimeDirection, useTimeDirection } from '../edition/time-direction.js';
import type { OpenEdition } from '../edition/use-edition.js';
import { FiguresSwitch } from '../figures-switch.js';
import { MOST_CHOSEN } from '../picker-state.js';
import type { PlotSeries } from '../to-trend-dataset.js';
import { TrendChart } from '../trend-chart.js';
import { OutcomeChoice } from './outcome-choice.js';
import { plotOf } from './plot-of.js';
import { WalkedTrend } from './walked-trend.js';
import './published-trend.css';

/** `/council/trend`: what became of trust, as it was published. */
export function PublishedTrendPage(): ReactNode {
  const { words: general } = useLocale();
  const heading = usePageTitle(general.app.pageTitle(general.trend.title));
  const outcome = useAddress().get('outcome') ?? INDEX;
  return (
    <div className="page published-trend">
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {general.trend.title}
        </h1>
        <FiguresSwitch />
      </div>
      <EditionGate ask={outcome === INDEX ? { also: BESIDE } : { outcome }}>
        {(open) => <PublishedTrend open={open} wanted={outcome} />}
      </EditionGate>
    </div>
  );
}

function PublishedTrend({ open, wanted }: { readonly open: OpenEdition; readonly wanted: string }): ReactNode {
  const { reading } = open;
  const { edition } = reading;
  const address = useAddress();
  const words = useCouncilWords();
  const outcome = edition.outcomes.some(({ code }) => code === wanted) ? wanted : INDEX;
  const list = address.list('agencies').join();
  const isSmoothed = address.get('smoothed') === 'yes';
  // What is explored runs from the left only; a reader whose time runs otherwise keeps the drawn figure, so that all agree.
  const mayExplore = useTimeDirection() === 'ltr';
  const isExplored = mayExplore && address.get('explore') === 'yes';
  const plot = useMemo(() => plotOf(reading, outcome), [reading, outcome]);
  const chosen = useMemo(() => {
    const keys = list.split(',');
    const known = keys.flatMap((key): PlotSeries[] => plot.agencies.filter((series) => series.key === key));
    return known.slice(0, MOST_CHOSEN);
  }, [plot, list]);
  const shown = useMemo(() => [plot.council, ...chosen], [plot, chosen]);
  const keys = useMemo(() => chosen.map(({ key }) => key), [chosen]);
  const figure = useMemo(() => {
    const choice = { outcome, agencies: [null, ...keys], smoothed: isSmoothed ? 'yes' : 'no' } as const;
    return figureOf('trend', trendOf(reading, choice), trendChart, trendTable);
  }, [reading, outcome, keys, isSmoothed]);
  const drivers = useMemo(() => {
    const dataset = driversOf(reading, null);
    return dataset === null ? null : figureOf('drivers', dataset, driversChart, driversTable);
  }, [reading]);
  const pick = (agencies: readonly string[]): void => address.set({ agencies });
  const waves = edition.waves.map(({ number }) => number);
  return (
    <>
      <EditionState open={open} />
      <FigureFrame
        open={open}
        figure={figure}
        waves={waves}
        {...(keys.length > 0 && { agencies: keys })}
        tools={
          <>
            <OutcomeChoice
              reading={reading}
              value={outcome}
              onChange={(code) => address.set({ outcome: code === INDEX ? null : code })}
            />
            <AgencyPicker agencies={plot.agencies} chosen={keys} onChange={pick} />
            <Segmented
              label={words.smoothing}
              value={isSmoothed ? 'yes' : 'no'}
              onChange={(smoothed) => address.set({ smoothed: smoothed === 'yes' ? 'yes' : null })}
              options={[
                { value: 'no', label: words.raw },
                { value: 'yes', label: words.smoothed },
              ]}
            />
            {mayExplore && (
              <Segmented
                label={words.drawing}
                value={isExplored ? 'yes' : 'no'}
                onChange={(explore) => address.set({ explore: explore === 'yes' ? 'yes' : null })}
                options={[
                  { value: 'no', label: words.drawn },
                  { value: 'yes', label: words.explored },
                ]}
              />
            )}
            <TimeSwitch />
          </>
        }
      >
        {isExplored ? (
          <>
            <ChosenAgencies agencies={plot.agencies} chosen={keys} onChange={pick} />
            <TrendChart dataset={plot} chosen={chosen} />
          </>
        ) : (
          <WalkedTrend figure={figure} plot={plot} shown={shown} />
        )}
      </FigureFrame>
      {drivers !== null && outcome === INDEX && <FigureFrame open={open} figure={drivers} waves={waves.slice(-2)} />}
    </>
  );
}

/** Which way time runs is the reader's own setting, not the view's: it stays with this browser. */
function TimeSwitch(): ReactNode {
  const words = useCouncilWords();
  const direction = useTimeDirection();
  return (
    <Segmented
      label={words.timeDirection}
      value={direction}
      onChange={setTimeDirection}
      options={[
        { value: 'ltr', label: words.timeLtr },
        { value: 'rtl', label: words.timeRtl },
      ]}
    />
  );
}
