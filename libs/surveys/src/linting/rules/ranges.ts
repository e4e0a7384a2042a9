import { normalizeDigits, toPersianDigits } from '@hamava/persian';
import type { Option } from '../../questionnaire/definition.js';
import type { Finding, Fix, LintContext } from '../finding.js';
import { atQuestion, placesOf, questionPointer, type QuestionPlace } from '../report.js';
import { folded } from '../words.js';

interface Range {
  readonly from: number;
  readonly to: number;
  readonly option: number;
}

/** «۲ بار» between ranges is one of them, and lists of single numbers («۱، ۳، ۶ ماه») are none. */
const isRange = ({ from, to }: Pick<Range, 'from' | 'to'>): boolean => from < to;

/** L10: answers that are ranges of whole numbers and overlap, or leave some out. */
export function ranges({ definition }: LintContext): readonly Finding[] {
  return placesOf(definition).flatMap((place) => {
    const { question } = place;
    if (question.kind === 'choice' || question.kind === 'multiple') return optionRanges(place, question.options);
    if (question.kind !== 'number' || question.bands === undefined) return [];
    const bands = question.bands.list.map(({ from, to }, option) => ({ from, to: to ?? Infinity, option }));
    return faults(bands).map(({ fa, en }) => atQuestion(place, { rule: 'L10', severity: 'error', fa, en }, 'bands'));
  });
}

function optionRanges(place: QuestionPlace, options: readonly Option[]): readonly Finding[] {
  const read = options.flatMap(({ label }, option) => {
    const range = rangeOf(label.fa);
    return range === null ? [] : [{ ...range, option }];
  });
  if (unitsOf(options) > 1 || isClock(place, options)) return [];
  if (read.length < 2 || read.length < options.length - 1 || !read.some(isRange)) return [];
  return faults(read).map(({ fa, en, move }) =>
    atQuestion(
      place,
      { rule: 'L10', severity: 'error', fa, en, fix: move === null ? undefined : moved(place, options, move) },
      'options',
      move?.option ?? read[0]?.option ?? 0,
      'label',
    ),
  );
}

/** «چه ساعتی؟», «۸ تا ۱۰ صبح»: hours of the day meet at their ends. */
const CLOCK = /(چه|کدام) ?(ساعت|زمان|وقت|موقع)|ساعت(ی|های)? (از|چند)/;
const PART_OF_DAY = /(^| )(صبح|ظهر|عصر|شب|بامداد|غروب|نیمه ?شب)( |$)/;
const UNITS =
  /(?<![\u0620-\u06d3])(ثانیه|دقیقه|ساعت|روز|هفته|ماه|سال|هزار|میلیون|میلیارد|ریال|تومان|متر|کیلومتر|هکتار|گرم|کیلو|کیلوگرم|تن|لیتر|درصد)(?![\u0620-\u06d3])/g;

function isClock({ question }: QuestionPlace, options: readonly Option[]): boolean {
  return CLOCK.test(folded(question.text.fa)) || options.some(({ label }) => PART_OF_DAY.test(folded(label.fa)));
}

/** «۳۰ دقیقه تا ۱ ساعت» beside «۱ تا ۲ ساعت»: numbers of unlike units are not to be compared. */
function unitsOf(options: readonly Option[]): number {
  return new Set(
    options.flatMap(({ label }) => {
      const units = folded(label.fa).match(UNITS) ?? [];
      // «۵ تا ۱۰ میلیون تومان» is one unit of two words.
      return units.length > 1 && new Set(units).size > 1 && /^(هزار|میلیون|میلیارد)/.test(units[0] ?? '')
        ? [units[0] ?? '']
        : units;
    }),
  ).size;
}

/** The numbers that people write as words, whole words only. */
const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  'یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده بیست'
    .split(' ')
    .map((word, at) => [word, at + 1]),
);

function inDigits(text: string): string {
  return text.replace(/[\u0620-\u06d3]+/g, (word) => String(NUMBER_WORDS.get(word) ?? word));
}

