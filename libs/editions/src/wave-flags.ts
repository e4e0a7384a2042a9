import { groupMoments, momentWidth, sourceFlags, validity, type GroupMoments } from '@hamava/reporting';
import type { EditionMethod, EditionWave, MeasuredWave } from './edition.js';
import type { MeasuredSample } from './measure-sample.js';
import { isOfDesk } from './modes.js';
import { together } from './reliability.js';
import { SE_DECIMALS, rounded } from './rounding.js';

/** Ways on which whoever comes by answers: nobody's chance of being asked is known. */
const OPT_IN: ReadonlySet<string> = new Set(['web', 'poster', 'counter', 'kiosk']);

/** What must be known of a wave as a whole: how its people came to be asked, and whether the index measures what it should. */
export function measuredWave(
  { number: wave, channels }: EditionWave,
  published: readonly MeasuredSample[],
  rule: EditionMethod['publication'],
): MeasuredWave {
  const found = published.length < rule.minimumAgencies ? null : validity(published.flatMap(bothScores));
  const sources = sourceFlags({
    optIn: channels.some((channel) => OPT_IN.has(channel)),
    users: channels.some(isOfDesk),
    population: channels.some((channel) => channel !== 'import' && !isOfDesk(channel)),
  });
  return {
    wave,
    flags: [...sources, ...(found?.ok === true ? found.flags : [])],
    validity: found?.ok === true ? rounded(found.correlation, SE_DECIMALS) : null,
  };
}

/** Index and overall trust of the people of a sample who have both; nothing where the cells were counted without. */
function bothScores({ input: { cells }, instrument: { layout, validityGroup } }: MeasuredSample): GroupMoments[] {
  const isCounted = cells.every(({ moments }) => moments.length >= momentWidth(layout));
  if (validityGroup === undefined || !isCounted) return [];
  return [together(cells.map(({ moments }) => groupMoments(layout, moments, validityGroup)))];
}
