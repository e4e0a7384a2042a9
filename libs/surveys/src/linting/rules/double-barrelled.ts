import type { Question } from '../../questionnaire/definition.js';
import type { Finding, Fix, LintContext } from '../finding.js';
import { PRAISE } from '../lexicons/loaded.js';
import { polarityOf } from '../lexicons/polarity.js';
import { ASPECTS, FIXED_PAIRS, KIN, OFFICE_HEADS, OFFICES, ONESELF, SCENE_OPENERS, TIMES } from '../lexicons/pairs.js';
import { ABSOLUTES } from '../lexicons/topics.js';
import type { PlacedText } from '../placed-texts.js';
import { atText, quoted } from '../report.js';
import { hasAny, hits, lexicon, readingOf, type Hit, type Lexicon, type Reading, type Word } from '../words.js';
import { splitQuestion } from './split-question.js';

const ALSO = lexicon(['همچنین', 'هم‌چنین', 'ضمن آنکه', 'ضمن این‌که', 'به علاوه', 'علاوه بر این']);
/** A side of a service, or another office: neither goes on with the name before it. */
const NAMES_NOTHING_FURTHER: Lexicon = { entries: [...ASPECTS.entries, ...OFFICES.entries] };
const JOINING: ReadonlySet<string> = new Set(['و', 'یا']);
/** Behind these «و» joins two ends of one measure, or the two sides of one relation. */
const BETWEEN: ReadonlySet<string> = new Set(
  'بین میان مابین فیمابین رابطه رابطهی ارتباط همکاری هماهنگی تعامل تفاوت فاصله اختلاف شباهت نسبت مقایسه تناسب'.split(
    ' ',
  ),
);
const NEGATION_BEHIND_OR: ReadonlySet<string> = new Set(['نه', 'خیر', 'نیست', 'نکرده', 'نداشته', 'نشده']);

/** L01: two things asked at once, so that one answer cannot be read. */
export function doubleBarrelled(context: LintContext): readonly Finding[] {
  return context.stems.filter(isJudged).flatMap((placed) => {
    const joined = joint(placed, context.agencyName);
    if (joined === null) return [];
    return [
      atText(
        placed,
        {
          rule: 'L01',
          severity: 'warning',
          fa: `این پرسش دو چیز را با هم می‌پرسد («${quoted(placed, joined.span)}»)؛ برای هر کدام پرسشی جدا بنویسید.`,
          en: 'This asks two things at once; ask each of them by itself.',
          fix: joined.at === null ? undefined : fixOf(context, placed, joined.at),
        },
        joined.span,
      ),
    ];
  });
}

/** Where one answer is given for the whole stem. Lists to choose from and open texts take several things well. */
function isJudged({ question, reading }: PlacedText): boolean {
  if (question === null) return false;
  if (question.kind === 'scale' || question.kind === 'battery') return true;
  return question.kind === 'choice' && !reading.words.some(({ folded: word }) => word.startsWith('کدام'));
}

interface Joint {
  readonly span: { readonly start: number; readonly end: number };
  /** Position of the joining word; null where the sentence cannot be cut there. */
  readonly at: number | null;
}

/** The «یا» at the position offers two answers to one thing. */
function isEitherOr(question: Question | null, reading: Reading, at: number): boolean {
  const next = reading.words[at + 1]?.folded ?? '';
  return NEGATION_BEHIND_OR.has(next) || isAlternative(question, reading, at) || isOpposite(reading, at);
}

function joint(placed: PlacedText, agencyName: string | null): Joint | null {
  const { reading, question } = placed;
  const also = hits(reading, ALSO)[0];
  if (also !== undefined && also.start > 0) return { span: also, at: null };
  const oneThing = [
    ...hits(reading, FIXED_PAIRS),
    ...colours(reading),
    ...namesIn(reading, agencyName),
    ...guillemets(reading.text),
    ...scenes(reading),
    ...prefaces(reading.text),
    ...fractions(reading),
  ];
  for (const [at, word] of reading.words.entries()) {
    const [left, right] = [reading.words[at - 1], reading.words[at + 1]];
    if (!JOINING.has(word.folded) || left?.kind !== 'word' || right?.kind !== 'word') continue;
    if (oneThing.some(({ start, end }) => start <= word.start && word.end <= end)) continue;
    if (isOneMeasure(reading.words, at) || isOfficeName(reading, at) || isOneOf(left, right)) continue;
    if (word.folded === 'یا' && isEitherOr(question, reading, at)) continue;
    return { span: { start: left.start, end: right.end }, at };
  }
  return null;
}

function isOneMeasure(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - 4), at).some(({ folded: word }) => BETWEEN.has(word));
}

/** «شنبه و یکشنبه», «صبح یا عصر»: times of one sort, asked about together. «شما و همسایگانتان»: people who are spoken for together. */
function isOneOf(left: Word, right: Word): boolean {
  const isTime = TIMES.some((names) => names.test(left.folded) && names.test(right.folded));
  return isTime || (ONESELF.test(left.folded) && KIN.test(right.folded));
}

