import { formatDate, formatNumber, toPersianDigits } from '@hamava/persian';
import { isNonAnswer, type Answers, type AnswerValue } from '../answering/answers.js';
import { itemsOf, OTHER_SUFFIX, scaleOf } from '../questionnaire/answer-items.js';
import type {
  Language,
  LocalizedText,
  Option,
  Question,
  QuestionnaireDefinition,
} from '../questionnaire/definition.js';
import { languageOf, pipe, textIn } from '../questionnaire/localized-text.js';
import { lowered } from './lower.js';
import { optionsOf } from './question-parts.js';
import { pipedCodes } from './texts-within.js';
import { visibleAnswers } from './visible-questions.js';

export interface Piped {
  readonly agency: LocalizedText;
  readonly wave?: LocalizedText | undefined;
  readonly answers: Answers;
  readonly definition: QuestionnaireDefinition;
}

/** What stands for an answer that was not given, so that the sentence around it stays a sentence. */
const NOT_GIVEN = { fa: 'پاسخ پیشین شما', en: 'your earlier answer' } as const;
const THIS_WAVE = { fa: 'این نظرسنجی', en: 'this survey' } as const;
const THIS_ITEM = { fa: 'این مورد', en: 'this one' } as const;
/** A respondent's own words are repeated in questions; a whole letter would drown them. */
const LONGEST_WORDS = 120;

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
/** Controls, line ends, and every sign that changes the direction of what follows. */
// oxlint-disable-next-line no-control-regex -- these are the signs to take out
const UNSPEAKABLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/g;

/**
 * A text for a reader with `{agency}`, `{wave}` and `{answer:code}` filled in. In Persian, names and words stand in « » once; numbers
 * and dates stand bare. Words that respondents typed are cut and cannot turn the direction of the sentence. Answers of hidden
 * questions are as if they had not been given. The result is plain text: whoever writes HTML must escape it.
 */
export function pipeAnswers(
  text: LocalizedText,
  language: Language,
  { agency, wave, answers, definition }: Piped,
): string {
  const shown = languageOf(text, language);
  const named = pipe(text, language, { agency });
  const fill = (words: string, placeholder: string, filling: string, quoted: boolean): string => {
    const inside = `«${placeholder}»`;
    return (quoted ? words.replaceAll(inside, placeholder) : words).replaceAll(placeholder, () => filling);
  };
  let words = named;
  if (words.includes('{wave}')) {
    const name = wave === undefined ? null : textIn(wave, shown).trim();
    words =
      name === null ? fill(words, '{wave}', THIS_WAVE[shown], false) : fill(words, '{wave}', quote(name, shown), true);
  }
  // Lowering fills it in; in a text that is looked at before that, it is nobody's name yet.
  words = fill(words, '{item}', THIS_ITEM[shown], false);
  const codes = pipedCodes({ fa: textIn(text, language) });
  if (codes.length === 0) return words;
  const visible = visibleAnswers(definition, answers);
  const read = answerReader(definition, visible, shown);
  // All at once: what a respondent wrote may look like a placeholder and must not be filled in.
  return words.replace(/«?\{answer:([A-Za-z][A-Za-z0-9_]*)\}»?/g, (found, code: string) => read(code, found));
}

type Spoken = { readonly bare: string } | { readonly words: string };

function answerReader(definition: QuestionnaireDefinition, visible: Answers, language: Language) {
  const questions = lowered(definition).sections.flatMap((section) => section.questions);
  return (code: string, found: string): string => {
    const answer = Object.hasOwn(visible, code) ? visible[code] : undefined;
    const question = questions.find((each) => itemsOf(each).some((item) => item.code === code));
    const spoken =
      answer === undefined || question === undefined
        ? null
        : spokenOf(question, code, answer, { definition, visible, language });
    const [opening, closing] = [found.startsWith('«') ? '«' : '', found.endsWith('»') ? '»' : ''];
    if (spoken === null) return opening + NOT_GIVEN[language] + closing;
    if ('bare' in spoken) return opening + spoken.bare + closing;
    const quoted = opening !== '' && closing !== '';
    return quoted ? quote(spoken.words, language) : opening + quote(spoken.words, language) + closing;
  };
}

