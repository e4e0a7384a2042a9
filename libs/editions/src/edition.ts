/** What is published at once and never changed afterwards: rounded, disclosed, in one canonical order. */
export const EDITION_FORMAT = 'hamava.edition/1';

export interface Words {
  readonly fa: string;
  readonly en: string;
}

/**
 * One edition of a survey's figures. `measured` comes from answers and can be made anew from their cells alone; `derived` comes
 * from `measured` and nothing else, so that whoever has the file can make it anew.
 */
export interface Edition {
  readonly format: typeof EDITION_FORMAT;
  readonly survey: { readonly code: string; readonly title: Words };
  readonly province: Words;
  /** From 1; a correction is an edition of its own. */
  readonly number: number;
  /** ISO day on which it was compiled; when two persons released it stands beside the file, not in it. */
  readonly madeOn: string;
  readonly previous: EditionReference | null;
  readonly correction: { readonly of: number; readonly because: Words } | null;
  /** Rules in force in the waves, oldest first; the last one also judges changes and places. */
  readonly methods: readonly EditionMethod[];
  readonly targets: EditionTargets | null;
  readonly waves: readonly EditionWave[];
  readonly agencies: readonly EditionAgency[];
  readonly outcomes: readonly EditionOutcome[];
  readonly questions: readonly EditionQuestion[];
  readonly measured: Measured;
  readonly derived: Derived;
}

export interface EditionReference {
  readonly number: number;
  readonly sha256: string;
}

/** The rules in force; versioned data that two persons change between waves, never during one. */
export interface EditionMethod {
  readonly number: number;
  /** ISO day on which it was approved; null: it came with the installation. */
  readonly approvedOn: string | null;
  /** Name of the formulas, as every stored estimate carries it. */
  readonly formulas: string;
  /** Whole numbers whose shares count, by driver. */
  readonly driverWeights: Readonly<Record<string, number>>;
  readonly publication: {
    readonly minimumN: number;
    readonly minimumEffectiveN: number;
    /** Of the 95 % interval, points. */
    readonly maximumHalfWidth: number;
    /** Answers to a category below which its share is withheld. */
    readonly minimumCategory: number;
    /** Bases are rounded to the nearest multiple of this. */
    readonly roundBasesTo: number;
    /** Agencies below which nothing of the province as a whole is broken down. */
    readonly minimumAgencies: number;
    /** A sample is taken anew only when this many answers have come since the last edition that took it. */
    readonly minimumNew: number;
  };
  readonly change: {
    readonly alpha: number;
    readonly minimumChange: number;
    readonly equivalence: number;
    readonly equivalenceConfidence: number;
  };
  /** Waves a smoothed trend needs. */
  readonly trendWaves: number;
}

export interface EditionTargets {
  readonly name: string;
  readonly source: string;
  readonly asOf: string;
  readonly margins: readonly {
    readonly variable: string;
    readonly levels: readonly { readonly level: string; readonly total: number }[];
  }[];
}

export interface EditionWave {
  readonly number: number;
  readonly title: Words;
  /** ISO days of the field time. */
  readonly opensOn: string;
  readonly closesOn: string;
  readonly closed: boolean;
  /** Number of the method that was in force when it opened. */
  readonly method: number;
  /** Version of the questionnaire and SHA-256 of its canonical JSON. */
  readonly questionnaire: { readonly code: string; readonly version: number; readonly sha256: string };
  /** Outcomes that from this wave on are asked otherwise; the waves before and after do not compare. */
  readonly breaks: readonly { readonly outcome: string; readonly because: Words }[];
  /** Ways on which answers came, by share of the links in use: an open link is no random sample. */
  readonly channels: readonly string[];
  /** What happened meanwhile, for annotations. */
  readonly events: readonly { readonly on: string; readonly words: Words }[];
}

export interface EditionAgency {
  readonly key: string;
  readonly name: Words;
  readonly sector: Words;
}

export type OutcomeKind = 'index' | 'driver' | 'composite' | 'item';

export interface EditionOutcome {
  readonly code: string;
  readonly kind: OutcomeKind;
  readonly title: Words;
}

export type CategoryKind = 'point' | 'option' | 'nonAnswer';

export interface EditionCategory {
  readonly code: string;
  readonly kind: CategoryKind;
  readonly label: Words;
}

