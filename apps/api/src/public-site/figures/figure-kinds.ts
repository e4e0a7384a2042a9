import {
  balanceChart,
  balanceTable,
  caterpillarChart,
  caterpillarTable,
  driversChart,
  driversTable,
  type FigureTable,
  type FigureWords,
  type Frame,
  funnelChart,
  funnelTable,
  heatTable,
  heatTableTable,
  likertChart,
  likertTable,
  scorecardBars,
  scorecardTable,
  smallMultiples,
  smallMultiplesTable,
  trendChart,
  trendTable,
  wavesTable,
  wavesTimeline,
} from '@hamava/charts';
import {
  balanceOf,
  driversOf,
  funnelOf,
  groupsOf,
  heatOf,
  likertOf,
  multiplesOf,
  rankingOf,
  type Reading,
  scorecardOf,
  trendOf,
  wavesOf,
} from '@hamava/figures';

/** What a figure is about; `agency` null is the whole province. */
export interface FigureChoice {
  readonly agency: string | null;
  readonly outcome: string;
  readonly wave: number;
}

/** A figure that waits for its frame. */
export interface ReadyFigure {
  readonly words: FigureWords;
  readonly svg: (frame: Frame) => string;
  readonly table: (language: Frame['language']) => FigureTable;
}

export interface FigureKind {
  /** What an address may say of the choice. */
  readonly asks: readonly (keyof FigureChoice)[];
  /** Nothing to see of the whole province. */
  readonly ofAgency?: true;
  /** Null: the edition has nothing to show there. */
  readonly of: (reading: Reading, choice: FigureChoice) => ReadyFigure | null;
}

function ready<Dataset extends FigureWords>(
  dataset: Dataset | null,
  chart: (dataset: Dataset, frame: Frame) => string,
  table: (dataset: Dataset, language: Frame['language']) => FigureTable,
): ReadyFigure | null {
  if (dataset === null) return null;
  return {
    words: dataset,
    svg: (frame) => chart(dataset, frame),
    table: (language) => table(dataset, language),
  };
}

const RANKING = {
  asks: ['outcome', 'wave'],
  of: (reading, { outcome, wave }) => ready(rankingOf(reading, wave, outcome), caterpillarChart, caterpillarTable),
} as const satisfies FigureKind;

/** The figures that have addresses, by their names in them. */
export const FIGURE_KINDS = {
  trend: {
    asks: ['agency', 'outcome'],
    of: (reading, { agency, outcome }) =>
      ready(trendOf(reading, { outcome, agencies: [agency] }), trendChart, trendTable),
  },
  caterpillar: RANKING,
  /** The same under the name that pages use. */
  ranking: RANKING,
  funnel: {
    asks: ['outcome', 'wave'],
    of: (reading, { outcome, wave }) => ready(funnelOf(reading, wave, outcome), funnelChart, funnelTable),
  },
  drivers: {
    asks: ['agency'],
    of: (reading, { agency }) => ready(driversOf(reading, agency), driversChart, driversTable),
  },
  likert: {
    asks: ['agency', 'wave'],
    of: (reading, { agency, wave }) => ready(likertOf(reading, wave, agency), likertChart, likertTable),
  },
  heat: {
    asks: ['wave'],
    of: (reading, { wave }) => ready(heatOf(reading, wave), heatTable, heatTableTable),
  },
  groups: {
    asks: ['wave'],
    of: (reading, { wave }) => ready(groupsOf(reading, wave), scorecardBars, scorecardTable),
  },
  multiples: {
    asks: ['outcome'],
    of: (reading, { outcome }) => ready(multiplesOf(reading, outcome), smallMultiples, smallMultiplesTable),
  },
  scorecard: {
    asks: ['agency', 'wave'],
    ofAgency: true,
    of: (reading, { agency, wave }) =>
      agency === null ? null : ready(scorecardOf(reading, agency, wave), scorecardBars, scorecardTable),
  },
  balance: {
    asks: ['agency', 'wave'],
    ofAgency: true,
    of: (reading, { agency, wave }) =>
      agency === null ? null : ready(balanceOf(reading, agency, wave), balanceChart, balanceTable),
  },
  waves: { asks: [], of: (reading) => ready(wavesOf(reading), wavesTimeline, wavesTable) },
} as const satisfies Readonly<Record<string, FigureKind>>;

export type FigureName = keyof typeof FIGURE_KINDS;

export function isFigureName(name: string): name is FigureName {
  return Object.hasOwn(FIGURE_KINDS, name);
}