interface Reading {
  readonly definition: QuestionnaireDefinition;
  readonly visible: Answers;
  readonly language: Language;
}

/** An answer in words; null for one that has none ("don't know", a picture). */
function spokenOf(question: Question, code: string, answer: AnswerValue, reading: Reading): Spoken | null {
  const { definition, language } = reading;
  if (isNonAnswer(answer)) return null;
  const options = optionsOf(question);
  if (options !== null && code === question.code) return chosenWords(options, code, answer, reading);
  if (typeof answer === 'number') {
    const scale = scaleOf(definition, question);
    const point = scale?.kind === 'labelled' ? scale.points.find(({ value }) => value === answer) : undefined;
    return point === undefined
      ? { bare: measured(question, answer, language) }
      : { words: textIn(point.label, language) };
  }
  if (typeof answer !== 'string') return null;
  return textWords(question, answer, language);
}

function textWords(question: Question, answer: string, language: Language): Spoken | null {
  if (question.kind === 'date') return { bare: dayInWords(answer, question.calendar, language) };
  if (question.kind === 'time') return { bare: language === 'fa' ? toPersianDigits(answer) : answer };
  if (question.kind === 'photo' || question.kind === 'consent') return null;
  const words = ownWords(answer);
  return words === null ? null : { words };
}

function chosenWords(
  options: readonly Option[],
  code: string,
  answer: AnswerValue,
  { visible, language }: Reading,
): Spoken | null {
  const chosen = typeof answer === 'object' ? answer : [String(answer)];
  const written = visible[`${code}${OTHER_SUFFIX}`];
  const names = chosen.flatMap((each) => {
    const option = options.find((candidate) => candidate.code === each);
    if (option === undefined) return [];
    const own = option.other === true && typeof written === 'string' ? ownWords(written) : null;
    return [own ?? textIn(option.label, language).trim()];
  });
  if (names.length <= 1) return names[0] === undefined ? null : { words: names[0] };
  return {
    bare: listed(
      names.map((name) => quote(name, language)),
      language,
    ),
  };
}

function listed(names: readonly string[], language: Language): string {
  const last = names.at(-1) ?? '';
  const first = names.slice(0, -1);
  return language === 'fa' ? `${first.join('، ')} و ${last}` : `${first.join(', ')} and ${last}`;
}

function measured(question: Question, value: number, language: Language): string {
  const number = formatNumber(value, language);
  const unit =
    (question.kind === 'number' || question.kind === 'sum') && question.unit !== undefined
      ? textIn(question.unit, language)
      : '';
  return unit === '' ? number : `${number} ${unit}`;
}

/** A day in the calendar of the question; a Gregorian one in Persian by its numbers, as its months have other names there. */
function dayInWords(answer: string, calendar: 'jalali' | 'gregorian', language: Language): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(answer)) return NOT_GIVEN[language];
  if (calendar === 'gregorian' && language === 'fa') return toPersianDigits(answer.replaceAll('-', '/'));
  try {
    return formatDate(answer, language);
  } catch {
    return NOT_GIVEN[language];
  }
}

/** What a respondent wrote, in one line, isolated from the direction of the sentence; null when nothing is left of it. */
function ownWords(written: string): string | null {
  const plain = written.replace(UNSPEAKABLE, ' ').trim();
  const letters = [...plain];
  if (letters.length === 0) return null;
  const short =
    letters.length > LONGEST_WORDS
      ? `${letters
          .slice(0, LONGEST_WORDS - 1)
          .join('')
          .trimEnd()}…`
      : plain;
  return FIRST_STRONG_ISOLATE + short.replaceAll('«', '“').replaceAll('»', '”') + POP_ISOLATE;
}

function quote(name: string, language: Language): string {
  return language === 'fa' ? `«${name.replace(/^«\s*/, '').replace(/\s*»$/, '')}»` : name;
}
