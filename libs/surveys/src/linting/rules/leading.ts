import type { Finding, LintContext } from '../finding.js';
import {
  BLAME,
  DEGREE_QUESTIONS,
  NEGATED_OPINION,
  PRAISE,
  PRAISED,
  TELLING_OPENERS,
  TELLING_PHRASES,
} from '../lexicons/loaded.js';
import type { PlacedText } from '../placed-texts.js';
import { atText, quoted, replaceWords } from '../report.js';
import { hits, type Hit } from '../words.js';

/** How many words may lie between praise and whom it is for. */
const NEAR = 4;

/** L02: the question tells which answer is expected. */
export function leading({ stems }: LintContext): readonly Finding[] {
  return stems.flatMap((placed) => {
    const opener = hits(placed.reading, TELLING_OPENERS)[0] ?? surely(placed);
    const told =
      opener ?? hits(placed.reading, TELLING_PHRASES)[0] ?? negatedOpinion(placed) ?? praise(placed) ?? blame(placed);
    if (told === undefined) return [];
    return [
      atText(
        placed,
        {
          rule: 'L02',
          severity: 'warning',
          fa: `«${quoted(placed, told)}» پاسخ را به پاسخ‌دهنده القا می‌کند؛ بی‌طرف بپرسید.`,
          en: 'These words tell the respondent which answer is expected; ask without taking a side.',
          fix: told === opener ? withoutOpener(placed, told) : undefined,
        },
        told,
      ),
    ];
  });
}

function negatedOpinion(placed: PlacedText): Hit | undefined {
  return placed.reading.letters.includes('آیا') ? hits(placed.reading, NEGATED_OPINION)[0] : undefined;
}

/** Praise beside an office or its people, unless the praise is itself what is asked about («چقدر دلسوزند»). */
function praise(placed: PlacedText): Hit | undefined {
  const { reading } = placed;
  const praised = [
    ...hits(reading, PRAISED).map(({ start }) => start),
    ...reading.words.filter(({ folded }) => folded === '{agency}').map(({ start }) => start),
  ].map((start) => reading.words.findIndex((word) => word.start === start));
  return hits(reading, PRAISE).find(({ start }) => {
    const at = reading.words.findIndex((word) => word.start === start);
    const asked = reading.words.slice(Math.max(0, at - 2), at).some(({ folded }) => DEGREE_QUESTIONS.has(folded));
    const openQuestion = reading.words[0]?.folded.startsWith('کدام') === true;
    return !asked && !openQuestion && praised.some((other) => other !== at && Math.abs(other - at) <= NEAR);
  });
}

/** «حتماً دیده‌اید …» in front; «آیا حتماً باید …؟» asks whether one must. */
function surely({ reading: { words } }: PlacedText): Hit | undefined {
  const first = words[0];
  return first?.folded === 'حتما' ? { start: first.start, end: first.end, phrase: first.folded } : undefined;
}

function blame({ reading }: PlacedText): Hit | undefined {
  return hits(reading, BLAME).find(({ start }) => {
    const at = reading.words.findIndex((word) => word.start === start);
    return !reading.words.slice(Math.max(0, at - 2), at).some(({ folded }) => DEGREE_QUESTIONS.has(folded));
  });
}

function withoutOpener(placed: PlacedText, { start, end }: Hit) {
  const behind = /^[\s،:]*/.exec(placed.text.fa.slice(end))?.[0].length ?? 0;
  return replaceWords(placed, { start, end: end + behind }, '', {
    fa: 'این واژه‌ها را بردارید',
    en: 'Leave these words out',
  });
}