/** «۲۰ تا ۲۹ سال», «۲۰–۲۹», «کمتر از ۲۰», «تا ۲۰», «۵۰ به بالا», «دو بار»: whole numbers, both ends included. */
export function rangeOf(label: string): Omit<Range, 'option'> | null {
  const text = inDigits(normalizeDigits(folded(label))).replace(/(?<=[0-9])[٬,](?=[0-9]{3})/g, '');
  const numbers = [...text.matchAll(/[0-9]+/g)].map(Number);
  const [first, second] = numbers;
  if (first === undefined || numbers.length > 2) return null;
  if (second !== undefined) {
    return /^(?:از |بین |میان )?[0-9]+[^0-9]*?(?: تا |تا|[-–—]| و )[^0-9]*[0-9]+/.test(text)
      ? inOrder(first, second)
      : null;
  }
  if (/^(کمتر از|کمتراز|کم تر از|زیر|پایینتر از|پایین تر از)/.test(text)) return { from: -Infinity, to: first - 1 };
  if (/^(تا|حداکثر)/.test(text)) return { from: -Infinity, to: first };
  if (/^(بیشتر از|بیش از|بالای|بالاتر از|بزرگتر از)/.test(text)) return { from: first + 1, to: Infinity };
  if (/(و بیشتر|و بالاتر|به بالا|یا بیشتر|و بیش از آن|به بعد|یا بالاتر)/.test(text))
    return { from: first, to: Infinity };
  if (/(و کمتر|یا کمتر|به پایین)/.test(text)) return { from: -Infinity, to: first };
  return /^[0-9]+(?: [\u0620-\u06d3]+)?$/.test(text) ? { from: first, to: first } : null;
}

/** «۵۰۰ متر تا ۱ کیلومتر» counts in two units. */
function inOrder(from: number, to: number): Omit<Range, 'option'> | null {
  return from <= to ? { from, to } : null;
}

interface Fault {
  readonly fa: string;
  readonly en: string;
  /** The option whose lower end should be `from`; null when moving one end is no cure. */
  readonly move: { readonly option: number; readonly was: number; readonly from: number } | null;
}

function faults(list: readonly Range[]): readonly Fault[] {
  const sorted = [...list].sort((a, b) => a.from - b.from || a.to - b.to);
  return sorted.slice(1).flatMap((range, at) => {
    const before = sorted[at];
    if (before === undefined) return [];
    const move =
      range.from === before.to || range.from > before.to + 1
        ? { option: range.option, was: range.from, from: before.to + 1 }
        : null;
    if (range.from <= before.to) {
      const both = toPersianDigits(range.from);
      return [
        {
          fa: `بازه‌ها روی هم می‌افتند: ${both} در دو گزینه است.`,
          en: `Ranges overlap: ${range.from} is in two of them.`,
          move,
        },
      ];
    }
    if (range.from === before.to + 1) return [];
    const missing = before.to + 1;
    return [
      {
        fa: `میان بازه‌ها شکاف است: ${toPersianDigits(missing)} در هیچ گزینه‌ای نیست.`,
        en: `There is a gap between ranges: ${missing} is in none of them.`,
        move,
      },
    ];
  });
}

function moved(place: QuestionPlace, options: readonly Option[], move: NonNullable<Fault['move']>): Fix | undefined {
  const label = options[move.option]?.label;
  if (label === undefined || !/^[^0-9۰-۹]*[0-9۰-۹]+[^0-9۰-۹]+[0-9۰-۹]+/.test(label.fa)) return undefined;
  const at = `${questionPointer(place)}/options/${move.option}/label`;
  const persian = label.fa.replace(/[0-9۰-۹]+/, toPersianDigits(move.from));
  const english = label.en?.replace(/[0-9]+/, String(move.from));
  return {
    label: { fa: `از ${toPersianDigits(move.from)} آغاز شود`, en: `Let it begin with ${move.from}` },
    patches: [
      { op: 'replace', path: at, value: { ...label, fa: persian, ...(english === undefined ? {} : { en: english }) } },
    ],
  };
}
