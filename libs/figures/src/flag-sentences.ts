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

/** The samples of a wave that carry flags, with their sentences. */
export function flaggedSamples(
  reading: Reading,
  wave: number,
): { readonly agency: EditionSample['agency']; readonly sentences: readonly string[] }[] {
  const own = reading.edition.measured.samples.filter((each) => each.wave === wave);
  return own.flatMap(({ agency }) => {
    const sentences = agencyFlags(reading, agency, wave);
    return sentences.length === 0 ? [] : [{ agency, sentences }];
  });
}

/** What must be known of the reliabilities of a wave, by driver. */
export function reliabilityFlags(reading: Reading, wave: number): string[] {
  return reading.edition.measured.reliabilities.flatMap(({ wave: at, outcome, flags }) =>
    at === wave && flags !== undefined
      ? flags.map((flag) => `${outcomeName(reading, outcome)}: ${flagSentence(flag, reading.language)}`)
      : [],
  );
}
