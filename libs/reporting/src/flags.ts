/**
 * What a reader must know beside a figure that is shown all the same; every flag has a sentence in both languages. Codes of figures that
 * cannot be given are problems instead. Methodology, names in capitals.
 */
export const REPORTING_FLAGS = [
  'NON_PROBABILITY',
  'UNIVERSE_MIXED',
  'VALIDITY_CHECK',
  'WEIGHTS_EXTREME',
  'SPARSE_CELLS',
  'MARGIN_VARIABLE_POOR',
  'KEY_TOO_COARSE',
  'SCORING_ROUNDED',
  'ZERO_VARIANCE',
  'NEGATIVE_ALPHA',
  'HEYWOOD',
] as const;

export type ReportingFlag = (typeof REPORTING_FLAGS)[number];

/** Cells a respondent above which a table of cells saves nothing (methodology 4). */
const SPARSE = 0.5;

/** SPARSE_CELLS: most people are alone in their cell; the figures are right, and the cells are nearly the answers themselves. */
export function cellFlags(cells: readonly { readonly n: number }[]): 'SPARSE_CELLS'[] {
  const filled = cells.filter(({ n }) => n > 0);
  const respondents = filled.reduce((sum, { n }) => sum + n, 0);
  return filled.length > SPARSE * respondents ? ['SPARSE_CELLS'] : [];
}

/** KEY_TOO_COARSE: targets that the cells cannot be weighted to, because they do not tell the variable; cells join, and never split. */
export function keyFlags(
  variables: readonly string[],
  targets: readonly { readonly variable: string }[],
): 'KEY_TOO_COARSE'[] {
  return targets.every(({ variable }) => variables.includes(variable)) ? [] : ['KEY_TOO_COARSE'];
}

/** How a sample was drawn: an opt-in link or desk has no known chance of being asked; a desk asks users, a link anybody. */
export interface SampleSources {
  readonly optIn: boolean;
  readonly users: boolean;
  readonly population: boolean;
}

/** NON_PROBABILITY, and UNIVERSE_MIXED where users of an agency and the people at large are one sample. Methodology 1.3, 2.5. */
export function sourceFlags({ optIn, users, population }: SampleSources): ('NON_PROBABILITY' | 'UNIVERSE_MIXED')[] {
  return [
    ...(optIn ? (['NON_PROBABILITY'] as const) : []),
    ...(users && population ? (['UNIVERSE_MIXED'] as const) : []),
  ];
}