/** A closed question whose answers are counted. */
export interface EditionQuestion {
  readonly code: string;
  readonly title: Words;
  /** Waves that ask it with these categories. */
  readonly waves: readonly number[];
  readonly categories: readonly EditionCategory[];
  /** For many points: the bands in which an agency's answers are shown, each a run of categories. */
  readonly bands: readonly { readonly code: string; readonly label: Words; readonly of: readonly string[] }[];
}

export interface Measured {
  readonly samples: readonly EditionSample[];
  readonly figures: readonly EditionFigure[];
  readonly groups: readonly GroupFigure[];
  readonly frequencies: readonly Frequencies[];
  readonly reliabilities: readonly Reliability[];
  /** Absent in editions that were made before it was measured. */
  readonly compositions?: readonly MeasuredComposition[];
  /** What must be known of a wave as a whole. Absent in editions that were made before it was measured. */
  readonly waves?: readonly MeasuredWave[];
}

export interface MeasuredWave {
  readonly wave: number;
  /** Of the catalogue of flags. */
  readonly flags: readonly string[];
  /** Correlation of the index with overall trust within the published agencies; null where it is not asked or too few are behind it. */
  readonly validity: number | null;
}

export type Withheld =
  /** Fewer than `minimumN` people: of the sample where fewer than ten gave no valid answer, else with a valid answer. */
  | 'BASE'
  /** Enough answers, but unequal weights leave too little of them. */
  | 'EFFECTIVE_BASE'
  /** The interval is too wide. */
  | 'PRECISION'
  /** Something beside it was withheld, and could be worked out from it. */
  | 'COMPLEMENT'
  /** Too few agencies lie behind it. */
  | 'AGENCIES'
  /** Something is wrong with how the answers came; withheld until it is cleared. */
  | 'INTEGRITY'
  /** The sample could not be weighted. */
  | 'PROBLEM';

/** An agency in a wave. */
export interface EditionSample {
  readonly agency: string;
  readonly wave: number;
  readonly status: 'PUBLISHED' | 'WITHHELD';
  readonly because: Withheld | null;
  /** Code of what went wrong, of the catalogue of problems. */
  readonly problem: string | null;
  /** All respondents, rounded; null where withheld. */
  readonly base: number | null;
  readonly effectiveBase: number | null;
  /** Kish's design effect of the weights. */
  readonly weightsDesignEffect: number | null;
  /** Shares before and after weighting, as people rounded like a base, in whole per cent; beside the target. */
  readonly balance: readonly BalanceRow[];
  /** Levels that were joined with a neighbour, because too few had them. */
  readonly joined: readonly { readonly variable: string; readonly level: string; readonly into: string }[];
  readonly flags: readonly string[];
  /** Of the cells that the figures come from; null where withheld: of a handful of people it would confirm a guess. */
  readonly cellsSha256: string | null;
}

export interface BalanceRow {
  readonly variable: string;
  readonly level: string;
  readonly unweighted: number;
  readonly weighted: number;
  readonly target: number | null;
}

/** An outcome of an agency, or of the province (`agency` null), in a wave. */
export type EditionFigure = ShownFigure | WithheldFigure;

interface FigurePlace {
  readonly agency: string | null;
  readonly wave: number;
  readonly outcome: string;
}

export interface ShownFigure extends FigurePlace {
  readonly status: 'PUBLISHED';
  /** 0 to 100, one decimal. */
  readonly value: number;
  /** Points, two decimals. */
  readonly se: number;
  /** Degrees of freedom, rounded as bases are. */
  readonly df: number;
  /** Made from the value, the error and the degrees of freedom as they stand here. */
  readonly interval95: readonly [number, number];
  readonly interval50: readonly [number, number];
  readonly base: number;
  readonly effectiveBase: number;
  readonly designEffect: number | null;
  /** Of the province: agencies in the mean. */
  readonly agencies: number | null;
  readonly flags: readonly string[];
}

export interface WithheldFigure extends FigurePlace {
  readonly status: 'WITHHELD';
  readonly because: Withheld;
}

/** An outcome of one group of people in the province: plain mean over the agencies in which the group is large enough. */
export interface GroupFigure {
  readonly wave: number;
  readonly outcome: string;
  readonly variable: string;
  readonly level: string;
  readonly value: number;
  readonly se: number;
  readonly df: number;
  readonly interval95: readonly [number, number];
  readonly agencies: number;
}

/**
 * How the answers to a question are spread: weighted answers, as people rounded like a base, in whole per cent of the base; they add
 * up to about 100. Null where withheld.
 */