/** «ادارهٔ کل تعاون و رفاه»: the head of an office's name a few words before, and no side of a service behind. */
function isOfficeName({ words, text }: Reading, at: number): boolean {
  const before = words.slice(Math.max(0, at - 5), at);
  const head = before.findLastIndex(({ folded: word }) => OFFICE_HEADS.has(word) || word.startsWith('وزارت'));
  if (head === -1 || head === before.length - 1) return false;
  const right = words[at + 1];
  if (right === undefined || hasAny(readingOf(text.slice(right.start, right.end)), NAMES_NOTHING_FURTHER)) return false;
  return before
    .slice(head)
    .every(({ kind, folded: word }) => (kind === 'word' && !word.endsWith('ها')) || word === '،');
}

/** «در شهر یا روستا؟» is no fault when the answers are those alternatives. */
function isAlternative(question: Question | null, { words }: Reading, at: number): boolean {
  if (question?.kind !== 'choice') return false;
  const near = new Set(
    [...words.slice(Math.max(0, at - 3), at), ...words.slice(at + 1, at + 4)].map(({ folded: word }) => word),
  );
  return question.options.some(({ label }) =>
    readingOf(label.fa).words.some(({ folded: word }) => word.length > 2 && near.has(word)),
  );
}

/** «مفید است یا بی‌فایده»: both ends of one thing. */
function isOpposite({ words }: Reading, at: number): boolean {
  const right = polarityOf(words[at + 1]?.folded ?? '');
  const prefixed = /^(بی|نا|غیر)/.test(words[at + 1]?.folded ?? '');
  const lefts = words.slice(Math.max(0, at - 3), at).map(({ folded: word }) => polarityOf(word));
  return prefixed || (right !== null && lefts.some((left) => left !== null && left === -right));
}

/** Two words of praise, or two of emphasis, colour one thing; other rules speak about them. */
function colours(reading: Reading): readonly Hit[] {
  return [...hits(reading, PRAISE), ...hits(reading, ABSOLUTES)].map((hit) => ({ ...hit, end: hit.end + 2 }));
}

function namesIn({ text }: Reading, agencyName: string | null): readonly Hit[] {
  const start = agencyName === null || agencyName === '' ? -1 : text.indexOf(agencyName);
  return start === -1 || agencyName === null ? [] : [{ start, end: start + agencyName.length, phrase: agencyName }];
}

function guillemets(text: string): readonly Hit[] {
  return [...text.matchAll(/«[^»]*»|"[^"]*"/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    phrase: match[0],
  }));
}

/** Before a «؛», or a full stop with a question behind it, something is told; behind it, something is asked. */
function prefaces(text: string): readonly Hit[] {
  const told = /^.*(?:؛|\.(?=\s.*؟))/u.exec(text)?.[0];
  return told === undefined ? [] : [{ start: 0, end: told.length, phrase: told }];
}

/** «دو ساعت و نیم» */
function fractions({ words }: Reading): readonly Hit[] {
  return words.flatMap(({ start, folded: word }, at) => {
    const next = words[at + 1];
    return word === 'و' && next !== undefined && /^(نیم|ربع)/.test(next.folded)
      ? [{ start, end: next.end, phrase: word }]
      : [];
  });
}

/** «اگر … ،»: what sets the scene up to its comma. */
function scenes({ text, ...reading }: Reading): readonly Hit[] {
  return hits({ text, ...reading }, SCENE_OPENERS).flatMap(({ start, phrase }) => {
    const comma = text.indexOf('،', start);
    return comma === -1 ? [] : [{ start, end: comma, phrase }];
  });
}

/** Cuts «از سرعت و دقت کارکنان …» into two when a single word stands at each side. */
function fixOf({ definition }: LintContext, placed: PlacedText, at: number): Fix | undefined {
  const { words, text } = placed.reading;
  const [left, joining, right] = [words[at - 1], words[at], words[at + 1]];
  if (left === undefined || joining === undefined || right === undefined || isVerb(left) || isVerb(right))
    return undefined;
  const first = text.slice(0, left.end) + text.slice(right.end);
  const second = text.slice(0, left.start) + text.slice(right.start);
  return splitQuestion(definition, placed, ezafe(text.slice(0, left.end), text.slice(right.end), first), second);
}

function isVerb({ folded: word }: Word): boolean {
  return /^(ن?می|است|شد|کرد|هست|بود|دار)/.test(word) || /(ید|ند|است)$/.test(word);
}

/** «نحوهٔ» and the like keep their own ezafe; a bare ه in front of a noun gets one. */
function ezafe(head: string, tail: string, whole: string): string {
  const takesEzafe = head.endsWith('ه') && /^ [\p{L}{«]/u.test(tail);
  return takesEzafe ? `${head}ٔ${tail}` : whole;
}
