import type { Finding, LintContext } from '../finding.js';
import type { PlacedText } from '../placed-texts.js';
import { atText } from '../report.js';

/** Below this many letters a ratio says nothing. */
const LEAST_LENGTH = 40;
const MOST_RATIO = 1.8;
const NAMES = { en: { fa: 'انگلیسی', en: 'English' } } as const;

/** L18: a text without its translation, or one much longer than the other. */
export function translations({ definition, texts }: LintContext): readonly Finding[] {
  const languages = definition.languages.filter((language) => language !== 'fa');
  return languages.flatMap((language) => texts.flatMap((placed) => lookAt(placed, language)));
}

function lookAt(placed: PlacedText, language: 'en'): readonly Finding[] {
  const { fa } = placed.text;
  const translated = (placed.text[language] ?? '').trim();
  const name = NAMES[language];
  if (fa.trim() === '') return [];
  if (translated === '') {
    return [
      atText(placed, {
        rule: 'L18',
        severity: 'error',
        fa: `ترجمهٔ ${name.fa} نوشته نشده است.`,
        en: `The ${name.en} translation is missing.`,
      }),
    ];
  }
  const [a, b] = [bare(fa), bare(translated)];
  const ratio = Math.max(a, b) / Math.max(1, Math.min(a, b));
  if (Math.max(a, b) < LEAST_LENGTH || ratio <= MOST_RATIO || placed.question?.bank?.linked === true) return [];
  const words = `متن و ترجمهٔ ${name.fa} آن از نظر درازا بسیار فرق دارند؛ شاید چیزی جا افتاده باشد.`;
  return [
    atText(placed, {
      rule: 'L18',
      severity: 'warning',
      fa: words,
      en: `The text and its ${name.en} translation differ much in length; something may be missing.`,
    }),
  ];
}

function bare(text: string): number {
  return text.replace(/\{[^{}]*\}|<[^<>]*>/g, '').length;
}