export interface Frequencies {
  readonly agency: string | null;
  readonly wave: number;
  readonly question: string;
  /** People asked, rounded. */
  readonly base: number;
  /** Codes of categories (province) or of bands and `nonAnswer` (agency). */
  readonly shares: readonly { readonly code: string; readonly percent: number | null }[];
}

/** How well the items of a driver hang together in a wave, within the published agencies. */
export interface Reliability {
  readonly wave: number;
  readonly outcome: string;
  readonly alpha: number | null;
  /** Of one factor, by maximum likelihood; null for fewer than three items, or where no factor fits. */
  readonly omega: number | null;
  readonly base: number;
  /** Of the catalogue of flags. Absent in editions that were made before it was measured. */
  readonly flags?: readonly string[];
}

export interface Derived {
  readonly changes: readonly EditionChange[];
  readonly rankings: readonly Ranking[];
  readonly funnels: readonly Funnel[];
  readonly trends: readonly SmoothedTrend[];
  readonly decompositions: readonly Decomposition[];
}

export type EditionVerdict = 'HIGHER' | 'LOWER' | 'STABLE' | 'UNDETERMINED';

/** Between two waves that follow one another among the published and comparable ones; `agency` null is the province. */
export interface EditionChange {
  readonly agency: string | null;
  readonly outcome: string;
  readonly from: number;
  readonly to: number;
  readonly difference: number;
  readonly se: number;
  readonly df: number;
  readonly interval95: readonly [number, number];
  /** Two-sided, Holm over the agencies of the same outcome and waves; three decimals. */
  readonly adjustedP: number;
  readonly verdict: EditionVerdict;
}

/** Places of the published agencies in a wave. */
export interface Ranking {
  readonly wave: number;
  readonly outcome: string;
  /** Mean of the ranked agencies. */
  readonly mean: number;
  readonly places: readonly RankedAgency[];
  /** Withheld agencies: listed, never ranked. */
  readonly unranked: readonly string[];
}

export interface RankedAgency {
  readonly agency: string;
  readonly value: number;
  readonly place: number;
  /** Places that the data leave open for all agencies at once, 95 %. */
  readonly set: readonly [number, number];
  /** The same for this agency alone. */
  readonly marginalSet: readonly [number, number];
  /** Against the mean of all, Holm: clearly above, clearly below, or not to be told apart. */
  readonly band: 'ABOVE' | 'BETWEEN' | 'BELOW';
}

/** Limits around the mean, by effective base; agencies outside them deserve a look. */
export interface Funnel {
  readonly wave: number;
  readonly outcome: string;
  readonly centre: number;
  /** Variance of one answer, points squared, pooled: limits at an effective base n are centre ± z sqrt(overdispersion variance / n). */
  readonly variance: number;
  /** phi of Spiegelhalter's funnel; limits are never narrower than at 1. */
  readonly overdispersion: number;
  readonly points: readonly {
    readonly agency: string;
    readonly effectiveBase: number;
    readonly value: number;
    readonly outside: 'NO' | 'OUTER_95' | 'OUTER_99_8';
  }[];
}

/** The line behind the noise; never a wave's result. */
export interface SmoothedTrend {
  readonly agency: string | null;
  readonly outcome: string;
  /** First wave of each run between breaks starts anew. */
  readonly points: readonly { readonly wave: number; readonly level: number; readonly se: number }[];
}

export interface ChangeShare {
  /** Points of the index. */
  readonly points: number;
  readonly se: number;
}

export interface DriverShare extends ChangeShare {
  readonly driver: string;
}

/**
 * A change of an agency's index between two waves whose people differ in what the weighting knows of them: both waves weighted to the
 * middle of both. One decimal. Changes without an entry come from the same make-up of people.
 */
export interface MeasuredComposition {
  readonly agency: string;
  readonly from: number;
  readonly to: number;
  /** What each driver adds among the same kind of people; empty where that cannot be told. */
  readonly parts: readonly DriverShare[];
  /** What other people answering adds; null where no variable has the same levels in both waves. */
  readonly composition: ChangeShare | null;
}

/** What each driver adds to the change of the index; the parts, the composition and `rest` add up to the change. */
export interface Decomposition {
  readonly agency: string | null;
  readonly from: number;
  readonly to: number;
  readonly change: number;
  readonly parts: readonly DriverShare[];
  /**
   * What other people add, and in the province other agencies; null where it cannot be told and is in the parts and the rest. Absent in
   * editions that were made before it was measured.
   */
  readonly composition?: ChangeShare | null;
  /** What is left: people who answered some drivers only, and rounding. */
  readonly rest: number;
}
