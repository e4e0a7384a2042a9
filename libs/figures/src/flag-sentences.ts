import type { EditionSample } from '@hamava/editions';
import type { Language } from '@hamava/persian';
import { figureAt, INDEX, isShown, outcomeName, type Reading } from './reading.js';
import { flagsEn, flagsFa } from './words/flags.js';

/** A flag in words; one that this version does not know stays as it is. */
export function flagSentence(flag: string, language: Language): string {
  const sentences: Readonly<Record<string, string>> = language === 'fa' ? flagsFa : flagsEn;
  return sentences[flag] ?? flag;
}

/** What must be known of a wave as a whole. */
export function waveFlags({ edition, language }: Reading, wave: number): string[] {
  const own = edition.measured.waves?.find((each) => each.wave === wave);
  return (own?.flags ?? []).map((flag) => flagSentence(flag, language));
}

/** What must be known of an agency's figures in a wave: of its sample, and of its index. */
export function agencyFlags(reading: Reading, agency: string, wave: number): string[] {
  const { edition, language } = reading;
  const sample = edition.measured.samples.find((own) => own.agency === agency && own.wave === wave);
  const index = figureAt(reading, agency, INDEX, wave);
  const codes = [...(sample?.flags ?? []), ...(isShown(index) ? index.flags : [])];
  return [...new Set(codes)].map((flag) => flagSentence(flag, language));
}

/** What must be known of single samples of a wave, each sentence once with the agencies that it is about. */
export function flaggedSamples(
  reading: Reading,
  wave: number,
): { readonly sentence: string; readonly agencies: readonly EditionSample['agency'][] }[] {
  const about = new Map<string, EditionSample['agency'][]>();
  for (const { agency, wave: at } of reading.edition.measured.samples) {
    if (at !== wave) continue;
    for (const sentence of agencyFlags(reading, agency, wave)) {
      const agencies = about.get(sentence);
      if (agencies) agencies.push(agency);
      else about.set(sentence, [agency]);
    }
  }
  return [...about].map(([sentence, agencies]) => ({ sentence, agencies }));
}

/** What must be known of the reliabilities of a wave, by driver. */
export function reliabilityFlags(reading: Reading, wave: number): string[] {
  return reading.edition.measured.reliabilities.flatMap(({ wave: at, outcome, flags }) =>
    at === wave && flags !== undefined
      ? flags.map((flag) => `${outcomeName(reading, outcome)}: ${flagSentence(flag, reading.language)}`)
      : [],
  );
}
