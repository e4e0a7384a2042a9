import type { LikertDataset, LikertItem } from '@hamava/charts';
import type { EditionQuestion, Frequencies } from '@hamava/editions';
import { formatPercent } from '@hamava/persian';
import { agencyName, said, sourceOf, wordsIn, type Reading } from './reading.js';

const NON_ANSWER = 'nonAnswer';

/**
 * How a wave's answers to questions on one and the same scale are spread, of the province or of an agency. Questions of which any share is
 * withheld are listed as withheld. Null where nothing of it is published.
 */
export function likertOf(
  reading: Reading,
  wave: number,
  agency: string | null,
  codes: readonly string[] | null = null,
): LikertDataset | null {
  const { edition, language } = reading;
  const words = wordsIn(language);
  const name = agency === null ? undefined : agencyName(reading, agency);
  const asked = edition.questions.filter(
    (own) =>
      own.waves.includes(wave) &&
      own.categories.some(({ kind }) => kind === 'point') &&
      (codes === null || codes.includes(own.code)),
  );
  const [pattern] = asked;
  if (pattern === undefined) return null;
  const groups = groupsOf(pattern, language);
  const alike = asked.filter((own) => JSON.stringify(pointsOf(own)) === JSON.stringify(pointsOf(pattern)));
  const rows = alike.flatMap((question) => {
    const table = edition.measured.frequencies.find(
      (own) => own.agency === agency && own.wave === wave && own.question === question.code,
    );
    return table === undefined ? [] : [{ question, table, item: itemOf(question, table, groups, language, name) }];
  });
  const items = rows.flatMap(({ item }) => (item === null ? [] : [item]));
  if (rows.length === 0) return null;
  const most = [...items].sort((a, b) => (b.shares.at(-1) ?? 0) - (a.shares.at(-1) ?? 0))[0];
  return {
    title: codes?.length === 1 ? words.likertTitle(said(pattern.title, language, name)) : words.likertTitleOfAll,
    subtitle: words.likertSubtitle,
    sentence:
      most === undefined
        ? words.likertSubtitle
        : words.likertSentence(most.name, formatPercent(Math.round(most.shares.at(-1) ?? 0), language)),
    source: sourceOf(reading, [wave], Math.max(...rows.map(({ table }) => table.base))),
    categories: groups.map(({ name: own }) => own),
    items,
    withheld: rows.flatMap(({ question, item }) =>
      item === null ? [{ name: said(question.title, language, name), reason: 'BASE' }] : [],
    ),
    neutral: 'apart',
  };
}

interface Group {
  readonly name: string;
  readonly codes: ReadonlySet<string>;
}

function pointsOf({ categories }: EditionQuestion): string[] {
  return categories.filter(({ kind }) => kind === 'point').map(({ code }) => code);
}

/** Up to seven points stand by themselves; more are shown in the bands of the question. */
function groupsOf(question: EditionQuestion, language: Reading['language']): Group[] {
  const words = wordsIn(language);
  const bandNames: Readonly<Record<string, string>> = { low: words.low, middle: words.middle, high: words.high };
  if (question.bands.length > 0) {
    return question.bands.map(({ code, of, label }) => ({
      name: bandNames[code] ?? label[language],
      codes: new Set([code, ...of]),
    }));
  }
  return question.categories
    .filter(({ kind }) => kind === 'point')
    .map(({ code, label }) => ({ name: label[language], codes: new Set([code]) }));
}

function itemOf(
  question: EditionQuestion,
  table: Frequencies,
  groups: readonly Group[],
  language: Reading['language'],
  agency: string | undefined,
): LikertItem | null {
  const silent = new Set([
    NON_ANSWER,
    ...question.categories.filter(({ kind }) => kind === 'nonAnswer').map(({ code }) => code),
  ]);
  const shareOf = (codes: ReadonlySet<string>): number | null =>
    table.shares
      .filter(({ code }) => codes.has(code))
      .reduce<number | null>((sum, { percent }) => (sum === null || percent === null ? null : sum + percent), 0);
  const raw = groups.map(({ codes }) => shareOf(codes));
  if (raw.some((share) => share === null)) return null;
  const spoken = raw.reduce<number>((sum, share) => sum + (share ?? 0), 0);
  if (spoken === 0) return null;
  return {
    name: said(question.title, language, agency),
    shares: raw.map((share) => (100 * (share ?? 0)) / spoken),
    dontKnow: shareOf(silent),
    base: table.base,
  };
}
