/** How a line is told apart: by colour, marker and dash at once, so that none of them has to be seen. */
export interface SeriesStyle {
  /** The CSS variable of the colour. */
  readonly colour: string;
  readonly marker: 'circle' | 'rect' | 'triangle' | 'rectRot' | 'crossRot' | 'star';
  readonly dash: readonly number[];
}

export const COUNCIL_STYLE: SeriesStyle = { colour: '--brand-text', marker: 'circle', dash: [] };

/** The teal of `--c1` is nearest to the council's line, so it comes last. */
const AGENCY_STYLES: readonly SeriesStyle[] = [
  { colour: '--c2', marker: 'rect', dash: [] },
  { colour: '--c3', marker: 'triangle', dash: [8, 4] },
  { colour: '--c4', marker: 'rectRot', dash: [3, 3] },
  { colour: '--c5', marker: 'crossRot', dash: [10, 3, 2, 3] },
  { colour: '--c1', marker: 'star', dash: [14, 5] },
];

export function agencyStyle(place: number): SeriesStyle {
  return AGENCY_STYLES[place % AGENCY_STYLES.length] ?? COUNCIL_STYLE;
}
