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
  if (unitsOf(options) > 1 || CLOCK.test(place.question.text.fa)) return [];
  if (read.length < 2 || read.length < options.length - 1) return [];
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

/** «چه ساعتی؟»: hours of the day meet at their ends. */
const CLOCK = /(چه|کدام) ساعت/;
const UNITS = /(دقیقه|ساعت|روز|هفته|ماه|سال|هزار|میلیون|میلیارد)(?![\u0620-\u06d3])/g;

/** «۳۰ دقیقه تا ۱ ساعت» beside «۱ تا ۲ ساعت»: numbers of unlike units are not to be compared. */
function unitsOf(options: readonly Option[]): number {
  return new Set(options.flatMap(({ label }) => label.fa.match(UNITS) ?? [])).size;
}

/** «۲۰ تا ۲۹ سال», «۲۰–۲۹», «کمتر از ۲۰», «تا ۲۰», «۵۰ به بالا»: whole numbers, both ends included. */
export function rangeOf(label: string): Omit<Range, 'option'> | null {
  const text = normalizeDigits(folded(label)).replace(/(?<=[0-9])[٬,](?=[0-9]{3})/g, '');
  const numbers = [...text.matchAll(/[0-9]+/g)].map(Number);
  const [first, second] = numbers;
  if (first === undefined || numbers.length > 2) return null;
  if (second !== undefined) {
    return /^(?:از |بین |میان )?[0-9]+[^0-9]*?(?: تا |تا|[-–—]| و )[^0-9]*[0-9]+/.test(text)
      ? { from: first, to: second }
      : null;
  }
  if (/^(کمتر از|کمتراز|کم تر از|زیر|پایینتر از|پایین تر از)/.test(text)) return { from: -Infinity, to: first - 1 };
  if (/^(تا|حداکثر)/.test(text)) return { from: -Infinity, to: first };
  if (/^(بیشتر از|بیش از|بالای|بالاتر از|بزرگتر از)/.test(text)) return { from: first + 1, to: Infinity };
  if (/(و بیشتر|و بالاتر|به بالا|یا بیشتر|و بیش از آن|به بعد|یا بالاتر)/.test(text))
    return { from: first, to: Infinity };
  if (/(و کمتر|یا کمتر|به پایین)/.test(text)) return { from: -Infinity, to: first };
  return null;
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
