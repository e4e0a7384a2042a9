import type { Contribution, DriversDataset } from '@hamava/charts';
import type { ChangeShare } from '@hamava/editions';
import { formatSigned } from '@hamava/persian';
import { outcomeName, sourceOf, figureAt, INDEX, isShown, wordsIn, type Reading } from './reading.js';

const Z95 = 1.959964;
/** Points below which a figure of one decimal says nothing. */
const TELLING = 0.05;

/** What the drivers, and other people, add to the last change of the index; null without a change to take apart. */
export function driversOf(reading: Reading, agency: string | null): DriversDataset | null {
  const { edition, language } = reading;
  const words = wordsIn(language);
  const own = edition.derived.decompositions.filter((each) => each.agency === agency).sort((a, b) => b.to - a.to)[0];
  if (own === undefined) return null;
  const most = [...own.parts].sort((a, b) => Math.abs(b.points) - Math.abs(a.points))[0];
  const after = figureAt(reading, agency, INDEX, own.to);
  const composition = own.composition ?? null;
  const signedPoints = (points: number) => formatSigned(points, language, { decimals: 1 });
  const sentence = [
    most === undefined ? null : words.driversSentence(outcomeName(reading, most.driver), signedPoints(most.points)),
    compositionSentence(composition, agency === null, words, signedPoints),
  ];
  return {
    title: words.driversTitle,
    subtitle: words.driversSubtitle,
    sentence: sentence.filter((each) => each !== null).join(' '),
    source: sourceOf(reading, [own.from, own.to], isShown(after) ? after.base : 0),
    drivers: own.parts.map((part) => ({ name: outcomeName(reading, part.driver), ...contributionOf(part) })),
    composition: composition === null ? null : contributionOf(composition),
    rest: Math.abs(own.rest) < TELLING ? null : own.rest,
  };
}

function compositionSentence(
  composition: ChangeShare | null,
  isProvince: boolean,
  words: ReturnType<typeof wordsIn>,
  signedPoints: (points: number) => string,
): string {
  if (composition === null) return words.compositionUnknown;
  if (Math.abs(composition.points) < TELLING) return isProvince ? words.compositionNoneOfAll : words.compositionNone;
  const points = signedPoints(composition.points);
  return isProvince ? words.compositionOfAll(points) : words.compositionOf(points);
}

function contributionOf({ points, se }: ChangeShare): Contribution {
  return { value: points, interval95: { low: points - Z95 * se, high: points + Z95 * se } };
}
