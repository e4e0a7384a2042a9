import {
  type Answers,
  type Language,
  languageOf,
  type LocalizedText,
  pipeAnswers,
  type QuestionnaireDefinition,
  scaleOf,
  type Scale,
  type ScaleQuestion,
  type BatteryQuestion,
} from '@hamava/surveys';
import type { ReactNode } from 'react';
import { sentencesIn } from '../sentences/catalogue.js';
import type { Sentences } from '../sentences/sentences.js';

/** What every drawn question needs to know: who reads, in which language, about which agency. */
export interface Reading {
  readonly language: Language;
  readonly sentences: Sentences;
  readonly definition: QuestionnaireDefinition;
  readonly agencyName: LocalizedText;
  /** Earlier answers, for `{answer:code}`. */
  readonly answers?: Answers | undefined;
  /** For `{wave}`. */
  readonly waveTitle?: LocalizedText | undefined;
}

export function readingOf(given: Omit<Reading, 'sentences'>): Reading {
  const { language, definition, agencyName, answers, waveTitle } = given;
  return { language, sentences: sentencesIn(language), definition, agencyName, answers, waveTitle };
}

/** What a text needs to be put into words: less than a reading, where no questionnaire is at hand. */
export type Piping = Pick<Reading, 'language' | 'agencyName'> & Partial<Reading>;

/** The text in the reader's language, or in Persian where nobody has translated it yet; names agency, wave and earlier answers. */
export function inWords(text: LocalizedText, reading: Piping): string {
  const { language, agencyName, waveTitle, answers = {}, definition = UNWRITTEN } = reading;
  return pipeAnswers(text, language, { agency: agencyName, wave: waveTitle, answers, definition });
}

/** Where no questionnaire is at hand, no answer of one can be repeated. */
const UNWRITTEN: QuestionnaireDefinition = {
  format: 'hamava.questionnaire/1',
  code: 'none',
  title: { fa: '' },
  introduction: { fa: '' },
  languages: [],
  scales: {},
  sections: [],
  drivers: [],
  composites: [],
  scoring: { driverMinimumShare: 1, indexMinimumShare: 1 },
};

/** The name of the agency as a sentence of ours uses it: in « » in Persian, bare in English. */
export function agencyIn(agencyName: LocalizedText, language: Language): string {
  return inWords({ fa: '{agency}', en: '{agency}' }, { language, agencyName });
}

interface WordsProps {
  readonly text: LocalizedText;
  readonly reading: Piping;
}

/** The same for the eye and the ear: a Persian text on an English page says so (WCAG 3.1.2). */
export function Words({ text, reading }: WordsProps): ReactNode {
  const words = inWords(text, reading);
  if (languageOf(text, reading.language) === reading.language) return words;
  return (
    <bdi lang="fa" dir="rtl">
      {words}
    </bdi>
  );
}

/** The scale that a question is asked on. Throws for a definition that was never parsed. */
export function scaleIn(definition: QuestionnaireDefinition, question: ScaleQuestion | BatteryQuestion): Scale {
  const scale = scaleOf(definition, question);
  if (scale === null) throw new Error(`scaleIn requires a parsed questionnaire: ${question.code} has no scale`);
  return scale;
}
