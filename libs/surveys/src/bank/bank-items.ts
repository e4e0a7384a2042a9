import { canonicalJson } from '../questionnaire/canonical-json.js';
import { CORE_DRIVERS, CORE_ITEMS } from './core-items.js';
import { OWN_ITEMS } from './items.js';
import type { BankItem } from './bank-item.js';
import type { Question, QuestionnaireDefinition } from '../questionnaire/definition.js';
import type { Patch } from '../questionnaire/patches.js';
import { folded } from '../linting/words.js';
import { unusedCode } from '../linting/rules/unused-code.js';
import { overlap, SIMILAR, trigrams } from './similarity.js';

const OECD = {
  fa: 'برگرفته از موضوع‌های OECD و واژه‌های شورا؛ متن خود هم‌آوا',
  en: 'After topics of the OECD and words of the council; own wording',
};

/** Every item of the bank, the core first. */
export const BANK_ITEMS: readonly BankItem[] = [
  ...CORE_ITEMS.map(({ key, question, scale }): BankItem => {
    const named = question.kind === 'scale' || question.kind === 'battery' ? question.scale : '';
    return {
      key,
      driver: CORE_DRIVERS.get(key) ?? 'about_you',
      core: true,
      question,
      scale: scale === null ? null : { code: named, scale },
      source: OECD,
    };
  }),
  ...OWN_ITEMS,
];

const BY_KEY = new Map(BANK_ITEMS.map((item) => [item.key, item]));

export function bankItem(key: string): BankItem | null {
  return BY_KEY.get(key) ?? null;
}

const FINDABLE = BANK_ITEMS.map((item) => ({ item, words: folded(allWords(item)) }));

/** Items in whose words, rows, options, key or driver every word typed is found; letters are folded, no words find all. */
export function searchBank(
  words: string,
  { driver }: { readonly driver?: string | undefined } = {},
): readonly BankItem[] {
  const wanted = folded(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  return FINDABLE.filter(
    ({ item, words: text }) =>
      (driver === undefined || item.driver === driver) && wanted.every((word) => text.includes(word)),
  ).map(({ item }) => item);
}

function allWords({ key, driver, question }: BankItem): string {
  const rows = question.kind === 'battery' ? question.rows.map(({ text }) => text) : [];
  const options =
    question.kind === 'choice' || question.kind === 'multiple' ? question.options.map(({ label }) => label) : [];
  const texts = [question.text, ...rows, ...options].flatMap(({ fa, en }) => [fa, en ?? '']);
  return [key, driver, ...texts].join(' ');
}

export interface SimilarItem {
  readonly item: BankItem;
  /** From 0 to 1. */
  readonly similarity: number;
}

const TRIPLES = BANK_ITEMS.map((item) => ({
  item,
  texts: [
    item.question.text,
    ...(item.question.kind === 'battery' ? item.question.rows.map(({ text }) => text) : []),
  ].map(({ fa }) => trigrams(fa)),
}));

/** Items that ask nearly the same in Persian, the most alike first. */
export function similarItems(text: string, least: number = SIMILAR): readonly SimilarItem[] {
  const triples = trigrams(text);
  return TRIPLES.map(({ item, texts }) => ({
    item,
    similarity: Math.max(...texts.map((each) => overlap(triples, each))),
  }))
    .filter(({ similarity }) => similarity >= least)
    .sort((a, b) => b.similarity - a.similarity);
}

/** An item as a question of a questionnaire: linked (its words stay the bank's) or as a copy to be changed. */
export function bankQuestion({ key, question }: BankItem, linked: boolean): Question {
  const { showIf: _showIf, ...words } = question;
  return { ...(words as Question), bank: { item: key, linked } };
}

export interface Insertion {
  readonly sectionAt: number;
  readonly questionAt: number;
  readonly linked: boolean;
}

/**
 * Patches that put an item of the bank into a questionnaire, with its scale when that is missing. A copy gets a free code; null when
 * a linked item cannot keep its code, or its scale's name means something else there. Who is asked stays with the questionnaire.
 */
export function insertBankItem(
  definition: QuestionnaireDefinition,
  item: BankItem,
  { sectionAt, questionAt, linked }: Insertion,
): readonly Patch[] | null {
  const codes = definition.sections.flatMap(({ questions }) =>
    questions.flatMap((each) => [each.code, ...('rows' in each ? each.rows.map((row) => row.code) : [])]),
  );
  const own = [item.key, ...('rows' in item.question ? item.question.rows.map((row) => row.code) : [])];
  const taken = own.some((code) => codes.includes(code));
  if (taken && (linked || own.length > 1)) return null;
  const named = item.scale === null ? undefined : definition.scales[item.scale.code];
  if (item.scale !== null && named !== undefined && canonicalJson(named) !== canonicalJson(item.scale.scale))
    return null;
  const question = bankQuestion(item, linked);
  const value = taken ? { ...question, code: unusedCode(definition, item.key) } : question;
  return [
    ...(item.scale === null || named !== undefined
      ? []
      : [{ op: 'add' as const, path: `/scales/${item.scale.code}`, value: item.scale.scale }]),
    { op: 'add', path: `/sections/${sectionAt}/questions/${questionAt}`, value },
  ];
}
