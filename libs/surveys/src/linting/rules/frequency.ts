import type { Finding, LintContext } from '../finding.js';
import { COUNTING, DEEDS, DURATIONS, FREQUENCY_LABELS, TIME_FRAMES, VAGUE_FREQUENCY } from '../lexicons/topics.js';
import type { PlacedText } from '../placed-texts.js';
import { atText, quoted, replaceWords } from '../report.js';
import { hasAny, hits, readingOf, type Hit, type Reading } from '../words.js';

/** L07: "sometimes", or something done without a time it is asked for. */
export function vagueFrequency({ stems }: LintContext): readonly Finding[] {
  return stems.flatMap((placed) => {
    const vague = hits(placed.reading, VAGUE_FREQUENCY)[0];
    if (vague !== undefined) return [vagueWord(placed, vague)];
    if (hasVagueAnswers(placed)) return [vagueAnswers(placed)];
    const deed = deedWithoutTime(placed);
    return deed === undefined ? [] : [withoutTime(placed, deed)];
  });
}

function vagueWord(placed: PlacedText, hit: Hit): Finding {
  const fa = `«${quoted(placed, hit)}» برای هر کس معنای دیگری دارد؛ دفعه‌ها را در زمانی روشن بپرسید.`;
  const en = 'Everybody understands this word differently; ask how often within a time that you name.';
  return atText(placed, { rule: 'L07', severity: 'warning', fa, en }, hit);
}

function vagueAnswers(placed: PlacedText): Finding {
  const fa = 'گزینه‌هایی مانند «گاهی» و «معمولاً» برای هر کس معنای دیگری دارد؛ دفعه‌ها را به عدد بنویسید.';
  const en = 'Answers such as "sometimes" and "usually" mean something else to everybody; write how often in numbers.';
  return atText(placed, { rule: 'L07', severity: 'warning', fa, en });
}

function withoutTime(placed: PlacedText, deed: Hit): Finding {
  const fa = 'روشن نیست دربارهٔ چه زمانی می‌پرسید؛ زمان را بنویسید، مانند «در ۱۲ ماه گذشته».';
  const en = 'It is not clear which time is meant; name it, such as "in the last 12 months".';
  const past = /(اید|دید|تید|شده است|شده)$/.test(readingOf(quoted(placed, deed)).letters);
  return atText(placed, { rule: 'L07', severity: 'warning', fa, en, fix: past ? addTime(placed) : undefined }, deed);
}

function hasVagueAnswers({ question, role }: PlacedText): boolean {
  if (role !== 'stem' || question?.kind !== 'choice') return false;
  return question.options.filter(({ label }) => hasAny(readingOf(label.fa), FREQUENCY_LABELS)).length >= 2;
}

/** Only what is counted, or done at all: an opinion has no time. A filtered question takes its time from the filter. */
function deedWithoutTime({ question, section, reading }: PlacedText): Hit | undefined {
  if (question === null || section === null || question.showIf !== undefined || section.showIf !== undefined)
    return undefined;
  if (question.kind !== 'number' && question.kind !== 'choice' && question.kind !== 'multiple') return undefined;
  if (hasAny(reading, TIME_FRAMES)) return undefined;
  const deed = hits(reading, DEEDS).find((hit) => question.kind !== 'choice' || !isOneEvent(reading, hit));
  return hits(reading, COUNTING)[0] ?? (isHabit(reading) ? hits(reading, DURATIONS)[0] : undefined) ?? deed;
}

/** «می‌کنید», «گرفته‌اید»: no single day is meant. */
function isHabit({ words }: Reading): boolean {
  return words.some(({ folded }) => /^می.*ید$|هاید$/.test(folded));
}

/** «دریافت کردید», in the simple past, is about the one time that both sides know of. */
function isOneEvent({ text }: Reading, { start, end }: Hit): boolean {
  return /(?:رد|فت)ید$/.test(readingOf(text.slice(start, end)).letters);
}

function addTime(placed: PlacedText) {
  const { words, text } = placed.reading;
  const first = words[0];
  const at = first?.folded === 'آیا' ? first.end : 0;
  const inserted = at === 0 ? 'در ۱۲ ماه گذشته ' : ' در ۱۲ ماه گذشته';
  const label = { fa: 'افزودن «در ۱۲ ماه گذشته»', en: 'Add "in the last 12 months" (Persian)' };
  return text.startsWith('در ') ? undefined : replaceWords(placed, { start: at, end: at }, inserted, label);
}
