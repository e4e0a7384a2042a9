import type { Result } from '@hamava/charts';
import { modeBreakIn, type EditionChange, type EditionVerdict } from '@hamava/editions';
import { agencyName, figureAt, isShown, said, toInterval, wordsIn, type Reading } from './reading.js';

type ResultVerdict = Extract<Result, { kind: 'change' }>['verdict'];

const VERDICTS: Readonly<Record<EditionVerdict, ResultVerdict>> = {
  HIGHER: 'CHANGED',
  LOWER: 'CHANGED',
  STABLE: 'STABLE',
  UNDETERMINED: 'UNDETERMINED',
};

/** What is to be said of somebody's outcome in the newest wave: the change, or why there is none to tell. */
export function changeResult(reading: Reading, agency: string | null, outcome: string): Result {
  const { edition, language } = reading;
  const subject =
    agency === null ? wordsIn(language).province(edition.province[language]) : agencyName(reading, agency);
  const figures = edition.waves.map(({ number }) => ({ number, figure: figureAt(reading, agency, outcome, number) }));
  const newest = figures.findLast(({ figure }) => figure !== undefined);
  if (newest?.figure === undefined) return { kind: 'noData', subject };
  if (!isShown(newest.figure)) return { kind: 'withheld', subject, reason: newest.figure.because };
  const change = changeTo(edition.derived.changes, agency, outcome, newest.number);
  if (change !== undefined) {
    const { difference, interval95, from, verdict } = change;
    return {
      kind: 'change',
      subject,
      verdict: VERDICTS[verdict],
      difference,
      interval95: toInterval(interval95),
      since: from,
      margin: edition.methods.at(-1)?.change.equivalence ?? 0,
    };
  }
  const before = figures.findLast(({ number, figure }) => number < newest.number && isShown(figure));
  if (before === undefined) return { kind: 'firstWave', subject };
  const broken = edition.waves.find(
    ({ number, breaks }) =>
      number > before.number && number <= newest.number && breaks.some((own) => own.outcome === outcome),
  );
  if (broken === undefined) {
    const shifted = modeBreakIn(edition.waves, before.number, newest.number);
    if (shifted === null) return { kind: 'firstWave', subject };
    return { kind: 'break', before: shifted.number, because: wordsIn(language).modeBreak };
  }
  const because = broken.breaks.find((own) => own.outcome === outcome)?.because ?? { fa: '', en: '' };
  return { kind: 'break', before: broken.number, because: said(because, language) };
}

function changeTo(
  changes: readonly EditionChange[],
  agency: string | null,
  outcome: string,
  wave: number,
): EditionChange | undefined {
  return changes.find((own) => own.agency === agency && own.outcome === outcome && own.to === wave);
}
