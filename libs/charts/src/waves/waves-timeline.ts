import { formatMonthYear, formatShortDate, type Language } from '@hamava/persian';
import type { FigureTable, FigureWords, Frame } from '../frame.js';
import { count } from '../figures-in-words.js';
import { placeRows } from '../rows/row-plan.js';
import { upright } from '../rows/number-axis.js';
import { emptyFigure } from '../sheet/empty-figure.js';
import type { FillName } from '../sheet/fills.js';
import { SMALL, type Sheet } from '../sheet/sheet.js';
import { timeArrow } from '../sheet/time-arrow.js';
import { beginFigure, endFigure, legend, LINE } from '../sheet/writing.js';
import { timeScale, type TimeScale } from '../trend/time-scale.js';
import { isolated } from '../text/clean-text.js';
import { wordsOf } from '../words/words-of.js';

export type WaveState = 'PLANNED' | 'OPEN' | 'CLOSED' | 'PUBLISHED';

export interface TimelineWave {
  readonly number: number;
  /** ISO dates; the last day is part of the wave. */
  readonly opensOn: string;
  readonly closesOn: string;
  readonly state: WaveState;
  /** Valid answers so far; null before the wave opens. */
  readonly base: number | null;
}

export interface TimelineDataset extends FigureWords {
  readonly waves: readonly TimelineWave[];
  readonly breaks: readonly { readonly wave: number; readonly kind: 'method' | 'mode'; readonly because: string }[];
  /** ISO date of the reader's day, or null on paper that outlives it. */
  readonly today: string | null;
}

const FILLS: Readonly<Record<WaveState, FillName>> = {
  PLANNED: 'withheld',
  OPEN: 'below1',
  CLOSED: 'middle',
  PUBLISHED: 'above2',
};
const STATES = ['PUBLISHED', 'CLOSED', 'OPEN', 'PLANNED'] as const;
const LEAST_BAR = 5;

/** When each wave was in the field, what became of it and how many answered. Throws RangeError for dates that are none. */
export function wavesTimeline(dataset: TimelineDataset, frame: Frame): string {
  const sheet = beginFigure(dataset, frame);
  const { language } = frame;
  const words = wordsOf(language);
  const { waves, today } = dataset;
  if (waves.length === 0) return emptyFigure(sheet, dataset, []);
  const present = STATES.filter((state) => waves.some((wave) => wave.state === state));
  legend(
    sheet,
    present.map((state) => ({ label: words.states[state], sample: { fill: FILLS[state] } })),
  );
  const placed = placeRows(sheet, {
    names: waves.map(
      ({ number, opensOn }) =>
        words.wave(count(number, language)) + words.separator + formatMonthYear(opensOn, language),
    ),
    markHeight: 18,
    columns: [{ head: words.base, cells: waves.map(({ base }) => (base === null ? '–' : count(base, language))) }],
  });
  const dates = [...waves.flatMap(({ opensOn, closesOn }) => [opensOn, closesOn]), ...(today === null ? [] : [today])];
  const x = timeScale(dates, placed, frame);
  for (const [row, { opensOn, closesOn, state }] of waves.entries()) {
    const ends = [x(opensOn), x(closesOn)].sort((a, b) => a - b);
    const [left = 0, right = 0] = ends;
    const missing = Math.max(0, LEAST_BAR - (right - left)) / 2;
    const y = placed.rows[row]?.y ?? 0;
    const bar = { left: left - missing, right: right + missing, top: y - 7, bottom: y + 7 };
    sheet.edged(bar, FILLS[state]);
    if (state === 'PLANNED') sheet.outline(bar, sheet.palette.mute);
  }
  const { warn, now } = sheet.palette;
  for (const { wave } of dataset.breaks) {
    const at = waves[wave];
    if (at === undefined) continue;
    const before = waves[wave - 1] ?? at;
    upright(sheet, placed, (x(before.closesOn) + x(at.opensOn)) / 2, { ink: warn, width: 1.4, dash: [5, 4] });
  }
  if (today !== null) upright(sheet, placed, x(today), { ink: now, width: 1.6, dash: [1.5, 2.5] });
  writeDates(sheet, dates, x, today);
  sheet.y += 4;
  timeArrow(sheet, placed);
  return endFigure(sheet, dataset, breakNotes(dataset, language));
}

function writeDates(sheet: Sheet, dates: readonly string[], x: TimeScale, today: string | null): void {
  const { language } = sheet.frame;
  const ordered = [...dates].sort((a, b) => Date.parse(a) - Date.parse(b));
  sheet.y += SMALL * LINE;
  const y = sheet.y;
  const bounds = { left: 2, right: sheet.width - 2, top: y - 40, bottom: y + 20 };
  for (const date of [ordered.at(-1) ?? '', ordered[0] ?? '']) {
    const places = (['middle', 'end', 'start'] as const).map((anchor) => ({ x: x(date), y, anchor }));
    sheet.textIfFree(formatMonthYear(date, language), places, { size: SMALL, ink: sheet.palette.ink2 }, bounds);
  }
  if (today === null) return;
  const places = (['middle', 'end', 'start'] as const).map((anchor) => ({ x: x(today), y, anchor }));
  const words = wordsOf(language).today;
  const style = { size: SMALL, weight: 600, ink: sheet.palette.now } as const;
  if (sheet.textIfFree(words, places, style, bounds)) return;
  sheet.y += SMALL * LINE;
  const lower = places.map((place) => ({ ...place, y: sheet.y }));
  sheet.textIfFree(words, lower, style, { ...bounds, bottom: sheet.y + 20 });
}

function breakNotes({ waves, breaks }: TimelineDataset, language: Language): string[] {
  const words = wordsOf(language);
  return breaks.flatMap(({ wave, kind, because }) => {
    const at = waves[wave];
    if (at === undefined) return [];
    const name = words.wave(count(at.number, language));
    return [words.breakNote(words.breakMarks[kind], name, formatMonthYear(at.opensOn, language), isolated(because))];
  });
}

/** The twin of the timeline. */
export function wavesTable({ title, waves }: TimelineDataset, language: Language): FigureTable {
  const words = wordsOf(language);
  return {
    caption: title,
    head: [words.waveHead, words.opens, words.closes, words.state, words.base],
    rows: waves.map(({ number, opensOn, closesOn, state, base }) => [
      words.wave(count(number, language)),
      formatShortDate(opensOn, language),
      formatShortDate(closesOn, language),
      words.states[state],
      base === null ? '' : count(base, language),
    ]),
  };
}
