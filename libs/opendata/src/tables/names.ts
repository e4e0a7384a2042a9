import type {
  Edition,
  EditionAgency,
  EditionCategory,
  EditionOutcome,
  EditionQuestion,
  EditionWave,
  Words,
} from '@hamava/editions';
import { type SeriesBreak, seriesBreaks } from './series-breaks.js';

/** What the codes of an edition are called. */
export interface Names {
  readonly wave: (number: number) => EditionWave | undefined;
  readonly agency: (key: string) => EditionAgency | undefined;
  readonly outcome: (code: string) => EditionOutcome | undefined;
  readonly question: (code: string, wave: number) => EditionQuestion | undefined;
  /** Why an outcome does not compare with the waves before this one; undefined where it does. */
  readonly breakAt: (outcome: string, wave: number) => SeriesBreak | undefined;
  /** Of a question as a wave asked it: a category, a band, or all non-answers together. */
  readonly category: (question: string, wave: number, code: string) => NamedCategory | undefined;
}

export interface NamedCategory {
  readonly kind: EditionCategory['kind'] | 'band';
  readonly label: Words;
}

const ALL_SILENT: NamedCategory = { kind: 'nonAnswer', label: { fa: 'بی‌پاسخ‌ها', en: 'all non-answers' } };

export function namesOf(edition: Edition): Names {
  const waves = new Map(edition.waves.map((wave) => [wave.number, wave]));
  const agencies = new Map(edition.agencies.map((agency) => [agency.key, agency]));
  const outcomes = new Map(edition.outcomes.map((outcome) => [outcome.code, outcome]));
  const questions = new Map(
    edition.questions.flatMap((question) => question.waves.map((wave) => [`${wave} ${question.code}`, question])),
  );
  const breaks = new Map(seriesBreaks(edition).map((own) => [`${own.wave} ${own.outcome}`, own]));
  const question: Names['question'] = (code, wave) => questions.get(`${wave} ${code}`);
  return {
    wave: (number) => waves.get(number),
    agency: (key) => agencies.get(key),
    outcome: (code) => outcomes.get(code),
    breakAt: (outcome, wave) => breaks.get(`${wave} ${outcome}`),
    question,
    category(asked, wave, code) {
      const own = question(asked, wave);
      const band = own?.bands.find((each) => each.code === code);
      if (band !== undefined) return { kind: 'band', label: band.label };
      return own?.categories.find((each) => each.code === code) ?? (code === 'nonAnswer' ? ALL_SILENT : undefined);
    },
  };
}
