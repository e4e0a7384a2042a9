/**
 * A group of respondents that nothing the weighting or the design knows tells apart: one level of every variable, one
 * base weight, one stratum, one cluster.
 */
export interface DesignCell {
  /** One level a variable, in the order of the sample's variables. */
  readonly levels: readonly string[];
  /** 1 / selection probability, times a nonresponse factor where known; 1 for open links. */
  readonly baseWeight: number;
  readonly stratum?: string;
  /** Primary sampling unit, read as nested within its stratum. */
  readonly cluster?: string;
  /** Accepted respondents, valid outcome or not. */
  readonly n: number;
  /** Tells cells apart that agree in everything else (after a collapse), so that sums keep one order. */
  readonly key?: string;
}
